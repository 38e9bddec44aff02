import { beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, SearchFilter } from '../../../shared/contracts/search.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const documents = new MemoryLibrary()
const { engine } = documents

const paper = (n: number, fields: Partial<CatalogueFields>) => ({
  id: documentIdOf(hashNumber(n)),
  texts: ['A workshop on poisoning.'],
  fields: { ...noFields, title: `Paper ${n}`, ...fields },
})

beforeAll(() =>
  documents.put([
    paper(1, { kind: 'liaison', groups: ['SG17'], date: '2018-09-07', hasAttachments: true, hasMissing: true }),
    paper(2, { kind: 'liaison', groups: ['SG16'], date: '2019-01-22', meeting: 'SG17 Geneva 2019-01-22 2019-01-30' }),
    paper(3, { kind: 'report', groups: ['SG17'], date: '2019-02-01', meeting: 'SG17 Geneva 2019-01-22', tags: ['Data poisoning'] }),
    paper(4, { kind: 'contribution', groups: ['SG17', 'SG16'], date: '2019-03-01', hasAttachments: true, isSuperseded: true }),
  ]),
)

const ask = (filters: readonly SearchFilter[], query = 'poisoning') => engine.search({ query, filters, sort: 'relevance', limit: 10 })
const counts = async (filters: readonly SearchFilter[], query?: string) => {
  const { facets, documents: found } = await ask(filters, query)
  return {
    found,
    ...Object.fromEntries(
      Object.entries(facets).map(([name, list]) => [name, Object.fromEntries(list.map((one) => [one.value, one.documents]))]),
    ),
  }
}

describe('facets', () => {
  it('count by kind, group, meeting, year, language, tag and what comes with a document', async () => {
    expect(await counts([])).toEqual({
      found: 4,
      kind: { liaison: 2, report: 1, contribution: 1 },
      group: { SG17: 3, SG16: 2 },
      meeting: { 'SG17 Geneva 2019-01-22': 2 },
      year: { 2018: 1, 2019: 3 },
      lang: { en: 4 },
      tag: { 'Data poisoning': 1 },
      has: { attachments: 2, missing: 1 },
    })
  })

  it('ignore their own conditions, so that they show what else could be chosen', async () => {
    const chosen = await counts([{ field: 'kind', values: ['liaison'] }])
    expect(chosen).toMatchObject({ found: 2, kind: { liaison: 2, report: 1, contribution: 1 }, group: { SG17: 1, SG16: 1 } })
    const two = await counts([
      { field: 'kind', values: ['liaison'] },
      { field: 'group', values: ['SG17'] },
    ])
    expect(two).toMatchObject({
      found: 1,
      kind: { liaison: 1, report: 1, contribution: 1 },
      group: { SG17: 1, SG16: 1 },
      year: { 2018: 1 },
    })
  })

  it('do so for what is left out too', async () => {
    const left = await counts([{ field: 'kind', values: ['liaison'], exclude: true }])
    expect(left).toMatchObject({ found: 2, kind: { liaison: 2, report: 1, contribution: 1 }, group: { SG17: 2, SG16: 1 } })
    const both = await counts([
      { field: 'group', values: ['SG17'] },
      { field: 'group', values: ['SG16'], exclude: true },
    ])
    expect(both).toMatchObject({ found: 2, group: { SG17: 3, SG16: 2 }, kind: { liaison: 1, report: 1 } })
  })

  it('stay within the place that is searched in', async () => {
    const inLiaisons = await counts([{ field: 'kind', values: ['liaison'], isScope: true }])
    expect(inLiaisons).toMatchObject({ found: 2, kind: { liaison: 2 } })
    expect(inLiaisons).not.toHaveProperty('kind.report')
  })

  it('narrow by a meeting, by attachments and by the day of import', async () => {
    expect((await counts([{ field: 'meeting', values: ['SG17 Geneva 2019-01-22'] }])).found).toBe(2)
    expect((await counts([{ field: 'has', values: ['attachments'] }])).found).toBe(2)
    expect((await counts([], 'poisoning has:attachments -is:superseded')).found).toBe(1)
  })

  it('follow a document whose fields change', async () => {
    engine.enter([{ id: documentIdOf(hashNumber(3)), fields: { ...noFields, title: 'Paper 3', kind: 'agenda' } }])
    expect(await counts([])).toMatchObject({ kind: { liaison: 2, agenda: 1, contribution: 1 }, tag: {} })
  })
})

describe('a superseded revision', () => {
  it('comes after a later one that says the same', async () => {
    const { hits } = await ask([])
    expect(hits.at(-1)?.id).toBe(documentIdOf(hashNumber(4)))
  })
})
