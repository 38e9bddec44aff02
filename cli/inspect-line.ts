import type { Block } from '../shared/contracts/blocks.ts'
import type { Format, OutcomeKind, UnreadReason } from '../shared/contracts/reading.ts'
import type { Recognition, Stated } from '../shared/contracts/recognition.ts'
import { plainText } from './plain-text.ts'

/** What was found out about one document. */
export interface Inspected {
  /** As given or found; members of archives as `archive.zip!/member`. */
  readonly path: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly format: Format
  readonly outcome: OutcomeKind
  readonly reason?: UnreadReason
  readonly detail?: string
  readonly recognition: Recognition
  readonly blocks: readonly Block[]
  readonly passages: number
  readonly readMs: number
}

/** The JSON line of one document. Its shape is a contract: fields are added, never renamed. */
export function inspectLine(found: Inspected, withText: boolean): string {
  const { recognition } = found
  return JSON.stringify({
    path: found.path,
    sha256: found.sha256,
    sizeBytes: found.sizeBytes,
    format: found.format,
    outcome: found.outcome,
    reason: found.reason,
    detail: found.detail,
    kind: recognition.kind,
    kindConfidence: recognition.kindConfidence,
    symbols: recognition.symbols.map(({ key }) => key),
    title: recognition.title,
    language: recognition.language,
    source: recognition.source?.value,
    date: recognition.date?.value,
    datePrecision: recognition.date?.precision,
    revision: recognition.revision,
    meeting: recognition.meeting?.value,
    questions: values(recognition.questions),
    liaison: liaisonOf(recognition),
    events: recognition.events.map(({ evidence, ...event }) => ({ ...event, evidence: evidence.text })),
    mentions: recognition.mentions.map(({ key, evidence }) => ({ symbol: key, evidence: evidence.text, locator: evidence.locator })),
    tags: recognition.proposals.map(({ tag, score, evidence }) => ({ tag, score, evidence: evidence.map(({ text }) => text) })),
    passages: found.passages,
    readMs: found.readMs,
    text: withText ? plainText(found.blocks) : undefined,
  })
}

function liaisonOf({ liaison }: Recognition): object | undefined {
  if (liaison === undefined) return undefined
  return {
    from: values(liaison.from),
    action: values(liaison.action),
    comment: values(liaison.comment),
    information: values(liaison.information),
    cc: values(liaison.cc),
    deadline: liaison.deadline?.value,
    deadlineText: liaison.deadlineText?.value,
    approval: liaison.approval?.value,
    answers: values(liaison.answers),
    contacts: values(liaison.contacts),
    attachments: liaison.attachments.map(({ number, title, symbols, fileName, url, note }) => ({
      number,
      title,
      symbols,
      fileName,
      url,
      note,
    })),
  }
}

const values = <T>(stated: ReadonlyArray<Stated<T>>): readonly T[] => stated.map(({ value }) => value)
