import type { SearchFilter } from '../../shared/contracts/search.ts'
import { tidied } from './edit-query.ts'
import { namesOfQualifier } from './query-lexer.ts'

/** The query with a value of a condition written otherwise. */
export function replaceValue(query: string, field: SearchFilter['field'], value: string, by: string): string {
  return query.replace(
    condition(field),
    (written: string, name: string, _quoted: string, quoted: string | undefined, bare: string | undefined) => {
      if (quoted !== undefined) return quoted === value ? name + valueText(by) : written
      const values = (bare ?? '').split(',')
      if (!values.includes(value)) return written
      const changed = values.map((each) => (each === value ? by : each))
      if (values.length === 1 || changed.every((each) => valueText(each) === each))
        return name + (values.length === 1 ? valueText(by) : changed.join(','))
      return `(${changed.map((each) => name + valueText(each)).join(' OR ')})`
    },
  )
}

/** The query without a condition, its `-` and what stood only beside it included. */
export function withoutCondition(query: string, { field, values }: SearchFilter): string {
  const removed = query.replace(
    new RegExp(`(?:-|\\bNOT\\s+)?${condition(field).source}`, 'gi'),
    (written: string, ...groups: (string | undefined)[]) => {
      const [, , quoted, bare] = groups
      return (quoted ?? bare) === values.join(',') ? '' : written
    },
  )
  return tidied(removed)
}

/** A qualifier with its value: its name, the whole value, and that between quotation marks or without. */
const condition = (field: SearchFilter['field']) =>
  new RegExp(`(?<![^\\s(-])((?:${namesOfQualifier(field).join('|')}):)("([^"]*)"|([^\\s()"]+))`, 'gi')

const valueText = (value: string) => (/[\s(),]/.test(value) ? `"${value.replaceAll('"', '')}"` : value)
