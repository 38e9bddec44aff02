import { describe, expect, it } from 'vitest'
import { Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'

/** Documents with words of which some are in many of them, `t0` in every one: enough words for many blocks of the dictionary. */
async function segmentOf(documents: number): Promise<Segment> {
  const builder = new SegmentBuilder()
  for (let number = 1; number <= documents; number++) {
    const words = Array.from({ length: 900 }, (_, n) => n).filter((n) => number % (1 + ((n * 7919) % 211)) === 0)
    builder.add(number.toString(16).padStart(64, '0') as DocumentId, number, [words.map((n) => `${'tuv'[n % 3]}${n}`).join(' ')])
  }
  const { resident, positions } = await builder.finish()
  const segment = Segment.open(resident, { positions: async (from, to) => positions.subarray(from, to) })
  if (segment === undefined) throw new Error('The segment did not open')
  return segment
}

describe('the most frequent terms of a stretch of a dictionary', () => {
  it('are those that most documents bear, of as many the first, however often other stretches were asked before', async () => {
    const { dictionary, terms } = await segmentOf(422)
    expect(terms).toBeGreaterThan(800)
    const bearers = Array.from({ length: terms }, (_, term) => dictionary.at(term).documents)
    const ranges = [
      ...[1, 17, 16, 200].flatMap((length) => [0, 15, 16, 333, terms - length].map((from) => ({ from, to: from + length }))),
      ...[
        { from: 0, to: terms },
        { from: 5, to: 5 },
        { from: 40, to: 700 },
      ],
    ]
    for (const { from, to } of [...ranges, ...ranges.toReversed()])
      for (const count of [1, 3, 12]) {
        const sorted = bearers.map((documents, term) => ({ documents, term })).slice(from, to)
        sorted.sort((a, b) => b.documents - a.documents || a.term - b.term)
        const expected = sorted.slice(0, count).map(({ term }) => term)
        expect(dictionary.mostFrequent({ from, to }, count), `${from}–${to}, ${count}`).toEqual(expected)
      }
  })
})
