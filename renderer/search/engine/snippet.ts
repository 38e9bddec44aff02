import type { MatchTerm, PassageHit } from '../../../shared/contracts/search.ts'
import { type MatchRange, matchRanges } from '../match-ranges.ts'

/** Characters a snippet shows: about two lines of the result list. */
const snippetLength = 220
/** Characters shown before the first mark. */
const lead = 60

/** Cuts the stretch of a passage that holds most of the marks, at words; blanks and line ends become single spaces. */
export function snippetOf(text: string, terms: readonly MatchTerm[]): Pick<PassageHit, 'snippet' | 'marks'> {
  const line = text.replace(/\s/g, ' ')
  const marks = matchRanges(text, terms)
  const first = richestMark(marks)
  const start = cutBefore(line, Math.max(0, (first?.[0] ?? 0) - lead), first?.[0] ?? 0)
  const end = cutAfter(line, Math.min(line.length, start + snippetLength), first?.[1] ?? 0)
  const before = start > 0 ? '…' : ''
  const after = end < line.length ? '…' : ''
  const shift = before.length - start
  return {
    snippet: before + line.slice(start, end) + after,
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
function cutBefore(line: string, at: number, limit: number): number {
  if (at === 0) return 0
  const space = line.indexOf(' ', at - 1)
  const start = space === -1 || space >= limit ? at : space + 1
  return splitsPair(line, start) ? start + 1 : start
}

/** The end of the last whole word before `at`, but not before `limit`. */
function cutAfter(line: string, at: number, limit: number): number {
  if (at >= line.length) return line.length
  const space = line.lastIndexOf(' ', at)
  const end = space > limit && at - space < 40 ? space : at
  return splitsPair(line, end) ? end - 1 : end
}

const splitsPair = (line: string, at: number) => line.charCodeAt(at) >= 0xdc00 && line.charCodeAt(at) <= 0xdfff
