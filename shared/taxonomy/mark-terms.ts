import type { TagId } from '../contracts/ids.ts'
import type { Lens } from './lens.ts'
import { matcherOf } from './term-matcher.ts'

/** The terms of a tag that a sentence holds, each once. */
export const termsIn = (sentence: string, tag: TagId, lens: Lens): readonly string[] => [
  ...new Set(
    matcherOf(lens)
      .find(sentence)
      .flatMap((hit) => (hit.tag?.id === tag ? [hit.term] : [])),
  ),
]

/** Where the terms of a tag stand in a sentence: ranges in order that do not overlap, for the reader to see what was meant. */
export function termRanges(sentence: string, tag: TagId, lens: Lens): ReadonlyArray<readonly [start: number, end: number]> {
  const ranges: [start: number, end: number][] = []
  const hits = matcherOf(lens).find(sentence)
  for (const { start, end } of hits.filter((hit) => hit.tag?.id === tag).sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
