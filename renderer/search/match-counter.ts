import type { MatchTerm } from '../../shared/contracts/search.ts'
import type { DocumentPassages } from './document-passages.ts'
import { matchCounts, widestGap } from './match-ranges.ts'
import { eachPlainWord, isPlainTerm } from './plain-words.ts'
import { isSymbolTerm } from './symbol-terms.ts'

/** How often each passage of a document holds each term: those of one passage beside each other. */
export type PassageCounts = Uint16Array

/**
 * Counts how often the passages of a document hold each of the terms: what `matchCounts` says, found without cutting texts
 * into words where that can be.
 */
export function matchCounter(terms: readonly MatchTerm[]): (document: DocumentPassages) => PassageCounts {
  const counters = terms.map((term) => (isPlainTerm(term) ? plainCounter(term) : wordwiseCounter(term)))
  return (document) => {
    const counts = new Uint16Array(document.count * terms.length)
    if (document.hasPlainWordsOnly) {
      const lower = document.text.toLowerCase()
      for (const [nth, count] of counters.entries()) count(document, lower, (passage) => add(counts, passage * terms.length + nth))
    } else
      for (let passage = 0; passage < document.count; passage++)
        counts.set(matchCounts(document.textOf(passage), terms), passage * terms.length)
    return counts
  }
}

/** Tells of each place at which a passage holds a term, in a document of which all words are ASCII. */
type Counter = (document: DocumentPassages, lower: string, found: (passage: number) => void) => void

function plainCounter(term: MatchTerm): Counter {
  return (document, lower, found) => {
    let passage = 0
    eachPlainWord(lower, term, (start) => {
      // Places ascend, but for those of the word's other forms.
      if (start < document.start(passage)) passage = 0
      while (start > (document.ends[passage] ?? 0)) passage++
      found(passage)
    })
  }
}

/** Of several words or a symbol: only passages that may hold it are cut into words. */
function wordwiseCounter(term: MatchTerm): Counter {
  const hints = term.words.map((word) => (isSymbolTerm(word) ? spreadPattern(word) : word))
  const mayHold = (lower: string) => hints.every((hint) => (typeof hint === 'string' ? lower.includes(hint) : hint.test(lower)))
  return (document, lower, found) => {
    if (!mayHold(lower)) return
    for (let passage = 0; passage < document.count; passage++) {
      if (!mayHold(lower.slice(document.start(passage), document.ends[passage]))) continue
      const [count = 0] = matchCounts(document.textOf(passage), [term])
      for (let nth = 0; nth < count; nth++) found(passage)
    }
  }
}

/** What a symbol looks like however it is spread over words: `TD-1447`, `td 1447 rev. 2`. */
function spreadPattern(symbol: string): RegExp {
  const characters = Array.from(symbol, (character) => (character === 'r' ? 'r(?:ev)?' : character))
  return new RegExp(characters.join(`[^a-z\\d]{0,${widestGap}}`))
}

function add(counts: PassageCounts, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}
