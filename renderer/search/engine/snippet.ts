import type { MatchTerm, PassageHit } from '../../../shared/contracts/search.ts'
import { type MatchRange, matchRanges } from '../match-ranges.ts'

/** Characters a snippet shows: about two lines of the result list. */
const snippetLength = 220
/** Characters shown before the first mark. */
const lead = 60
/** Characters of a word that is left out at the end rather than cut. */
const longestCutWord = 39

/** Cuts the stretch of a passage that holds most of the marks, at words; blanks and line ends become single spaces. */
export function snippetOf(text: string, terms: readonly MatchTerm[]): Pick<PassageHit, 'snippet' | 'marks'> {
  const marks = matchRanges(text, terms)
  const [firstStart, firstEnd] = richestMark(marks) ?? [0, 0]
  const start = cutBefore(text, Math.max(0, firstStart - lead), firstStart)
  const end = cutAfter(text, Math.min(text.length, start + snippetLength), firstEnd)
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  const shift = before.length - start
  return {
    snippet: before + text.slice(start, end).replace(/\s/g, ' ') + after,
    marks: marks.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift] as const),
  }
}

/** The mark from which on most marks fit into a snippet. */
function richestMark(marks: readonly MatchRange[]): MatchRange | undefined {
  let best = marks[0]
  let most = 0
  for (const [at, mark] of marks.entries()) {
    let count = 0
    for (let next = at; next < marks.length && (marks[next]?.[1] ?? 0) <= mark[0] + snippetLength - lead; next++) count++
    if (count > most) {
      most = count
      best = mark
    }
  }
  return best
}

/** The beginning of the word at `at`, or of the next one before `limit`. */
function cutBefore(text: string, at: number, limit: number): number {
  if (at === 0) return 0
  const space = text.slice(at - 1, limit).search(/\s/)
  const start = space === -1 ? at : at + space
  return splitsPair(text, start) ? start + 1 : start
}

/** The end of the last whole word before `at`, but not before `limit`. */
function cutAfter(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length
  const wordStart = Math.max(limit + 1, at - longestCutWord)
  const space = text.slice(wordStart, at + 1).search(/\s\S*$/)
  const end = space === -1 ? at : wordStart + space
  return splitsPair(text, end) ? end - 1 : end
}

const splitsPair = (text: string, at: number) => text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff
