import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judgedFolders, readJudgedQueries } from '../../../cli/judged-search/judged-queries.ts'
import { ndcg10 } from '../../../cli/judged-search/ndcg.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'judged-'))
const corpus = path.join(import.meta.dirname, '../../../../shared/corpus')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (text: string) => {
  const file = path.join(folder, 'queries.txt')
  writeFileSync(file, text)
  return readJudgedQueries(file)
}

describe('the judged queries', () => {
  it('are sixty, each with a document that was meant', () => {
    const queries = readJudgedQueries()
    expect(queries).toHaveLength(60)
    expect(new Set(queries.map(({ query }) => query)).size).toBe(60)
    for (const { query, grades } of queries) expect([...grades.values()], query).toContain(3)
  })

  it.skipIf(!existsSync(corpus))('name files that are in the corpus (skipped where it is not)', () => {
    const files = readJudgedQueries().flatMap(({ grades }) => [...grades.keys()].map((place) => place.split('!/')[0] ?? ''))
    expect([...new Set(files)].filter((file) => !existsSync(path.join(corpus, file)))).toEqual([])
  })

  it('are read with their grades, and say which folders they speak of', () => {
    const queries = read('# note\n\n> two words\n3 itu/a b.docx\n1 formats/c.zip!/d.doc\n')
    expect(queries.map(({ query, grades }) => [query, [...grades]])).toEqual([
      [
        'two words',
        [
          ['itu/a b.docx', 3],
          ['formats/c.zip!/d.doc', 1],
        ],
      ],
    ])
    expect(judgedFolders(queries)).toEqual(['itu', 'formats'])
  })

  it.each(['3 itu/a.docx', '> query\n4 itu/a.docx', '> query\nitu/a.docx'])('are refused where a line is none: %j', (text) => {
    expect(() => read(text)).toThrow(/Line \d of the judged queries/)
  })
})

describe('nDCG@10', () => {
  const grades = new Map([
    ['meant', 3],
    ['good', 2],
    ['useful', 1],
  ])

  it('is 1 for the best order and 0 where nothing of it is found', () => {
    expect(ndcg10(['meant', 'good', 'useful', 'other'], grades)).toBe(1)
    expect(ndcg10(['other'], grades)).toBe(0)
  })

  it('is what the formula gives by hand', () => {
    // (3 + 7/log2(3)) / (7 + 3/log2(3) + 1/2)
    expect(ndcg10(['good', 'meant'], grades)).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3) + 0.5), 10)
  })

  it('does not look past the tenth', () => {
    const others = Array.from({ length: 10 }, (_, at) => `other ${at}`)
    expect(ndcg10([...others, 'meant'], grades)).toBe(0)
  })
})
