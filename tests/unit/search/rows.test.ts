import { describe, expect, it } from 'vitest'
import type { TermRange } from '../../../renderer/search/text-index/dictionary.ts'
import { isNear, searchNear, searchRow } from '../../../renderer/search/text-index/row-search.ts'
import type { ScoredSet } from '../../../renderer/search/text-index/scored-set.ts'
import { type ReadPositions, Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import { TextIndex } from '../../../renderer/search/text-index/text-index.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'

const idOf = (number: number) => number.toString(16).padStart(64, '0') as DocumentId

/** An index over texts, two of them a segment. `readerOf`: how a segment's positions are read. */
async function indexOf(
  texts: readonly string[],
  readerOf: (positions: Uint8Array) => ReadPositions = (positions) => (from, to) => positions.subarray(from, to),
): Promise<TextIndex> {
  const segments: Segment[] = []
  for (let at = 0; at < texts.length; at += 2) {
    const builder = new SegmentBuilder()
    for (const [nth, text] of texts.slice(at, at + 2).entries()) builder.add(idOf(at + nth), 1, [text])
    const { resident, positions } = await builder.finish()
    const segment = Segment.open(resident, { positions: readerOf(positions) })
    if (segment !== undefined) segments.push(segment)
  }
  const index = new TextIndex()
  index.place(segments, { numberOf: (id) => Number.parseInt(id, 16), size: texts.length })
  return index
}

/** The words of a row, each one term; one that ends in `*` stands for all that begin so. */
const rowOf =
  (row: string) =>
  ({ segment }: { readonly segment: Segment }): ReadonlyArray<readonly TermRange[]> =>
    row.split(' ').map((word) => {
      if (word.endsWith('*')) return [segment.startingWith(word.slice(0, -1))].filter(({ from, to }) => from < to)
      const number = segment.find(word)
      return number < 0 ? [] : [{ from: number, to: number + 1 }]
    })

/** What a search found, as `document: frequency`, told from its scores. */
function frequencies(index: TextIndex, found: ScoredSet): string[] {
  const rarity = index.rarity(found.size)
  return [...found.documents()]
    .sort((a, b) => a - b)
    .map((document) => {
      let frequency = 1
      while (index.score(document, frequency, rarity) < (found.scores[document] ?? 0) * 0.999_999) frequency++
      return `${document}: ${frequency}`
    })
}

/** Where a row begins in a text of words and blanks. */
function beginnings(text: string, row: string): number[] {
  const words = text.split(' ')
  const holds = (word: string | undefined, wanted: string) =>
    wanted.endsWith('*') ? word?.startsWith(wanted.slice(0, -1)) === true : word === wanted
  return [...words.keys()].filter((at) => row.split(' ').every((wanted, nth) => holds(words[at + nth], wanted)))
}

const expected = (texts: readonly string[], count: (text: string) => number) =>
  texts.map(count).flatMap((frequency, document) => (frequency > 0 ? [`${document}: ${frequency}`] : []))

function randomOf(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const words = ['one', 'once', 'two', 'to', 'three', 'four', 'five', 'six', 'seven', 'rare']
/** Texts of up to 2,000 words, whose last are seldom: distances of one and of two bytes. */
function randomTexts(below: (limit: number) => number): string[] {
  const word = () => words[below(below(words.length) + 1)] ?? 'one'
  return Array.from({ length: 12 }, () => Array.from({ length: 1 + below(below(2_000) + 1) }, word).join(' '))
}

describe('words in a row', () => {
  it.each([1, 2, 3])('are found as often as they stand in the texts, and near others, for seed %d', async (seed) => {
    const below = randomOf(seed)
    const texts = randomTexts(below)
    const index = await indexOf(texts)
    const word = () => `${words[below(words.length)] ?? 'one'}`
    const rowLike = (length: number) => Array.from({ length }, word).join(' ') + (below(5) === 0 ? ' o*' : '')
    for (let query = 0; query < 60; query++) {
      const row = rowLike(1 + below(4))
      const found = await searchRow(index, texts.length, rowOf(row))
      expect(frequencies(index, found), row).toEqual(expected(texts, (text) => beginnings(text, row).length))
      const [left, right, distance] = [rowLike(1 + below(2)), rowLike(1 + below(2)), 1 + below(40)]
      const near = await searchNear(index, texts.length, { left: rowOf(left), right: rowOf(right), distance })
      const lengths = [left.split(' ').length, right.split(' ').length] as const
      const count = (text: string) => {
        const rights = beginnings(text, right)
        return beginnings(text, left).filter((at) => rights.some((other) => isNear(at, lengths[0], other, lengths[1], distance))).length
      }
      expect(frequencies(index, near), `${left} NEAR/${distance} ${right}`).toEqual(expected(texts, count))
    }
  })

  it('are found at the end of a document of a hundred thousand words, and not across its beginning', async () => {
    const text = `two ${'filler '.repeat(100_000)}one two`
    const index = await indexOf([text, 'one two', 'two one'])
    expect(frequencies(index, await searchRow(index, 3, rowOf('one two')))).toEqual(['0: 1', '1: 1'])
    expect(frequencies(index, await searchRow(index, 3, rowOf('filler one two')))).toEqual(['0: 1'])
  })

  it('may be more than three hundred', async () => {
    const row = Array.from({ length: 320 }, (_, at) => `w${(at * 7) % 300}`)
    const index = await indexOf([`before ${row.join(' ')} after`, row.toReversed().join(' ')])
    expect(frequencies(index, await searchRow(index, 2, rowOf(row.join(' '))))).toEqual(['0: 1'])
  })

  it('are looked for in damaged positions without an error, and in sound ones after these', async () => {
    const below = randomOf(4)
    const texts = randomTexts(below)
    const damages: ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.subarray(0, bytes.length >> 1),
      (bytes) => bytes.map(() => 255),
      (bytes) => bytes.map(() => below(256)),
      () => new Uint8Array(0),
    ]
    for (const damage of damages) {
      const index = await indexOf(texts, (positions) => (from, to) => damage(positions.slice(from, to)))
      for (const row of ['one two', 'one o*', 'rare one two'])
        expect((await searchRow(index, texts.length, rowOf(row))).size).toBeLessThanOrEqual(texts.length)
      const near = await searchNear(index, texts.length, { left: rowOf('one'), right: rowOf('two to'), distance: 5 })
      expect(near.size).toBeLessThanOrEqual(texts.length)
    }
    const index = await indexOf(texts)
    const sound = await searchRow(index, texts.length, rowOf('one two'))
    expect(frequencies(index, sound)).toEqual(expected(texts, (text) => beginnings(text, 'one two').length))
  })
})
