import { wholeEvidence } from '../taxonomy/index.ts'
import type { TextLine } from './document-text.ts'
import type { HeaderValue } from './header.ts'
import { fieldOfLabel, fieldOfStyle, type HeaderField } from './labels.ts'

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

/**
 * Header lines without a table: `Label: value`, or a label alone with its value on the next line. This is how 3GPP
 * liaisons, mails, plain text and what naive extractors leave of a table look.
 */
export function runningHeader(lines: readonly TextLine[]): readonly HeaderValue[] {
  const values: HeaderValue[] = []
  for (let at = 0; at < Math.min(lines.length, lastHeaderLine); at++) {
    const line = lines[at]
    if (line === undefined) break
    const styled = fieldOfStyle(line.style)
    if (styled !== undefined && fieldOfLabel(line.text) === undefined && !line.text.includes(':')) {
      values.push(lineValue(styled, line.text, line.text, line))
      continue
    }
    const [, label = '', value = ''] = /^([^:：\t]{2,40}?)\s*[:：]\s*(.*)$/u.exec(line.text) ?? []
    const field = fieldOfLabel(label)
    if (field === undefined || field === 'attachments') continue
    if (value !== '') {
      if (isValue(field, value)) values.push(lineValue(field, value, line.text, line))
      continue
    }
    const next = lines[at + 1]
    if (next === undefined || labelOf(next.text) !== undefined || !isValue(field, next.text)) continue
    values.push(lineValue(field, next.text, `${line.text} ${next.text}`, next))
    at++
  }
  return values
}

const isValue = (field: HeaderField, value: string): boolean =>
  field === 'abstract' || (value.length <= 300 && !(common.has(field) && /[.!?]$/.test(value.trim()) && value.length > 60))

function labelOf(text: string): HeaderField | undefined {
  const [, label = ''] = /^([^:：]{2,40}?)\s*[:：]/u.exec(text) ?? []
  return fieldOfLabel(label)
}

const lineValue = (field: HeaderField, text: string, evidence: string, line: TextLine): HeaderValue => ({
  field,
  text,
  locator: line.locator,
  isTable: false,
  evidence: wholeEvidence(evidence, line.locator),
})
