import type { DocumentId } from '../../shared/contracts/ids.ts'
import { relationId } from '../../shared/contracts/ids.ts'
import type { RelationKind } from '../../shared/contracts/linking.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { decisionId } from './link-decisions.ts'
import { rememberRows } from './remember-rows.ts'
import type { RelationRow } from './rows.ts'

/**
 * Says which document is meant where the text leaves it open, or names one that was not found. The link as recognised
 * stays beneath, so that taking the decision back shows it again; the linker never touches what was made by hand.
 */
export function chooseTarget(relation: RelationRow, to: DocumentId): Promise<Change> {
  return decide('Chose the document that is meant', relation, { state: 'here', to, candidates: [], basis: 'hand' })
}

/** Says that a recognised link is right, whatever a later linking makes of its words. */
export const confirmLink = (relation: RelationRow): Promise<Change> => decide('Confirmed a link', relation, { verdict: 'confirmed' })

/** Says that a link is not so: one that was recognised stays away, one made by hand is gone. */
export async function rejectLink(relation: RelationRow): Promise<Change> {
  const isChosen = relation.origin === 'hand' && relation.evidence.text === ''
  return isChosen ? removeLink(relation) : decide('Removed a link', relation, { verdict: 'removed' })
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

/** Takes back what was decided of a link; what was recognised in its place shows again. */
export function removeLink({ id, origin }: RelationRow): Promise<Change> {
  if (origin !== 'hand') throw new Error(`Not made by hand: ${id}`)
  return changeRelations('Took back a decision on a link', id, () => database().relations.delete(id))
}

function decide(label: string, relation: RelationRow, decision: Partial<RelationRow>): Promise<Change> {
  const { verdict: _, ...recognised } = relation
  return keepByHand(label, { ...recognised, ...decision, id: decisionId(relation), origin: 'hand' })
}

const keepByHand = (label: string, row: RelationRow): Promise<Change> => changeRelations(label, row.id, () => database().relations.put(row))

function changeRelations(label: string, id: RelationRow['id'], write: () => Promise<unknown>): Promise<Change> {
  const { relations } = database()
  const within = async (work: () => Promise<unknown>) => {
    await database().transaction('rw', relations, work)
    announce({ tables: ['relations'], relink: true })
  }
  return record(label, async () => {
    const restore = await rememberRows(relations, [id])
    await within(write)
    return () => within(restore)
  })
}
