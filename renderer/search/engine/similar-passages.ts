import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage, SimilarPassage } from '../../../shared/contracts/search.ts'
import { ScoredSet } from '../text-index/scored-set.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import { searchWord } from '../text-index/word-search.ts'
import { tokens } from '../tokens.ts'
import type { DocumentTable } from './document-table.ts'
import { expandWord } from './expand-word.ts'
import type { PassageSource } from './passage-source.ts'

/** Words of a shingle: three in a row are seldom the same by chance. Source: Broder, On the resemblance and containment of documents (1997). */
const shingleWords = 3
/** Rare words by which candidates are found, and the share of them a candidate must hold. */
const rareWords = 12
const leastShared = 0.5
/** Documents looked into. */
const mostCandidates = 40
/** Share of the paragraph's shingles a passage must hold to be "the same said before". */
const leastContained = 0.35
/** Characters of a found passage that are shown. */
const shownLength = 400

/** What the search for the same words is made on. */
export interface SimilarTables {
  readonly index: TextIndex
  readonly table: DocumentTable
  readonly passages: PassageSource
}

/**
 * Passages that say nearly the same as a paragraph, the likest first: one a document, with the share of the paragraph's
 * three-word shingles that stand in it. `except` is the document the paragraph is from.
 */
export async function similarPassages(
  text: string,
  except: DocumentId | undefined,
  tables: SimilarTables,
): Promise<readonly SimilarPassage[]> {
  const wanted = shinglesOf(text)
  if (wanted.size === 0) return []
  const ids = candidates(text, tables).filter((id) => id !== except)
  const texts = await tables.passages.get(ids)
  const found = ids.flatMap((id) => bestIn(id, texts.get(id) ?? [], wanted) ?? [])
  return found.sort((a, b) => b.similarity - a.similarity)
}

/** Documents that hold most of the paragraph's rarest words. */
function candidates(text: string, { index, table }: SimilarTables): readonly DocumentId[] {
  const words = [...new Set(tokens(text).map(({ term }) => term))]
  const sets = words
    .map((term) =>
      searchWord(
        index,
        table.size,
        index.terms((segment) => expandWord(segment, { term, prefix: false })),
      ),
    )
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
    .slice(0, rareWords)
  const held = new ScoredSet(table.size)
  for (const set of sets) for (const number of set.documents()) held.add(number, 1)
  const least = Math.max(1, sets.length * leastShared)
  const numbers = [...held.documents()].filter((number) => (held.scores[number] ?? 0) >= least)
  numbers.sort((a, b) => (held.scores[b] ?? 0) - (held.scores[a] ?? 0))
  return numbers.slice(0, mostCandidates).flatMap((number) => table.at(number)?.id ?? [])
}

/** The passage of a document that holds most of the shingles, read on into the next one. */
function bestIn(id: DocumentId, passages: readonly Passage[], wanted: ReadonlySet<string>): SimilarPassage | undefined {
  const shingles = passages.map(({ text }) => shinglesOf(text))
  let best: SimilarPassage | undefined
  for (const [at, passage] of passages.entries()) {
    const own = shingles[at] ?? new Set()
    const next = shingles[at + 1] ?? new Set()
    let shared = 0
    let isOwn = false
    for (const shingle of wanted) {
      if (own.has(shingle)) isOwn = true
      if (own.has(shingle) || next.has(shingle)) shared++
    }
    const similarity = shared / wanted.size
    if (isOwn && similarity >= leastContained && similarity > (best?.similarity ?? 0))
      best = { id, locator: passage.locator, text: passage.text.slice(0, shownLength), similarity }
  }
  return best
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = tokens(text).map(({ term }) => term)
  const shingles = new Set<string>()
  for (let at = 0; at + shingleWords <= words.length; at++) shingles.add(words.slice(at, at + shingleWords).join(' '))
  return shingles
}
