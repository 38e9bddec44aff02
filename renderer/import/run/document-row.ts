import { type DocumentId, documentIdOf, type FileHash } from '../../../shared/contracts/ids.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { type DocumentRow, readerVersion } from '../../library/tables.ts'
import type { ReadResult } from '../reading/read-messages.ts'

/** The file a document was read from. */
export interface ReadFileFacts {
  readonly hash: FileHash
  readonly name: string
  readonly sizeBytes: number
  readonly memberOf?: DocumentId
}

/** The light row of a document just read: what lists and filters need of its recognition. */
export function documentRowOf(file: ReadFileFacts, result: ReadResult): DocumentRow {
  const { recognition } = result
  const now = new Date()
  return {
    id: documentIdOf(file.hash),
    hash: file.hash,
    name: file.name,
    format: result.format,
    sizeBytes: file.sizeBytes,
    outcome: result.outcome,
    ...(result.reason !== undefined && { reason: result.reason }),
    ...(result.detail !== undefined && { detail: result.detail }),
    warnings: result.warnings,
    ...recognisedFacts(recognition),
    title: recognition.title.trim() === '' ? file.name : recognition.title,
    ...(file.memberOf !== undefined && { memberOf: file.memberOf }),
    attachmentsHere: 0,
    attachmentsMissing: 0,
    ...(result.pages !== undefined && { pages: result.pages }),
    passages: result.passages,
    readMs: Math.round(result.readMs),
    tags: [],
    openProposals: 0,
    addedAt: now,
    readAt: now,
    readerVersion,
  }
}

function recognisedFacts(recognition: Recognition) {
  const { liaison, source, date, revision, meeting } = recognition
  const addressees = liaison === undefined ? [] : [...liaison.action, ...liaison.comment, ...liaison.information, ...liaison.cc]
  return {
    kind: recognition.kind,
    kindConfidence: recognition.kindConfidence,
    symbols: [...new Set(recognition.symbols.map(({ key }) => key))],
    language: recognition.language,
    direction: recognition.direction,
    ...(source !== undefined && { source: source.value }),
    ...(date !== undefined && { date: date.value }),
    ...(revision !== undefined && { revision }),
    ...(meeting !== undefined && { meeting: meeting.value }),
    groups: recognition.groups,
    questions: [...new Set(recognition.questions.map(({ value }) => value))],
    from: [...new Set((liaison?.from ?? []).map(({ value }) => value))],
    to: [...new Set(addressees.map(({ value }) => value))],
    ...(liaison?.deadline !== undefined && { deadline: liaison.deadline.value }),
  } satisfies Partial<DocumentRow>
}
