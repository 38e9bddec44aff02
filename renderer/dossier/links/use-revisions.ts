import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, useRelationsOfKind, useRows } from '../../library/index.ts'
import { revisionChain } from './revision-chain.ts'

/** All revisions of the paper a document is one of, newest first; only itself when there are no others. */
export function useRevisions(id: DocumentId): readonly DocumentRow[] {
  return [...useRows(revisionChain(id, useRelationsOfKind('revises'))).values()]
}
