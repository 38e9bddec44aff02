import type { DocumentId, SymbolKey } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'
import { type Decisions, decided } from './link-decisions.ts'
import type { DocumentRow, RelationRow } from './rows.ts'

/** What a light row says of its links; what is left out stays as it is, `undefined` takes it away. */
export interface LinkFacts {
  readonly symbols?: readonly SymbolKey[]
  readonly attachmentsHere?: number
  readonly attachmentsMissing?: number
  readonly supersededBy: DocumentId | undefined
  readonly rivals: readonly DocumentId[] | undefined
}

/** The symbols, own first, and how many attachments are here. Symbols put right by hand are all there are. */
export function linkFacts(
  row: DocumentRow,
  { own, aliases }: { readonly own: readonly SymbolKey[]; readonly aliases: readonly SymbolKey[] },
  recognised: readonly RelationRow[],
  decisions: Decisions,
): Pick<LinkFacts, 'symbols' | 'attachmentsHere' | 'attachmentsMissing'> {
  const byHand = [...decisions.values()].filter(({ from, verdict }) => from === row.id && verdict !== 'removed')
  const attached = [...recognised, ...byHand].filter(({ kind }) => kind === 'attaches')
  const missing = attached.filter(({ state }) => state === 'missing').length
  const isCorrected = row.corrected?.includes('symbols') === true
  return {
    symbols: [...new Set(isCorrected ? own : [...own, ...aliases])],
    attachmentsHere: attached.length - missing,
    attachmentsMissing: missing,
  }
}

/** The row with these facts; nothing when it says so already. */
export function withLinkFacts(row: DocumentRow, facts: LinkFacts): DocumentRow | undefined {
  const { supersededBy: _, rivals: _1, ...rest } = row
  const { supersededBy, rivals, ...counts } = facts
  const next: DocumentRow = {
    ...rest,
    ...counts,
    ...(supersededBy !== undefined && { supersededBy }),
    ...(rivals !== undefined && { rivals }),
  }
  const names = ['symbols', 'attachmentsHere', 'attachmentsMissing', 'supersededBy', 'rivals'] as const
  return names.some((name) => JSON.stringify(next[name]) !== JSON.stringify(row[name])) ? next : undefined
}

/** For each document that a later revision is here of, the next one; among several that in its own language. */
export async function readNewer(decisions: Decisions): Promise<ReadonlyMap<DocumentId, DocumentId>> {
  const { relations, documents } = database()
  const links = decided(await relations.where('kind').equals('revises').toArray(), decisions)
  const newer = new Map<DocumentId, DocumentId>()
  const several: RelationRow[] = []
  for (const link of links) {
    if (link.to === undefined || link.state !== 'here') continue
    if (newer.has(link.to)) several.push(link)
    else newer.set(link.to, link.from)
  }
  for (const { from, to } of several) {
    if (to === undefined) continue
    const [one, other] = await documents.bulkGet([to, from])
    if (one !== undefined && one.language === other?.language) newer.set(to, from)
  }
  return newer
}

/** For each document the others that claim one of its symbols, by id. */
export function rivalsOf(conflicts: ReadonlyMap<SymbolKey, readonly DocumentId[]>): ReadonlyMap<DocumentId, readonly DocumentId[]> {
  const rivals = new Map<DocumentId, Set<DocumentId>>()
  for (const ids of conflicts.values()) {
    for (const id of ids) {
      const others = rivals.get(id) ?? new Set()
      for (const other of ids) if (other !== id) others.add(other)
      rivals.set(id, others)
    }
  }
  return new Map([...rivals].map(([id, others]) => [id, [...others].sort()]))
}
