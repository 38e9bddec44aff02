import type { Relation } from '../../contracts/linking.ts'

/** What differs between the relations of a document and those it had before. */
export interface RelationsDifference {
  readonly changed: readonly Relation[]
  readonly gone: readonly Relation['id'][]
  /** Whether anything that differs is missing, or was. */
  readonly isMissing: boolean
}

/** Of two lists that mostly hold the same relations in the same order, what differs: only what stands between equal ends is looked at. */
export function relationsDifference(before: readonly Relation[], after: readonly Relation[]): RelationsDifference {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let ending = 0
  while (ending < shorter - start && before[before.length - 1 - ending] === after[after.length - 1 - ending]) ending++
  const old = before.slice(start, before.length - ending)
  const now = after.slice(start, after.length - ending)
  const known = new Map(old.map((relation) => [relation.id, relation]))
  const changed: Relation[] = []
  for (const relation of now) {
    const one = known.get(relation.id)
    known.delete(relation.id)
    if (one === relation) continue
    if (one === undefined || JSON.stringify(one) !== JSON.stringify(relation)) changed.push(relation)
  }
  const isMissing = [...old, ...now].some(({ state }) => state === 'missing')
  return { changed, gone: [...known.keys()], isMissing }
}
