import { describe, expect, it } from 'vitest'
import { DocumentFilters } from '../../../renderer/search/engine/document-filters.ts'
import { DocumentTable } from '../../../renderer/search/engine/document-table.ts'
import type { WordQuery } from '../../../renderer/search/engine/expand-word.ts'
import { Facets } from '../../../renderer/search/engine/facets.ts'
import { liftNamedWhole } from '../../../renderer/search/engine/named-whole.ts'
import { firstInOrder } from '../../../renderer/search/engine/sorting.ts'
import { ScoredSet, withSet } from '../../../renderer/search/text-index/scored-set.ts'
import { TextIndex } from '../../../renderer/search/text-index/text-index.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'

const idOf = (number: number) => number.toString(16).padStart(64, '0') as DocumentId
const kinds = ['liaison', 'report', 'contribution'] as const

const fieldsOf = (number: number): CatalogueFields => ({
  title: `Paper ${(number * 7) % 13}`,
  symbols: [],
  source: '',
  groups: [`SG${number % 5}`],
  from: [],
  to: [],
  questions: [],
  fileNames: [],
  headings: [],
  tags: number % 4 === 0 ? ['Fourth'] : [],
  people: [],
  mentions: [],
  kind: kinds[number % 3] ?? 'other',
  language: 'en',
  meeting: '',
  date: number % 6 === 0 ? '' : `20${10 + (number % 7)}-01-01`,
  hasMissing: false,
  isUnread: false,
})

function tableOf(documents: number): DocumentTable {
  const table = new DocumentTable()
  for (let number = 0; number < documents; number++) table.enter(idOf(number), fieldsOf(number))
  return table
}

function setOf(size: number, scores: ReadonlyMap<number, number>): ScoredSet {
  const set = new ScoredSet(size)
  for (const [number, score] of scores) set.add(number, score)
  return set
}

describe('the first of the documents found', () => {
  const table = tableOf(600)
  /** Few different scores, so that many tie; every tenth document has a later revision. */
  const scores = new Map(Array.from({ length: 500 }, (_, at) => [(at * 7) % 600, [2, 0.5, 1, 3, 1][(at * at) % 5] ?? 1]))
  const isSuperseded = Uint8Array.from({ length: 600 }, (_, number) => Number(number % 10 === 0))

  it.each([0, 1, 2, 7, 100, 499, 500, 900])('are, where %d are wanted, those that come first when all are put in order', (count) => {
    const rank = (number: number) => (scores.get(number) ?? 0) * (isSuperseded[number] === 1 ? 0.5 : 1)
    const byTitle = (a: number, b: number) => ((a * 7) % 13) - ((b * 7) % 13) || a - b
    const date = (number: number) => fieldsOf(number).date
    const all = [...scores.keys()].sort((a, b) => rank(b) - rank(a) || date(b).localeCompare(date(a)) || byTitle(a, b))
    const first = firstInOrder(setOf(600, scores), { sort: 'relevance', count, table, isSuperseded })
    expect(first.map(({ number }) => number)).toEqual(all.slice(0, count))
  })
})

describe('the documents that a query names whole', () => {
  const names: ReadonlyArray<readonly [title: string, ...fileNames: string[]]> = [
    ['Liaison statement on data'],
    ['A statement', 'LIAISON-STATEMENTS.docx'],
    ['Liaison', 'statement.docx'],
    ['Liaison report', 'stat.docx'],
    ['Liaisons stated'],
    ['Statement of a liaison that was removed'],
  ]
  const table = new DocumentTable()
  for (const [number, [title, ...fileNames]] of names.entries()) table.enter(idOf(number), { ...fieldsOf(number), title, fileNames })
  table.remove(idOf(5))

  const lifted = (...words: readonly WordQuery[]) => {
    const found = setOf(table.size, new Map([0, 1, 2, 3, 4].map((number) => [number, 1])))
    liftNamedWhole(found, words, { index: new TextIndex(), table })
    return [0, 1, 2, 3, 4].filter((number) => found.scores[number] !== 1)
  }
  const liaison = { term: 'liaison', prefix: false }

  it('are those of which one name holds all words, as they are, as beginnings or in another form', () => {
    expect(lifted(liaison, { term: 'statement', prefix: false })).toEqual([0])
    expect(lifted(liaison, { term: 'stat', prefix: true })).toEqual([0, 1])
    expect(lifted({ ...liaison, others: ['liaisons'] }, { term: 'stat', prefix: true })).toEqual([0, 1, 4])
    expect(lifted(liaison, { term: 'statement', prefix: false, others: ['report'] })).toEqual([0, 3])
    expect(lifted(liaison, { term: 'zebra', prefix: false })).toEqual([])
  })

  it('are none where one word is asked for', () => {
    expect(lifted(liaison)).toEqual([])
  })
})

describe('the facets of the documents found', () => {
  const table = tableOf(60)
  const facets = new Facets(table, new DocumentFilters(table))
  const shown = (numbers: readonly number[]) => {
    const { kind, group, tag } = facets.count(setOf(table.size, new Map(numbers.map((number) => [number, 1]))), [])
    return Object.fromEntries([...kind, ...group, ...tag].map(({ value, documents }) => [value, documents]))
  }
  const counted = (numbers: readonly number[]) => {
    const counts: Record<string, number> = {}
    for (const { kind, groups, tags } of numbers.flatMap((number) => table.at(number)?.fields ?? []))
      for (const value of [kind, ...groups, ...tags]) counts[value] = (counts[value] ?? 0) + 1
    return counts
  }
  const numbersThat = (isFound: (number: number) => boolean) => Array.from(table.entries(), ({ number }) => number).filter(isFound)

  it.each([
    ['none', () => false],
    ['few', (number: number) => number % 9 === 0],
    ['half', (number: number) => number < 30],
    ['most', (number: number) => number % 9 !== 0],
    ['all', () => true],
  ])('are counted when %s of the library are among them', (_, isFound) => {
    const numbers = numbersThat(isFound)
    expect(shown(numbers)).toEqual(counted(numbers))
  })

  it('are counted anew after documents came, changed and went', () => {
    const found = () => numbersThat((number) => number !== 5)
    const before = shown(found())
    table.enter(idOf(2), { ...fieldsOf(2), groups: ['FG-AI4H'], tags: ['New'] })
    table.remove(idOf(9))
    table.enter(idOf(77), { ...fieldsOf(1), groups: ['TSAG'] })
    expect(shown(found())).toEqual(counted(found()))
    expect(shown(found())).not.toEqual(before)
    expect(shown(found())).toMatchObject({ 'FG-AI4H': 1, TSAG: 1, New: 1 })
  })

  it('are not taken from documents that came after the answer was found', () => {
    const found = setOf(table.size, new Map(numbersThat(() => true).map((number) => [number, 1])))
    const before = facets.count(found, []).kind
    table.enter(idOf(99), fieldsOf(0))
    expect(facets.count(found, []).kind).toEqual(before)
  })
})

describe('a set that is lent', () => {
  it('is empty each time, whatever was put into it and however its use ended', () => {
    withSet(10, (set) => set.add(3, 1))
    expect(() =>
      withSet(10, (set) => {
        set.raise(4, 2)
        throw new Error('for the test')
      }),
    ).toThrow('for the test')
    withSet(10, (set) => expect([set.size, [...set.scores]]).toEqual([0, Array(10).fill(0)]))
  })

  it('is another than those lent at the same time, and as large as is wanted', () => {
    withSet(10, (one) =>
      withSet(10, (other) => {
        expect(other).not.toBe(one)
        one.add(1, 1)
        expect(other.has(1)).toBe(false)
      }),
    )
    withSet(20, (set) => {
      set.add(19, 1)
      expect([...set.documents()]).toEqual([19])
    })
    withSet(10, (set) => expect(set.scores.length).toBe(10))
  })
})

describe('sets of documents', () => {
  const shown = (set: ScoredSet) => [...set.documents()].sort((a, b) => a - b).map((number) => [number, set.scores[number]])
  const one = () =>
    setOf(
      9,
      new Map([
        [1, 1],
        [3, 2],
        [5, 4],
      ]),
    )
  const other = () =>
    setOf(
      9,
      new Map([
        [3, 1],
        [5, 8],
        [7, 2],
      ]),
    )

  it('add their scores where they meet and where they are joined', () => {
    expect(shown(one().intersect(other()))).toEqual([
      [3, 3],
      [5, 12],
    ])
    expect(shown(one().unite(other()))).toEqual([
      [1, 1],
      [3, 3],
      [5, 12],
      [7, 2],
    ])
  })

  it('hold no score of what is in them no more, so that it can be taken in again', () => {
    const met = one().intersect(other())
    met.add(1, 5)
    met.raise(3, 1)
    met.raise(5, 20)
    met.raise(8, 1)
    expect(shown(met)).toEqual([
      [1, 5],
      [3, 3],
      [5, 20],
      [8, 1],
    ])
  })
})
