import { describe, expect, it } from 'vitest'
import { alignTexts } from '../../../shared/compare/align-texts.ts'
import { commonSubsequence } from '../../../shared/compare/common-subsequence.ts'
import { compareWords } from '../../../shared/compare/compare-words.ts'
import { compareBlocks } from '../../../shared/compare/index.ts'
import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import { processorMs } from '../../fixtures/processor-time.ts'

/** Numbers from a seed, the same each time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What a work in steps comes to. */
function atOnce<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function longestCommon(a: readonly number[], b: readonly number[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (best[i] ?? [])[j] = a[i] === b[j] ? (best[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0)
  return best[0]?.[0] ?? 0
}

describe('what two sequences have in common', () => {
  it('is equal at both ends of each pair and ascends, for any two sequences', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const next = randoms(seed)
      const values = 2 + Math.floor(next() * 12)
      const sequence = () => Array.from({ length: Math.floor(next() * 40) }, () => Math.floor(next() * values))
      const [a, b] = [sequence(), sequence()]
      const matches = commonSubsequence(a, b)
      let [lastA, lastB] = [-1, -1]
      for (const [i, j] of matches) {
        expect(a[i], `seed ${seed}`).toBe(b[j])
        expect(i > lastA && j > lastB, `seed ${seed}`).toBe(true)
        lastA = i
        lastB = j
      }
    }
  })

  it('is hardly shorter than the longest there is, though anchors come first', () => {
    let [found, longest] = [0, 0]
    for (let seed = 1; seed <= 300; seed++) {
      const next = randoms(seed)
      const sequence = () => Array.from({ length: 4 + Math.floor(next() * 30) }, () => Math.floor(next() * 4))
      const [a, b] = [sequence(), sequence()]
      found += commonSubsequence(a, b).length
      longest += longestCommon(a, b)
    }
    expect(found / longest).toBeGreaterThan(0.93)
    expect(found).toBeLessThanOrEqual(longest)
  })

  it('ends soon where two long sequences have nothing much in common', () => {
    const next = randoms(3)
    const sequence = () => Array.from({ length: 30_000 }, () => Math.floor(next() * 50))
    const start = processorMs()
    commonSubsequence(sequence(), sequence())
    expect(processorMs() - start).toBeLessThan(5_000)
  })
})

describe('two texts word by word', () => {
  const shown = (before: string, after: string) =>
    compareWords(before, after)
      .map(({ text, change }) => (change === 'inserted' ? `{+${text}+}` : change === 'deleted' ? `[-${text}-]` : text))
      .join('')

  it.each([
    ['The workshop is on Tuesday.', 'The workshop is on Monday.', 'The workshop is on [-Tuesday-]{+Monday+}.'],
    ['a first draft of it', 'a second version of it', 'a [-first draft-]{+second version+} of it'],
    ['security', 'security of AI', 'security{+ of AI+}'],
    ['', 'new', '{+new+}'],
    ['gone', '', '[-gone-]'],
    ['人工智能安全', '人工智能的安全', '人工智能{+的+}安全'],
    ['same', 'same', 'same'],
  ])('reads %j → %j as %j', (before, after, expected) => expect(shown(before, after)).toBe(expected))

  it('gives each text back when the other’s changes are left out, for any two texts', () => {
    const words = ['AI', ' ', 'security', ', ', 'the', '  ', '安全', '-', 'model', '.\n', 'é']
    for (let seed = 1; seed <= 500; seed++) {
      const next = randoms(seed)
      const text = () => Array.from({ length: Math.floor(next() * 30) }, () => words[Math.floor(next() * words.length)]).join('')
      const [before, after] = [text(), text()]
      const pieces = compareWords(before, after)
      const without = (change: string) => pieces.flatMap((piece) => (piece.change === change ? [] : [piece.text])).join('')
      expect(without('inserted'), `seed ${seed}`).toBe(before)
      expect(without('deleted'), `seed ${seed}`).toBe(after)
    }
  })
})

describe('lists of texts', () => {
  it('pairs what was reworded, and puts what is gone before what is new', () => {
    const before = ['Title', 'The attack needs access to the training data.', 'An old remark on budgets.', 'End']
    const after = ['Title', 'A preface nobody had asked for', 'The attack needs some access to training data.', 'End']
    expect(atOnce(alignTexts(before, after))).toEqual([
      { kind: 'same', before: 0, after: 0 },
      { kind: 'inserted', after: 1 },
      { kind: 'changed', before: 1, after: 2 },
      { kind: 'deleted', before: 2 },
      { kind: 'same', before: 3, after: 3 },
    ])
  })

  it('names every text of both once and in order, for any two lists, long ones too', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const next = randoms(seed)
      const length = seed > 50 ? 400 : 12
      const list = () => Array.from({ length }, () => `w${Math.floor(next() * 40)} w${Math.floor(next() * 6)} w${Math.floor(next() * 6)}`)
      const [before, after] = [list(), list()]
      const alignments = atOnce(alignTexts(before, after))
      expect(alignments.flatMap((each) => ('before' in each ? [each.before] : []))).toEqual(before.map((_, at) => at))
      expect(alignments.flatMap((each) => ('after' in each ? [each.after] : []))).toEqual(after.map((_, at) => at))
    }
  })
})

const compared = (before: readonly Block[], after: readonly Block[]) => atOnce(compareBlocks(before, after))
const paragraph = (text: string, block = 0): Block => ({ type: 'paragraph', inlines: [{ text }], locator: { block } })
const cell = (text: string) => ({ content: [{ inlines: [{ text }] }] })

describe('two documents', () => {
  it('become one, with each difference counted and found by its block', () => {
    const before = ['Scope', 'Poisoning needs write access.', 'Old one.', 'Older two.', 'End'].map(paragraph)
    const after = ['Scope', 'Poisoning needs no write access.', 'End', 'A new annex', 'with two parts'].map(paragraph)
    const { blocks, differences } = compared(before, after)
    expect(differences).toEqual([
      { block: 1, kind: 'changed' },
      { block: 2, kind: 'deleted' },
      { block: 5, kind: 'inserted' },
    ])
    expect(blocks.map(({ locator }) => locator.block)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(blocks.map(blockText)).toEqual(['Scope', 'Poisoning needs no write access.', '', '', 'End', 'A new annex', 'with two parts'])
  })

  it('count tracked changes as accepted, and pages as nothing', () => {
    const before: readonly Block[] = [
      { type: 'break', of: 'page', label: 'Page 1', locator: { block: 0 } },
      {
        type: 'paragraph',
        inlines: [{ text: 'On ' }, { text: 'Tuesday', change: 'deleted' }, { text: 'Monday', change: 'inserted' }],
        locator: { block: 1 },
      },
    ]
    const { blocks, differences } = compared(before, [paragraph('On Monday')])
    expect(differences).toEqual([])
    expect(blocks).toEqual([paragraph('On Monday')])
  })

  it('show the cell that changed in a table, and the rows that came and went', () => {
    const table = (...rows: readonly string[][]): Block => ({
      type: 'table',
      rows: rows.map((row) => row.map(cell)),
      locator: { block: 0 },
    })
    const { blocks, differences } = compared(
      [table(['Item', 'Lead'], ['X.1', 'SG17'], ['X.2 on poisoning of models', 'SG13'], ['X.9', 'TSAG'])],
      [table(['Item', 'Lead'], ['X.1', 'SG17'], ['X.2 on poisoning of models', 'SG16'], ['Y.3 entirely else', 'SG5'])],
    )
    expect(differences).toEqual([{ block: 0, kind: 'changed' }])
    const [merged] = blocks
    const changes = merged?.type === 'table' ? merged.rows.map((row) => row.map(({ content }) => content[0]?.inlines)) : []
    expect(changes[2]?.[1]).toEqual([
      { text: 'SG13', change: 'deleted' },
      { text: 'SG16', change: 'inserted' },
    ])
    expect(changes[3]?.[0]).toEqual([{ text: 'X.9', change: 'deleted' }])
    expect(changes[4]?.[1]).toEqual([{ text: 'SG5', change: 'inserted' }])
  })

  it('of 300 pages are compared in steps that a window would not feel', () => {
    const next = randoms(7)
    const sentence = () => Array.from({ length: 60 }, () => `word${Math.floor(next() * 3_000)}`).join(' ')
    const before = Array.from({ length: 4_500 }, (_, at) => paragraph(sentence(), at))
    const after = before.flatMap((block, at): readonly Block[] => {
      if (at % 90 === 7) return []
      if (at % 10 === 3) return [paragraph(`${blockText(block).replace(/word\d+/, 'changed')} more`, at)]
      return at % 120 === 5 ? [block, paragraph(sentence(), at)] : [block]
    })
    const steps = compareBlocks(before, after)
    const start = performance.now()
    let longest = 0
    for (let last = start; ; last = performance.now()) {
      const step = steps.next()
      longest = Math.max(longest, performance.now() - last)
      if (step.done !== true) continue
      expect(step.value.differences.length).toBeGreaterThan(450)
      break
    }
    console.info(`300 pages: ${Math.round(performance.now() - start)} ms, longest step ${Math.round(longest)} ms`)
  })
})
