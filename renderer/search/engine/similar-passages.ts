import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { MatchTerm, SimilarPassage } from '../../../shared/contracts/search.ts'
import { DocumentPassages } from '../document-passages.ts'
import { matchRanges } from '../match-ranges.ts'
import { isBarrier } from '../scan-words.ts'
import { ScoredSet } from '../text-index/scored-set.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import { searchWord } from '../text-index/word-search.ts'
import { type Token, tokens } from '../tokens.ts'
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
/** Characters of a found passage that are shown, and those of them before the first words that are the same. */
const shownLength = 400
const lead = 40

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
  const found = ids.flatMap((id) => bestIn(id, texts.get(id) ?? DocumentPassages.none, wanted) ?? [])
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
function bestIn(id: DocumentId, passages: DocumentPassages, wanted: ReadonlySet<string>): SimilarPassage | undefined {
  const texts = passages.texts()
  const shingles = texts.map(shinglesOf)
  let best = -1
  let most = 0
  for (const [at, own] of shingles.entries()) {
    const next = shingles[at + 1] ?? new Set()
    let shared = 0
    let isOwn = false
    for (const shingle of wanted) {
      if (own.has(shingle)) isOwn = true
      if (own.has(shingle) || next.has(shingle)) shared++
    }
    if (!isOwn || shared / wanted.size < leastContained || shared <= most) continue
    best = at
    most = shared
  }
  if (best < 0) return undefined
  const { text, locator } = passages.at(best)
  const terms = [text, texts[best + 1] ?? ''].flatMap((each) => sameRows(each, wanted))
  return { id, locator, ...stretchOf(text, terms), terms, similarity: most / wanted.size }
}

/** The rows of words of a text whose shingles are wanted ones, each as long as they follow one another on one line. */
function sameRows(text: string, wanted: ReadonlySet<string>): readonly MatchTerm[] {
  const words = tokens(text)
  const rows: string[][] = []
  let open: string[] = []
  let sameUntil = 0
  for (const [at, word] of words.entries()) {
    if (wanted.has(shingleAt(words, at))) sameUntil = at + shingleWords
    const before = words[at - 1]
    const isOn = at < sameUntil
    if (!isOn || (before !== undefined && isBarrier(text, before.end, word.start))) open = []
    if (!isOn) continue
    if (open.length === 0) rows.push(open)
    open.push(word.term)
  }
  return rows.filter(({ length }) => length >= shingleWords).map((row): MatchTerm => ({ words: row, prefix: false }))
}

/** What is shown of a passage, with the same words marked in it. */
function stretchOf(text: string, terms: readonly MatchTerm[]): Pick<SimilarPassage, 'text' | 'marks'> {
  const first = matchRanges(text, terms)[0]?.[0] ?? 0
  const space = first <= lead ? -1 : text.indexOf(' ', first - lead)
  const start = first <= lead ? 0 : space === -1 || space > first ? first : space + 1
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, start + shownLength).toWellFormed()}`
  return { text: shown, marks: matchRanges(shown, terms) }
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = tokens(text)
  const shingles = new Set<string>()
  for (let at = 0; at + shingleWords <= words.length; at++) shingles.add(shingleAt(words, at))
  return shingles
}

const shingleAt = (words: readonly Token[], at: number): string =>
  words
    .slice(at, at + shingleWords)
    .map(({ term }) => term)
    .join(' ')
