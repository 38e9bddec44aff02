import type { TermRange } from '../text-index/dictionary.ts'
import type { Segment } from '../text-index/segment.ts'

/** A word of a query as the index looks for it. */
export interface WordQuery {
  readonly term: string
  readonly prefix: boolean
  /** Other terms that count as this one: its inflections, or what it was corrected to. */
  readonly others?: readonly string[]
}

/** The terms of a segment that a word stands for, as ranges of its dictionary. */
export function expandWord(segment: Segment, { term, prefix, others = [] }: WordQuery): readonly TermRange[] {
  const ranges = [prefix ? segment.startingWith(term) : exactly(segment, term), ...others.map((other) => exactly(segment, other))]
  const found = ranges.filter(({ from, to }) => to > from)
  if (found.length < 2) return found
  // A form may begin with the word and be in its range already; a term must not count twice.
  const [first, ...rest] = found
  return first === undefined ? [] : [first, ...rest.filter(({ from }) => from < first.from || from >= first.to)]
}

function exactly(segment: Segment, term: string): TermRange {
  const number = segment.find(term)
  return number < 0 ? { from: 0, to: 0 } : { from: number, to: number + 1 }
}
