import { type ScoredSet, withSet } from '../text-index/scored-set.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import { tokens } from '../tokens.ts'
import { boosts } from './catalogue-index.ts'
import type { DocumentTable } from './document-table.ts'
import type { WordQuery } from './expand-word.ts'
import { bestOf } from './sorting.ts'

/** The fields that hold the names a document has as a whole. */
const nameFields = ['title', 'fileNames'] as const satisfies ReadonlyArray<keyof typeof boosts>
/** Documents looked at: those that may come to stand on the first screen. */
const mostLookedAt = 50

/**
 * Lifts the best documents that one name of theirs, a title or a file name, names by all the words of a query: as if that
 * were one more word of it, borne by as many documents as bear them all. A name that says little else counts most.
 */
export function liftNamedWhole(
  found: ScoredSet,
  words: readonly WordQuery[],
  { index, table }: { readonly index: TextIndex; readonly table: DocumentTable },
): void {
  if (words.length < 2 || found.size < 2) return
  const { scores } = found
  const rarity = index.rarity(found.size)
  withSet(table.size, (named) => {
    takeNamedByAll(named, words, table)
    // Most queries ask for words of which no name holds all.
    if (named.size === 0) return
    for (const number of bestOf(found.documents(), (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0), mostLookedAt)) {
      const fields = named.has(number) ? table.at(number)?.fields : undefined
      const share = Math.max(...[fields?.title ?? '', ...(fields?.fileNames ?? [])].map((name) => shareOfName(name, words)))
      if (share > 0) found.add(number, index.score(number, 0, rarity, boosts.title * share))
    }
  })
}

/** Takes in the documents whose names hold all words, be it one name or several. */
function takeNamedByAll(named: ScoredSet, words: readonly WordQuery[], { catalogue, size }: DocumentTable): void {
  for (const [at, { term, prefix, others = [] }] of words.entries())
    withSet(size, (bearers) => {
      catalogue.weigh({ term, prefix }, bearers, nameFields)
      for (const other of others) catalogue.weigh({ term: other, prefix: false }, bearers, nameFields)
      if (at === 0) named.unite(bearers)
      else named.intersect(bearers)
    })
}

/** The share of a name's words that a query asks for; none where it asks for others too. */
function shareOfName(name: string, words: readonly WordQuery[]): number {
  const terms = tokens(name).map(({ term }) => term)
  if (!words.every((word) => terms.some((term) => isMeant(term, word)))) return 0
  return terms.filter((term) => words.some((word) => isMeant(term, word))).length / terms.length
}

const isMeant = (own: string, { term, prefix, others = [] }: WordQuery): boolean =>
  own === term || others.includes(own) || (prefix && own.startsWith(term))
