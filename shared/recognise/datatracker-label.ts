import type { TextLine } from './document-text.ts'
import type { HeaderField } from './labels.ts'

/** Labels of a liaison's page on the IETF datatracker, which sets no colon after them. */
const labels: ReadonlyArray<readonly [label: string, field: HeaderField | undefined]> = [
  ['State', undefined],
  ['Submitted Date', 'date'],
  ['Posted Date', 'date'],
  ['Submission date', 'date'],
  ['From Groups?', 'from'],
  ['From Contacts?', 'contact'],
  ['To Groups?', 'to'],
  ['To Contacts?', undefined],
  ['Cc', undefined],
  ['Response Contacts?', 'contact'],
  ['Technical Contacts?', 'contact'],
  ['Action Holder Contacts?', undefined],
  ['Purpose', 'wanted'],
  ['Deadline', 'deadline'],
  ['Attachments', 'attachments'],
  ['Title', 'title'],
]
const line = new RegExp(`^(${labels.map(([label]) => label).join('|')})(?:\\s*[:：])?\\s+(.*)$`)

/** Reads the labels of such a page, when these lines are one: it says its groups so. */
export function datatrackerLabel(
  lines: readonly TextLine[],
): ((text: string) => { readonly field: HeaderField | undefined; readonly value: string }) | undefined {
  const head = lines.slice(0, 30)
  if (!head.some(({ text }) => /^From Groups? /.test(text)) || !head.some(({ text }) => /^To Groups? /.test(text))) return undefined
  return (text) => {
    const [, label = '', value = ''] = line.exec(text) ?? []
    const field = labels.find(([name]) => new RegExp(`^(?:${name})$`).test(label))?.[1]
    return { field, value }
  }
}
