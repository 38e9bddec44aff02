import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'
import { childNumber, toggle } from './on-off.ts'

/** What a form field shows beside its result: a ticked or empty box, or the entry chosen from a list. */
export function formFieldText(data: XmlElement | undefined): string {
  const box = child(data, 'checkBox')
  if (box !== undefined) return (toggle(box, 'checked') ?? toggle(box, 'default')) === true ? '☒' : '☐'
  const list = child(data, 'ddList')
  if (list === undefined) return ''
  const entries = elements(list).filter(({ name }) => name === 'listEntry')
  const chosen = entries[childNumber(list, 'result') ?? childNumber(list, 'default') ?? 0]
  return chosen === undefined ? '' : (attribute(chosen, 'val') ?? '')
}
