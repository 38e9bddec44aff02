import type { TextLine } from './document-text.ts'
import type { HeaderField } from './labels/header-field.ts'

/** Labels of a liaison's page on the IETF datatracker, which sets no colon after them. */
const labels: ReadonlyArray<readonly [label: string, field: HeaderField | undefined]> = [
  ['State', undefined],
  ['Submitted Date', 'date'],
  ['Posted Date', 'date'],
  ['Submission date', 'date'],
  ['From Contacts?', 'contact'],
  ['To Contacts?', undefined],
  ['From Groups?', 'from'],
  ['To Groups?', 'to'],
  ['From', 'from'],
  ['To', 'to'],
  ['Cc', undefined],
  ['Response Contacts?', 'contact'],
  ['Response contacts?', 'contact'],
  ['Technical Contacts?', 'contact'],
  ['Technical contacts?', 'contact'],
  ['Action Holder Contacts?', undefined],
  ['Purpose', 'wanted'],
  ['Deadline', 'deadline'],
  ['Attachments', 'attachments'],
  ['Title', 'title'],
]
const line = new RegExp(`^(${labels.map(([label]) => label).join('|')})(?:\\s*[:：])?\\s+(.*)$`)

/** Reads the labels of such a page, when these lines are one: it names both groups and the purpose so. */
export function datatrackerLabel(
  lines: readonly TextLine[],
): ((text: string) => { readonly field: HeaderField | undefined; readonly value: string }) | undefined {
  const head = lines.slice(0, 30)
  const isPage = [/^From(?: Groups?)? \S/, /^To(?: Groups?)? \S/, /^Purpose (?:For|In) /].every((told) =>
    head.some(({ text }) => told.test(text)),
  )
  if (!isPage) return undefined
  return (text) => {
    const [, label = '', value = ''] = line.exec(text) ?? []
    const field = labels.find(([name]) => new RegExp(`^(?:${name})$`).test(label))?.[1]
    return { field, value }
  }
}
