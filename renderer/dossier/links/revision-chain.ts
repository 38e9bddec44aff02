import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { RelationRow } from '../../library/index.ts'

/** All revisions of the paper a document is one of, newest first; only itself when there are no others. */
export function revisionChain(id: DocumentId, links: readonly RelationRow[]): readonly DocumentId[] {
  const older = new Map<DocumentId, DocumentId[]>()
  const newer = new Map<DocumentId, DocumentId[]>()
  for (const { from, to } of links) {
    if (to === undefined) continue
    older.set(from, [...(older.get(from) ?? []), to])
    newer.set(to, [...(newer.get(to) ?? []), from])
  }
  const chain = new Set<DocumentId>()
  const follow = (start: DocumentId, next: ReadonlyMap<DocumentId, readonly DocumentId[]>) => {
    const waiting = [start]
    const met = new Set<DocumentId>()
    for (const each of waiting) {
      if (met.has(each)) continue
      met.add(each)
      waiting.push(...(next.get(each) ?? []))
    }
    return met
  }
  for (const each of [...follow(id, newer)].reverse()) chain.add(each)
  for (const each of follow(id, older)) chain.add(each)
  return [...chain]
}
