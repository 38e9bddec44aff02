import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import type { DocumentRow } from '../../library/index.ts'

/** Names taken from titles before: a library says the same titles thousands of times. Emptied when it grows beyond use. */
const names = new Map<string, string>()
const namesKept = 20_000

/** The words of a title that tell one occasion from another: `ITU Workshop on AI` and `The workshop on AI` are one. */
export function occasionName(title: string): string {
  const known = names.get(title)
  if (known !== undefined) return known
  if (names.size >= namesKept) names.clear()
  const name = nameOf(title)
  names.set(title, name)
  return name
}

const nameOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/\b(?:itu(?:-[tdr])?|the|a|an)\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a date is the one by which a statement asks for an answer. */
export const isReplyDate = ({ kind, start }: DocumentEvent, { deadline }: DocumentRow): boolean => kind === 'deadline' && start === deadline

/**
 * The same for one occasion whoever speaks of it, also in the next version of the library: a group meets once on a
 * day, a workshop goes by its name, and an answer is owed to one statement.
 */
export function occasionKey(event: DocumentEvent, document: DocumentRow): string {
  const { kind, start, group, title } = event
  if (isReplyDate(event, document)) return `reply-${start}-${document.id.slice(0, 24)}`
  const name = kind === 'meeting' ? (group ?? title) : kind === 'deadline' ? `${group ?? ''} ${title}` : title
  return `${kind}-${start}-${occasionName(name).slice(0, 60).replaceAll(' ', '-')}`
}
