import type { QueryNode } from '../query-tree.ts'
import { editDistance } from '../text-index/edit-distance.ts'
import { fuzzyTerms } from '../text-index/fuzzy-terms.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import type { DocumentTable } from './document-table.ts'
import { livingBearers } from './living-bearers.ts'

/** Shortest word whose spelling is doubted. */
const leastLetters = 4
/** Words offered for one. */
const mostOffered = 3

/** Letters that may be wrong in a word of this length. Source: what Lucene calls AUTO fuzziness. */
const editsFor = (term: string): number => (term.length < 6 ? 1 : 2)
/** What the dictionary is walked with: two letters exchanged are one mistake to a reader, and two to the walk. */
const widestEdits = 2

/** A word near the one that nothing bears. */
interface Near {
  readonly edits: number
  readonly documents: number
}

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
    const offered = likeliest(term, nearTerms(term, index, table))
    if (offered.length > 0) corrections.set(term, offered)
  }
  return corrections
}

/** Words within reach of a misspelled one, by what bears them. */
function nearTerms(term: string, index: TextIndex, table: DocumentTable): ReadonlyMap<string, Near> {
  const near = new Map<string, Near>()
  const most = editsFor(term)
  for (const place of index.segments)
    for (const { term: other, edits } of fuzzyTerms(place.segment, term, widestEdits)) {
      const documents = edits <= most ? livingBearers(place, place.segment.find(other)) : 0
      if (documents > 0) near.set(other, { edits, documents: documents + (near.get(other)?.documents ?? 0) })
    }
  for (const other of table.catalogue.near(term, widestEdits)) {
    const edits = editDistance(other, term)
    if (!near.has(other) && edits <= most) near.set(other, { edits, documents: 1 })
  }
  return near
}

/**
 * The words somebody may have meant: with the fewest mistakes; of those with the right first letter, which people seldom
 * get wrong, where there are such; and the most frequent first. Source: Kukich, Techniques for automatically correcting
 * words in text (1992), 1.3: few misspellings are wrong in their first letter, most are wrong in one.
 */
function likeliest(term: string, near: ReadonlyMap<string, Near>): readonly string[] {
  const fewest = Math.min(...[...near.values()].map(({ edits }) => edits))
  const nearest = [...near].filter(([, { edits }]) => edits === fewest)
  const alike = nearest.filter(([other]) => startsAlike(other, term))
  return (alike.length > 0 ? alike : nearest)
    .sort(([, a], [, b]) => b.documents - a.documents)
    .slice(0, mostOffered)
    .map(([other]) => other)
}

/** Whether two words begin with the same letter, or with the same two exchanged. */
const startsAlike = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])

function isKnown(term: string, prefix: boolean, index: TextIndex, table: DocumentTable): boolean {
  const inText = index.segments.some((place) => {
    const { from, to } = place.segment.startingWith(term)
    for (let number = from; number < to; number++)
      if ((prefix || place.segment.term(number) === term) && livingBearers(place, number) > 0) return true
    return false
  })
  return inText || table.catalogue.find({ term, prefix }, table.size).size > 0
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
