import { beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, SearchFilter } from '../../../shared/contracts/search.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const library = new MemoryLibrary()
const { engine } = library

const documents: ReadonlyArray<readonly [text: string, fields: Partial<CatalogueFields>]> = [
  ['model theft', { kind: 'report', groups: ['SG17'], tags: ['Data poisoning'] }],
  ['model evasion', { kind: 'report', groups: ['SG17'], language: 'fr' }],
  ['model risk', { kind: 'liaison', from: ['SG13'], source: 'Broadcom, Nokia' }],
  ['water risk', { kind: 'liaison', from: ['SG13'] }],
]

beforeAll(() =>
  library.put(
    documents.map(([text, fields], n) => ({ id: documentIdOf(hashNumber(n)), texts: [text], fields: { ...noFields, ...fields } })),
  ),
)

const ask = (query: string, filters: readonly SearchFilter[] = []) =>
  engine.search({ query, filters, sort: 'relevance', limit: 20, isLiteral: true })

describe('a condition', () => {
  it('says how many documents of the library meet it', async () => {
    expect((await ask('kind:report risk')).conditions).toEqual([
      { filter: { field: 'kind', values: ['report'] }, documents: 2, unknown: [] },
    ])
  })

  it.each([
    ['kind:reprot', ['report']],
    ['kind:nonsense', ['report', 'liaison']],
    ['group:SG7', ['SG17']],
    ['tag:poisonin', ['Data poisoning']],
    ['source:Brodcom', ['Broadcom, Nokia']],
    ['-lang:klingon', ['en', 'fr']],
    ['question:Q99/99', []],
  ])('whose value nothing bears says so, and what is near: %s', async (query, near) => {
    const [condition] = (await ask(query)).conditions
    expect(condition?.unknown.map((each) => each.near)).toEqual([near])
  })

  it('names only those of its values that nothing bears', async () => {
    const [condition] = (await ask('kind:report,reprot')).conditions
    expect(condition?.unknown.map(({ value }) => value)).toEqual(['reprot'])
  })

  it('is not doubted by an index that is still being opened', async () => {
    const opening = new MemoryLibrary()
    const { conditions } = await opening.engine.search({ query: 'kind:report', filters: [], sort: 'relevance', limit: 20 })
    expect(conditions.flatMap(({ unknown }) => unknown)).toEqual([])
  })

  it('that makes no sense is left to its hint', async () => {
    const { conditions, hints } = await ask('has:nonsense date:tomorrow')
    expect(conditions.flatMap(({ unknown }) => unknown)).toEqual([])
    expect(hints).toHaveLength(2)
  })
})

describe('a query that finds nothing', () => {
  it('says what would be found without each of its parts, the most first', async () => {
    const { relaxations } = await ask('model risk theft')
    expect(relaxations).toEqual([
      { word: 'risk', documents: 1 },
      { word: 'theft', documents: 1 },
    ])
  })

  it('lists what holds all but one of three words, and says which it lacks', async () => {
    const { hits, documents: total, isNearest } = await ask('model risk theft')
    expect(isNearest).toBe(true)
    expect(total).toBe(2)
    const lacks = hits.map(({ id, lacks: words }) => [id, words])
    expect(lacks).toContainEqual([documentIdOf(hashNumber(0)), ['risk']])
    expect(lacks).toContainEqual([documentIdOf(hashNumber(2)), ['theft']])
  })

  it.each([
    ['half of two words', 'model nothing'],
    ['what is quoted', 'model "risk" "theft"'],
    ['a condition', 'kind:report water risk'],
    ['what is excluded', 'model risk -kind:liaison'],
  ])('leaves out no %s', async (_, query) => {
    const { hits, isNearest } = await ask(query)
    expect(hits).toEqual([])
    expect(isNearest).toBeUndefined()
  })

  it('keeps to the conditions, and lists nothing else where the words are there without them', async () => {
    const report: SearchFilter = { field: 'kind', values: ['report'] }
    const within = await ask('model risk theft', [report])
    expect(within.hits.map(({ id }) => id)).toEqual([documentIdOf(hashNumber(0))])
    expect(within.facets.kind).toEqual([
      { value: 'liaison', documents: 1 },
      { value: 'report', documents: 1 },
    ])
    expect((await ask('model risk sg13', [report])).isNearest).toBeUndefined()
  })

  it('of six words may lack two, of five only one', async () => {
    expect((await ask('model evasion sg17 report one two')).hits).toHaveLength(1)
    expect((await ask('model evasion sg17 one two')).hits).toEqual([])
  })

  it('lists what lacks two common words before what lacks one that is rare', async () => {
    const words = new MemoryLibrary()
    const text = (n: number) => `${n % 2 === 0 ? 'asks ' : ''}answers reports says nothing`
    const put = [
      ...Array.from({ length: 30 }, (_, n) => text(n)),
      'routing benchmarking answers segment',
      'asks answers reports says segment routing',
    ]
    await words.put(put.map((each, n) => ({ id: documentIdOf(hashNumber(n)), texts: [each], fields: noFields })))
    const query = 'asks answers reports segment routing benchmarking'
    const { hits } = await words.engine.search({ query, filters: [], sort: 'relevance', limit: 5, isLiteral: true })
    expect(hits.map(({ id, lacks }) => [id, lacks])).toEqual([
      [documentIdOf(hashNumber(30)), ['asks', 'reports']],
      [documentIdOf(hashNumber(31)), ['benchmarking']],
    ])
  })

  it('blames conditions too, those excluded included', async () => {
    expect((await ask('kind:report risk')).relaxations).toEqual([
      { condition: { field: 'kind', values: ['report'] }, documents: 2 },
      { word: 'risk', documents: 2 },
    ])
    expect((await ask('water -kind:liaison')).relaxations).toEqual([
      { word: 'water', documents: 2 },
      { condition: { field: 'kind', values: ['liaison'], exclude: true }, documents: 1 },
    ])
  })

  it('counts within the conditions chosen by hand', async () => {
    expect((await ask('water theft', [{ field: 'kind', values: ['liaison'] }])).relaxations).toEqual([{ word: 'theft', documents: 1 }])
  })

  it('is not asked twice when something was found, or when one word is all there is', async () => {
    expect((await ask('model')).relaxations).toEqual([])
    expect((await ask('"nothing"')).relaxations).toEqual([])
  })
})

describe('a word', () => {
  it('that is excluded or one of several says so, since it is not to blame', async () => {
    const { explanations } = await ask('model (water OR theft) -"risk"')
    expect(explanations.map(({ word, role }) => [word, role])).toEqual([
      ['model', undefined],
      ['water', 'alternative'],
      ['theft', 'alternative'],
      ['risk', 'excluded'],
    ])
  })
})

describe('the forms of a word', () => {
  it('count the documents of the library, not those that were read again or are gone', async () => {
    const id = documentIdOf(hashNumber(80))
    await library.put([{ id, texts: ['quanta quantum'], fields: noFields }])
    await library.put([{ id, texts: ['quantum'], fields: noFields }])
    const forms = async () => (await ask('quant')).explanations.flatMap((word) => word.forms)
    expect(await forms()).toEqual([{ term: 'quantum', documents: 1 }])
    engine.remove([id])
    expect(await forms()).toEqual([])
  })
})
