import { type DocumentId, documentIdOf, type FileHash } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, readerVersion, recognisedFacts } from '../../library/tables.ts'
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
    ...recognisedFacts(result.recognition, file.name),
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
