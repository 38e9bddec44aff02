import { type RelationId, relationId } from '../../shared/contracts/ids.ts'
import type { MissingDocument } from '../../shared/contracts/linking.ts'
import type { LibraryDatabase } from './database.ts'
import type { RelationRow } from './rows.ts'

/**
 * What the delegate decided about links. A decision is a row of its own beside what was recognised: it stands for the same
 * claim (this document attaches what it calls SG17-C456) wherever the linker next finds or misses its target, so that a
 * link removed by hand stays removed and one chosen by hand stays chosen.
 */
export type Decisions = ReadonlyMap<string, RelationRow>

/** Every decision of the library by its claim; they are few. */
export async function readDecisions({ relations }: Pick<LibraryDatabase, 'relations'>): Promise<Decisions> {
  const rows = await relations.where('origin').equals('hand').toArray()
  return new Map(rows.map((row) => [claimOf(row), row]))
}

/** Links as they stand: what was recognised gives way to what the delegate decided of the same claim. */
export function decided(links: readonly RelationRow[], decisions: Decisions): RelationRow[] {
  return links.filter((link) => (link.origin === 'hand' ? link.verdict !== 'removed' : !decisions.has(claimOf(link))))
}

/** The id of the decision on a link. */
export const decisionId = (link: RelationRow): RelationId =>
  link.origin === 'hand' ? link.id : relationId(`${link.from}:${link.kind}:${wordsOf(link)}:hand`)

/** A missing document without those who no longer miss it by the delegate's word; nothing when nobody is left. */
export function stillMissing(document: MissingDocument, decisions: Decisions): MissingDocument | undefined {
  const names = ['symbol', 'fileName', 'title'] as const
  const settled = (from: string, kinds: readonly RelationRow['kind'][]) =>
    [...decisions.values()].some(
      (row) => row.from === from && kinds.includes(row.kind) && names.map((name) => row[name]).find((name) => name) === document.name,
    )
  const attachedBy = document.attachedBy.filter((id) => !settled(id, ['attaches']))
  const answeredBy = document.answeredBy.filter((id) => !settled(id, ['answers']))
  const citedBy = document.citedBy.filter((id) => !settled(id, ['cites', 'announces', 'revises', 'translates']))
  return attachedBy.length + answeredBy.length + citedBy.length === 0 ? undefined : { ...document, attachedBy, answeredBy, citedBy }
}

const claimOf = (link: RelationRow): string => JSON.stringify([link.from, link.kind, wordsOf(link)])

/** The words by which a text names the other end; the end itself where no words do. */
const wordsOf = ({ symbol, fileName, title, to }: RelationRow): string =>
  [symbol, fileName, title].some(Boolean) ? [symbol ?? '', fileName ?? '', title ?? ''].join('|') : (to ?? '')
