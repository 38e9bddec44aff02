import type { MatchTerm } from '../../shared/contracts/search.ts'
import type { DocumentPassages } from './document-passages.ts'
import { matchCounts, widestGap } from './match-ranges.ts'
import { foldedFinder, isOneWord, literally, plainFinder, type WordFinder } from './plain-words.ts'
import { isSymbolTerm } from './symbol-terms.ts'

/** How often each passage of a document holds each term: those of one passage beside each other. */
export type PassageCounts = Uint16Array

/**
 * Counts how often the passages of a document hold each of the terms: what `matchCounts` says, found without cutting texts
 * into words where that can be.
 */
export function matchCounter(terms: readonly MatchTerm[]): (document: DocumentPassages) => PassageCounts {
  const counters = terms.map((term) => (isOneWord(term) ? wordCounter(term) : severalCounter(term)))
  return (document) => {
    const counts = new Uint16Array(document.count * terms.length)
    const lines = linesOf(document)
    for (const [nth, count] of counters.entries())
      count(lines, (passage, times = 1) => {
        const at = passage * terms.length + nth
        counts[at] = (counts[at] ?? 0) + times
      })
    return counts
  }
}

/** A document's passages, and the folded words of those that hold other than plain ones. */
interface Lines {
  readonly document: DocumentPassages
  readonly plain: Uint8Array
  readonly folded: string
  /** Where each line of `folded` ends, and of which passage it is. */
  readonly foldedEnds: readonly number[]
  readonly foldedPassages: readonly number[]
}

function linesOf(document: DocumentPassages): Lines {
  const { plain, folded } = document.words
  const foldedPassages: number[] = []
  for (const [passage, isPlain] of plain.entries()) if (isPlain === 0) foldedPassages.push(passage)
  const foldedEnds: number[] = []
  for (let end = -1; foldedEnds.length < foldedPassages.length; foldedEnds.push(end)) {
    end = folded.indexOf('\n', end + 1)
    if (end < 0) end = folded.length
  }
  return { document, plain, folded, foldedEnds, foldedPassages }
}

/** Tells of the passages that hold a term, and how often. */
type Counter = (lines: Lines, found: (passage: number, times?: number) => void) => void

function wordCounter(term: MatchTerm): Counter {
  const inPlain = plainFinder(term)
  const inFolded = foldedFinder(term)
  return ({ document: { text, ends }, plain, folded, foldedEnds, foldedPassages }, found) => {
    eachLine(inPlain, text, ends, (passage) => {
      if (plain[passage] === 1) found(passage)
    })
    eachLine(inFolded, folded, foldedEnds, (line) => found(foldedPassages[line] ?? 0))
  }
}

/** The line of each place at which a word is found. */
function eachLine(find: WordFinder, text: string, ends: ArrayLike<number>, take: (line: number) => void): void {
  let line = 0
  let last = 0
  find(text, (start) => {
    // Places ascend, but for those of the word's next form.
    if (start < last) line = 0
    last = start
    while (line < ends.length && start > (ends[line] ?? 0)) line++
    take(line)
  })
}

/** Of several words, a symbol or exact letters: only passages that may hold them are cut into words. */
function severalCounter(term: MatchTerm): Counter {
  const hint = mayHoldPattern(term)
  const mayHold = (text: string) => hint.test(text)
  return ({ document, plain, folded, foldedEnds, foldedPassages }, found) => {
    const count = (passage: number) => {
      const [times = 0] = matchCounts(document.textOf(passage), [term])
      if (times > 0) found(passage, times)
    }
    for (const [passage, isPlain] of plain.entries()) if (isPlain === 1 && mayHold(document.textOf(passage))) count(passage)
    for (const [line, passage] of foldedPassages.entries()) {
      const start = line === 0 ? 0 : (foldedEnds[line - 1] ?? 0) + 1
      if (mayHold(folded.slice(start, foldedEnds[line]))) count(passage)
    }
  }
}

/**
 * What every text holds that holds the term: its words one after the other, or a symbol's characters however they are spread
 * over words (`TD-1447`, `td 1447 rev. 2`). For passages alone: in a long text without ASCII it would look from each first
 * word to the end.
 */
function mayHoldPattern({ words }: MatchTerm): RegExp {
  const [symbol = '', next] = words
  if (next !== undefined || !isSymbolTerm(symbol)) return new RegExp(words.map(literally).join('[^a-z\\d]+'), 'i')
  const characters = Array.from(symbol, (character) => (character === 'r' ? 'r(?:ev)?' : character))
  return new RegExp(characters.join(`[^a-z\\d]{0,${widestGap}}`), 'i')
}
