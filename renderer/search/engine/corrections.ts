import type { QueryNode } from '../query-tree.ts'
import { fuzzyTerms } from '../text-index/fuzzy-terms.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import type { DocumentTable } from './document-table.ts'
import { expandWord } from './expand-word.ts'
import { livingBearers } from './living-bearers.ts'

/** Shortest word whose spelling is doubted. */
const leastLetters = 4
/** Words offered for one. */
const mostOffered = 3

/** Letters that may be wrong in a word of this length. Source: what Lucene calls AUTO fuzziness. */
const editsFor = (term: string): number => (term.length < 6 ? 1 : 2)

/**
 * Words of a query that nothing in the library bears in any of their forms, with those near them that something does, the
 * likeliest first.
 */
export function correctionsOf(
  node: QueryNode,
  formsOf: (term: string) => readonly string[],
  { index, table }: { readonly index: TextIndex; readonly table: DocumentTable },
): ReadonlyMap<string, readonly string[]> {
  const corrections = new Map<string, readonly string[]>()
  for (const { term, prefix } of wordsOf(node)) {
    if (corrections.has(term) || [...term].length < leastLetters) continue
    const isBorne = isKnown(term, prefix, index, table) || formsOf(term).some((form) => isKnown(form, false, index, table))
    if (isBorne) continue
    const offered = likeliest(term, nearest(term, index, table))
    if (offered.length > 0) corrections.set(term, offered)
  }
  return corrections
}

/** The words with the fewest mistakes between them and a misspelled one, and how many documents hold each. */
function nearest(term: string, index: TextIndex, table: DocumentTable): ReadonlyMap<string, number> {
  const near = new Map<string, number>()
  const most = editsFor(term)
  for (let edits = 1; edits <= most && near.size === 0; edits++) {
    for (const place of index.segments) {
      const bearersOf = livingBearers(place)
      for (const { term: other, number } of fuzzyTerms(place.segment, term, edits)) {
        const documents = bearersOf(number)
        if (documents > 0) near.set(other, documents + (near.get(other) ?? 0))
      }
    }
    for (const other of table.catalogue.near(term, edits)) if (!near.has(other)) near.set(other, 1)
  }
  return near
}

/**
 * The words somebody may have meant: those with the right first letter, which people seldom get wrong, where there are
 * such; and the most frequent first. Source: Kukich, Techniques for automatically correcting words in text (1992), 1.3:
 * few misspellings are wrong in their first letter, most are wrong in one.
 */
function likeliest(term: string, near: ReadonlyMap<string, number>): readonly string[] {
  const alike = [...near].filter(([other]) => startsAlike(other, term))
  return (alike.length > 0 ? alike : [...near])
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostOffered)
    .map(([other]) => other)
}

/** Whether two words begin with the same letter, or with the same two exchanged. */
const startsAlike = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])

function isKnown(term: string, prefix: boolean, index: TextIndex, table: DocumentTable): boolean {
  const inText = index.segments.some((place) => {
    const bearersOf = livingBearers(place)
    return expandWord(place.segment, { term, prefix }).some(({ from, to }) => {
      for (let number = from; number < to; number++) if (bearersOf(number) > 0) return true
      return false
    })
  })
  return inText || table.catalogue.knows({ term, prefix }, table.size)
}

interface Word {
  readonly term: string
  readonly prefix: boolean
}

function wordsOf(node: QueryNode): readonly Word[] {
  switch (node.kind) {
    case 'word':
      return node.isExact === true ? [] : [node] // quoted: meant as it is written
    case 'and':
    case 'or':
      return node.nodes.flatMap(wordsOf)
    case 'symbol':
      return wordsOf(node.otherwise)
    default:
      return []
  }
}
