import type { DocumentId } from '../../shared/contracts/ids.ts'
import { relationId } from '../../shared/contracts/ids.ts'
import type { RelationKind } from '../../shared/contracts/linking.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'
import type { RelationRow } from './rows.ts'

/**
 * Says which document is meant where the text leaves it open. The link as recognised stays beneath, so that taking the
 * decision back shows it again; the linker never touches what was made by hand.
 */
export function chooseTarget(relation: RelationRow, to: DocumentId): Promise<Change> {
  return keepByHand('Chose the document that is meant', {
    ...relation,
    id: relationId(`${relation.id}:hand`),
    state: 'here',
    to,
    candidates: [],
    basis: 'hand',
    origin: 'hand',
  })
}

/** A link from one document to another that no text states. */
export interface LinkByHand {
  readonly from: DocumentId
  readonly kind: RelationKind
  readonly to: DocumentId
}

/** Links two documents by hand. */
export async function linkDocuments({ from, kind, to }: LinkByHand): Promise<Change> {
  const symbol = (await database().documents.get(to))?.symbols[0]
  return keepByHand('Linked two documents', {
    id: relationId(`${from}:${kind}:${to}:hand`),
    from,
    kind,
    to,
    state: 'here',
    candidates: [],
    ...(symbol !== undefined && { symbol }),
    order: 0,
    basis: 'hand',
    evidence: { text: '' },
    origin: 'hand',
  })
}

/** Takes back a link made by hand; what was recognised in its place shows again. */
export function removeLink({ id, origin }: RelationRow): Promise<Change> {
  if (origin !== 'hand') throw new Error(`Not made by hand: ${id}`)
  return changeRelations('Removed a link', id, () => database().relations.delete(id))
}

const keepByHand = (label: string, row: RelationRow): Promise<Change> => changeRelations(label, row.id, () => database().relations.put(row))

function changeRelations(label: string, id: RelationRow['id'], write: () => Promise<unknown>): Promise<Change> {
  const { relations } = database()
  const within = async (work: () => Promise<unknown>) => {
    await database().transaction('rw', relations, work)
    announce({ tables: ['relations'] })
  }
  return record(label, async () => {
    const restore = await rememberRows(relations, [id])
    await within(write)
    return () => within(restore)
  })
}
