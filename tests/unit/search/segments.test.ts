import { describe, expect, it } from 'vitest'
import { segmentsToMerge } from '../../../renderer/search/store/merge-policy.ts'
import type { TermRange } from '../../../renderer/search/text-index/dictionary.ts'
import { fuzzyTerms } from '../../../renderer/search/text-index/fuzzy-terms.ts'
import { mergeSegments } from '../../../renderer/search/text-index/merge-segments.ts'
import { Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { SegmentBytes } from '../../../renderer/search/text-index/segment-layout.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'

const idOf = (number: number) => number.toString(16).padStart(64, '0') as DocumentId

async function built(documents: ReadonlyArray<readonly [number: number, ...texts: string[]]>): Promise<SegmentBytes> {
  const builder = new SegmentBuilder()
  for (const [number, ...texts] of documents) builder.add(idOf(number), number * 10, texts)
  return builder.finish()
}

function opened({ resident, positions }: SegmentBytes): Segment {
  const segment = Segment.open(resident, { positions: async (from, to) => positions.subarray(from, to) })
  if (segment === undefined) throw new Error('The segment did not open')
  return segment
}

const allTerms = (segment: Segment) => Array.from({ length: segment.terms }, (_, number) => segment.term(number))
const noPause = () => undefined

describe('a segment', () => {
  it('holds its terms in the order of their bytes, whatever their script', async () => {
    const segment = opened(await built([[1, 'zebra Ünder 安全 ألف 𠮷野 ｱ beta Beta']]))
    const terms = allTerms(segment)
    const codePoints = (term: string) => [...term].map((character) => character.codePointAt(0) ?? 0)
    const isBefore = (a: string, b: string) => {
      const [x, y] = [codePoints(a), codePoints(b)]
      const at = x.findIndex((point, place) => point !== y[place])
      return at < 0 ? x.length < y.length : at >= y.length ? false : (x[at] ?? 0) < (y[at] ?? 0)
    }
    expect(terms.every((term, at) => at === 0 || isBefore(terms[at - 1] ?? '', term))).toBe(true)
    for (const term of terms) expect(segment.find(term)).toBeGreaterThanOrEqual(0)
    expect(terms.filter((term) => term === 'beta')).toHaveLength(1)
  })

  it('finds a term, the terms that begin alike, and no term that is not there', async () => {
    const segment = opened(await built([[1, 'liaison liaisons lias zoo']]))
    const { from, to } = segment.startingWith('liais')
    expect(allTerms(segment).slice(from, to)).toEqual(['liaison', 'liaisons'])
    expect(segment.find('liai')).toBe(-1)
    expect(segment.find('zoo')).toBe(3)
    expect(segment.startingWith('zz')).toEqual({ from: 4, to: 4 })
  })

  it('finds every one of a thousand terms, and where those of a beginning end, without unpacking its dictionary', async () => {
    const words = Array.from({ length: 1_000 }, (_, n) => `${'abcdefghij'[n % 10]}${n.toString(36)}`)
    const segment = opened(await built([[1, words.join(' ')]]))
    const sorted = [...new Set(words)].sort()
    expect(allTerms(segment)).toEqual(sorted)
    expect(sorted.map((term) => segment.find(term))).toEqual(sorted.map((_, at) => at))
    for (const beginning of ['a', 'd1', 'j', 'jz', 'k']) {
      const { from, to } = segment.startingWith(beginning)
      expect(allTerms(segment).slice(from, to)).toEqual(sorted.filter((term) => term.startsWith(beginning)))
    }
    expect(segment.find('a0a')).toBe(-1)
  })

  it('holds each of thirty thousand terms once, with both documents that bear it, however often its tables grew', async () => {
    const words = Array.from({ length: 30_000 }, (_, n) => `w${n.toString(36)}`)
    const segment = opened(
      await built([
        [1, words.join(' ')],
        [2, words.toReversed().join(' ')],
      ]),
    )
    expect(allTerms(segment)).toEqual(words.toSorted())
    const bearers = words.toSorted().map((_, number) => {
      const documents: number[] = []
      segment.eachPosting({ from: number, to: number + 1 }, (document) => documents.push(document))
      return documents.join()
    })
    expect(bearers.filter((documents) => documents !== '0,1')).toEqual([])
  })

  it('puts terms in order that begin alike for many letters, hundreds and few', async () => {
    const words = ['interoperab', 'взаимозаменяем', '互通性'].flatMap((beginning, n) =>
      Array.from({ length: [300, 40, 9][n] ?? 0 }, (_, at) => `${beginning}${((at * 7_919) % 1_000_003).toString(7)}`),
    )
    const segment = opened(await built([[1, words.join(' ')]]))
    const terms = allTerms(segment)
    // No surrogates among them: their units are in the order of their bytes.
    expect(terms).toEqual(terms.toSorted())
    expect(words.slice(0, 340).filter((word) => segment.find(word) < 0)).toEqual([])
  })

  it('tells a term from the longer ones that begin with it, at every length', async () => {
    const words = Array.from({ length: 20 }, (_, n) => 'abcdefghijklmnopqrst'.slice(0, n + 1))
    const scripts = words.flatMap((word) => [word, `${word}é`, `${word}я`, `${word}安`])
    const segment = opened(await built([[1, scripts.toReversed().join(' ')]]))
    const found = words.map((word) => segment.find(word))
    expect(found.map((number) => (number < 0 ? undefined : segment.term(number)))).toEqual(words)
  })

  it('sums up what begins alike, once it is much: the same documents and frequencies as term by term', async () => {
    const documents = Array.from({ length: 1_000 }, (_, n): [number, string] => [
      n + 1,
      Array.from({ length: 40 }, (_, at) => `${at % 3 === 0 ? 'со' : 'con'}${((n * 7 + at) % 197).toString(36)}`).join(' '),
    ])
    const segment = opened(await built(documents))
    const added = (range: TermRange) => {
      const frequencies = new Map<number, number>()
      segment.eachPosting(range, (document, frequency) => frequencies.set(document, (frequencies.get(document) ?? 0) + frequency))
      return [...frequencies].sort((a, b) => a[0] - b[0])
    }
    for (const [beginning, isSummed] of [
      ['con', true],
      ['c', true],
      ['со', true],
      ['con1', false],
    ] as const) {
      const { from, to, summed } = segment.startingWith(beginning)
      expect(summed !== undefined, beginning).toBe(isSummed)
      expect(added({ from, to, ...(summed !== undefined && { summed }) })).toEqual(added({ from, to }))
    }
  })

  it('tells the documents it holds and when they were read', async () => {
    const segment = opened(
      await built([
        [7, 'one'],
        [9, 'two'],
      ]),
    )
    expect(segment.documentIds()).toEqual([idOf(7), idOf(9)])
    expect([...segment.views.stamps]).toEqual([70, 90])
  })

  it('knows a word of two million letters by its beginning', async () => {
    const segment = opened(await built([[1, 'a'.repeat(2_000_000)]]))
    expect(allTerms(segment)).toEqual(['a'.repeat(64)])
  })

  it.each([
    ['a byte of it changed', (bytes: ArrayBuffer) => new Uint8Array(bytes).set([255], bytes.byteLength - 3)],
    ['it is of another version', (bytes: ArrayBuffer) => new Uint32Array(bytes, 4, 1).set([99])],
  ])('is not opened when %s', async (_, damage) => {
    const { resident, positions } = await built([[1, 'one two three']])
    expect(Segment.open(resident.slice(0), { positions: async () => positions })).toBeDefined()
    damage(resident)
    expect(Segment.open(resident, { positions: async () => positions })).toBeUndefined()
  })

  it('is not opened when its end is missing', async () => {
    const { resident, positions } = await built([[1, 'one two three']])
    expect(Segment.open(resident.slice(0, -4), { positions: async () => positions })).toBeUndefined()
  })

  it('names terms near a misspelled one, by letters of any script', async () => {
    const segment = opened(await built([[1, 'liaison liaisons lesson безопасность ocean']]))
    expect(fuzzyTerms(segment, 'liason', 2).map(({ term, edits }) => [term, edits])).toEqual([
      ['lesson', 2],
      ['liaison', 1],
      ['liaisons', 2],
    ])
    expect(fuzzyTerms(segment, 'безопастность', 2).map(({ term }) => term)).toEqual(['безопасность'])
  })
})

describe('a misspelled word', () => {
  it('is compared with the terms of many blocks as if each ten were a dictionary of their own', async () => {
    const words = Array.from({ length: 900 }, (_, n) => `${['lia', 'les', 'без'][n % 3]}${((n * 37) % 1_000).toString(5)}`)
    const whole = opened(await built([[1, words.join(' ')]]))
    const sorted = allTerms(whole)
    const parts: Segment[] = []
    for (let at = 0; at < sorted.length; at += 10) parts.push(opened(await built([[1, sorted.slice(at, at + 10).join(' ')]])))
    for (const wanted of ['lia123', 'les4', 'без1114', 'zzzzz'])
      expect(fuzzyTerms(whole, wanted, 2)).toEqual(
        parts.flatMap((part) => fuzzyTerms(part, wanted, 2).map((near) => ({ ...near, number: whole.find(near.term) }))),
      )
  })
})

describe('merging', () => {
  it('gives byte for byte what building all documents at once gives', async () => {
    const first = await built([
      [1, 'alpha beta alpha', 'gamma TD 1447 beta'],
      [2, 'beta'],
    ])
    const second = await built([
      [3, 'alpha delta'],
      [4, '安全 beta beta'],
    ])
    const sources = [first, second].map((bytes) => ({ segment: opened(bytes), positions: bytes.positions, isAlive: () => true }))
    const merged = await mergeSegments(sources, noPause)
    const whole = await built([
      [1, 'alpha beta alpha', 'gamma TD 1447 beta'],
      [2, 'beta'],
      [3, 'alpha delta'],
      [4, '安全 beta beta'],
    ])
    expect(new Uint8Array(merged.resident)).toEqual(new Uint8Array(whole.resident))
    expect(merged.positions).toEqual(whole.positions)
  })

  it('leaves out documents that are gone, and the words only they had', async () => {
    const first = await built([
      [1, 'alpha beta'],
      [2, 'only here beta beta'],
      [3, 'alpha'],
    ])
    const second = await built([[4, 'beta']])
    const merged = await mergeSegments(
      [
        { segment: opened(first), positions: first.positions, isAlive: (document) => document !== 1 },
        { segment: opened(second), positions: second.positions, isAlive: () => true },
      ],
      noPause,
    )
    const whole = await built([
      [1, 'alpha beta'],
      [3, 'alpha'],
      [4, 'beta'],
    ])
    expect(new Uint8Array(merged.resident)).toEqual(new Uint8Array(whole.resident))
    expect(merged.positions).toEqual(whole.positions)
  })
})

describe('the merge policy', () => {
  const MiB = 1024 * 1024
  const merged = (...sizes: readonly number[]) =>
    segmentsToMerge(sizes.map((size) => ({ residentBytes: size * MiB }))).map(({ residentBytes }) => residentBytes / MiB)

  it('merges four segments of one size class, the smallest class first', () => {
    expect(merged(0.5, 0.4, 0.3)).toEqual([])
    expect(merged(0.5, 0.4, 20, 0.3, 0.2)).toEqual([0.5, 0.4, 0.3, 0.2])
  })

  it('leaves the largest as they are', () => {
    expect(merged(60, 60, 60, 60)).toEqual([])
    expect(merged(15, 15, 15, 15)).toEqual([15, 15, 15, 15])
  })

  it('merges no more at once than it has memory for, and the rest afterwards', () => {
    expect(merged(...Array<number>(100).fill(1))).toHaveLength(64)
    expect(merged(64, ...Array<number>(36).fill(1))).toHaveLength(36)
    expect(merged(40, 40, 40, 40)).toEqual([])
  })

  it('keeps at most eight', () => {
    expect(merged(0.5, 0.5, 3, 3, 10, 10, 50, 50)).toEqual([])
    expect(merged(0.5, 0.5, 3, 3, 10, 10, 50, 50, 200)).toEqual([0.5, 0.5, 3])
  })
})
