import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lens } from '../../../cli/lens.ts'
import { judge } from '../../../cli/lens-judged/judge.ts'
import { readJudgedSet } from '../../../cli/lens-judged/judged-set.ts'

const set = readJudgedSet(path.join(import.meta.dirname, '../../labelled/lens'))

describe('the judged set', () => {
  it('has a passage for every tag, and near misses in number', () => {
    const labelled = new Set(set.passages.flatMap(({ tags }) => tags))
    expect(lens.tags.filter(({ id }) => !labelled.has(id)).map(({ id }) => id)).toEqual([])
    expect(set.passages.length).toBeGreaterThanOrEqual(120)
    expect(set.passages.filter(({ tags }) => tags.length === 0).length).toBeGreaterThanOrEqual(25)
    expect(set.written.length + set.files.length).toBeGreaterThanOrEqual(40)
  })

  it('is judged by the lens as those who labelled it did, to 0.95 precision and 0.9 recall', () => {
    for (const texts of [set.passages, set.written]) {
      const { overall, misjudged } = judge(texts, lens)
      const { precision, recall } = overall.figures()
      expect({ isPrecise: precision >= 0.95, isComplete: recall >= 0.9 }, JSON.stringify(misjudged)).toEqual({
        isPrecise: true,
        isComplete: true,
      })
    }
  })

  it('would show a lens that proposes nothing, or everything', () => {
    expect(judge(set.written, { ...lens, gateMinimum: 1_000 }).overall.figures().recall).toBe(0)
    const greedy = { ...lens, tags: lens.tags.map((tag) => ({ ...tag, terms: [...tag.terms, 'the', 'de', 'и', 'في', '的'] })) }
    expect(judge(set.written, greedy).overall.figures().precision).toBeLessThan(0.3)
  })
})
