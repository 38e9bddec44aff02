import { wholeEvidence } from '../taxonomy/index.ts'
import { datatrackerLabel } from './datatracker-label.ts'
import type { TextLine } from './document-text.ts'
import type { HeaderValue } from './header.ts'
import { fieldOfLabel, fieldOfStyle } from './labels/field-of-label.ts'
import type { HeaderField } from './labels/header-field.ts'
import { continues } from './line-continues.ts'
import { type PartedLine, partedLines } from './parted-lines.ts'
import { wantedIn } from './wanted.ts'

const lastHeaderLine = 60
/** Fields whose label is a common word: a value that reads like a sentence is none. */
const common = new Set<HeaderField>([
  'to',
  'from',
  'date',
  'source',
  'person',
  'meeting',
  'symbol',
  'language',
  'contact',
  'telephone',
  'comment',
])
/** A contact's name is followed by lines of its own: organisation, country, telephone, address. */
const mostContactLines = 4
const mostTitleLines = 2

/** What header lines say, and which lines they are. */
export interface RunningHeader {
  readonly values: readonly HeaderValue[]
  readonly lines: ReadonlySet<TextLine>
}

/**
 * Header lines without a table: `Label: value`, or a label alone with its value on the next line. This is how 3GPP
 * liaisons, mails, plain text and what naive extractors leave of a table look. The datatracker sets no colon.
 */
export function runningHeader(all: readonly TextLine[]): RunningHeader {
  const lines = partedLines(all.slice(0, lastHeaderLine))
  const values: HeaderValue[] = []
  const used = new Set<TextLine>()
  const label = datatrackerLabel(lines) ?? colonLabel
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const styled = fieldOfStyle(line.style)
    if (styled !== undefined && fieldOfLabel(line.text) === undefined && !line.text.includes(':')) {
      values.push(lineValue(styled, line.text, line.text, line))
      continue
    }
    const { field, value } = label(line.text)
    if (field === undefined || (field === 'attachments' && label === colonLabel)) continue
    if (value !== '' && !isValue(field, value)) continue
    const next = lines[at + 1]
    const isBelow = value === '' && next !== undefined && label(next.text).field === undefined && isValue(field, next.text)
    if (value === '' && !isBelow) continue
    const after = at + (isBelow ? 2 : 1)
    const stated = isBelow ? next.text : value
    const more = field === 'contact' ? contactLines(lines, after, label) : field === 'title' ? titleLines(lines, after, stated, label) : []
    const text = [stated, ...more.map((one) => one.text)].join('\n')
    values.push(lineValue(field, text, `${line.text}${isBelow ? ` ${next.text}` : ''}`, isBelow ? next : line))
    // What an abstract says is said by the document; everything else is a label's.
    if (field !== 'abstract') for (const one of [line, ...(isBelow ? [next] : []), ...more]) used.add(one.whole)
    at += (isBelow ? 1 : 0) + more.length
  }
  return { values, lines: used }
}

type ReadLabel = (text: string) => { readonly field: HeaderField | undefined; readonly value: string }

const colonLabel: ReadLabel = (text) => {
  const [, label = '', value = ''] = /^([^:：\t]{1,40}?)\s*[:：]\s*(.*)$/u.exec(text) ?? []
  return { field: fieldOfLabel(label), value }
}

/** Lines below a contact that are no sentences and no other field, when one of them is a telephone or an address. */
function contactLines(lines: readonly PartedLine[], from: number, label: ReadLabel): readonly PartedLine[] {
  const more: PartedLine[] = []
  for (const line of lines.slice(from, from + mostContactLines)) {
    const { field } = label(line.text)
    if ((field !== undefined && field !== 'telephone' && field !== 'email') || line.text.length > 80 || /[.!?]$/.test(line.text)) break
    more.push(line)
  }
  const last = more.findLastIndex(({ text }) => /@|\+\d|^(?:tel|phone)/i.test(text))
  return more.slice(0, last + 1)
}

/** Lines below a title that go on with it. */
function titleLines(lines: readonly PartedLine[], from: number, stated: string, label: ReadLabel): readonly PartedLine[] {
  const more: PartedLine[] = []
  for (const line of lines.slice(from, from + mostTitleLines)) {
    const isSameParagraph = line.locator.block === lines[from - 1]?.locator.block
    if (label(line.text).field !== undefined || line.text.length > 160) break
    if (!isSameParagraph && !continues(more.at(-1)?.text ?? stated, line.text)) break
    more.push(line)
  }
  return more
}

function isValue(field: HeaderField, value: string): boolean {
  if (field === 'wanted') return wantedIn(value) !== undefined && value.length < 40
  return field === 'abstract' || (value.length <= 300 && !(common.has(field) && /[.!?]$/.test(value.trim()) && value.length > 60))
}

const lineValue = (field: HeaderField, text: string, evidence: string, line: TextLine): HeaderValue => ({
  field,
  text,
  locator: line.locator,
  isTable: false,
  evidence: wholeEvidence(evidence, line.locator),
})
