import { beforeAll, describe, expect, it } from 'vitest'
import { fieldValues } from '../../../renderer/search/engine/field-values.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields } from '../../../shared/contracts/search.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const put = async (all: readonly Partial<CatalogueFields>[]): Promise<MemoryLibrary> => {
  const library = new MemoryLibrary()
  await library.put(all.map((fields, n) => ({ id: documentIdOf(hashNumber(n)), texts: ['text'], fields: { ...noFields, ...fields } })))
  return library
}

const found = async (library: MemoryLibrary, query: string): Promise<readonly string[]> => {
  const { hits } = await library.engine.search({ query, filters: [], sort: 'title', limit: 1_000, detailed: 0 })
  return hits.map(({ id }) => library.engine.table.entry(id)?.fields.title ?? '')
}

describe('title:, person: and file:', () => {
  let library: MemoryLibrary
  beforeAll(async () => {
    library = await put([
      { title: 'Data poisoning', people: ['Jane Delegate', 'Broadcom'], fileNames: ['TD1447R2!MSW-E.docx', 'workshop (final).docx'] },
      { title: 'Poisoned data', source: 'Mohamed Boucadair', fileNames: ['LSout_qoo.md'] },
      { title: 'Empoisonnement des données', people: ['José Núñez'], fileNames: ['Réseau.pdf'] },
    ])
  })

  it.each([
    ['title:data', ['Data poisoning', 'Poisoned data']],
    ['title:poison', ['Data poisoning', 'Poisoned data']],
    ['title:"data poisoning"', ['Data poisoning']],
    ['title:"data pois"', ['Data poisoning']],
    ['title:donnees', ['Empoisonnement des données']],
    ['title:poisoning,données', ['Data poisoning', 'Empoisonnement des données']],
    ['-title:data', ['Empoisonnement des données']],
    ['person:delegate', ['Data poisoning']],
    ['person:"jane delegate"', ['Data poisoning']],
    ['person:"delegate jane"', []],
    ['person:boucadair', ['Poisoned data']],
    ['people:nunez', ['Empoisonnement des données']],
    ['file:1447', ['Data poisoning']],
    ['file:"workshop (final)"', ['Data poisoning']],
    ['file:*.md', ['Poisoned data']],
    ['filename:reseau', ['Empoisonnement des données']],
    ['name:qoo OR title:données', ['Empoisonnement des données', 'Poisoned data']],
  ])('%s', async (query, titles) => {
    expect(await found(library, query)).toEqual(titles)
  })

  it.each(['kind', 'lang', 'tag', 'group', 'question', 'title', 'person', 'file'])(
    '%s: is asked for what only looks like a value',
    async (field) => {
      for (const value of ['constructor', '__proto__', 'hasOwnProperty', '.', '"  "'])
        await expect(found(library, `${field}:${value}`)).resolves.toBeInstanceOf(Array)
      expect(await found(library, `${field}:constructor`)).toEqual([])
    },
  )

  it('say when nothing bears a value, and who may have been meant', async () => {
    const ask = async (query: string) => (await library.engine.search({ query, filters: [], sort: 'relevance', limit: 1 })).conditions
    expect(await ask('person:delegat2')).toEqual([
      {
        filter: { field: 'person', values: ['delegat2'] },
        documents: 0,
        unknown: [{ value: 'delegat2', near: ['Jane Delegate'] }],
      },
    ])
    expect((await ask('title:zebra'))[0]?.unknown).toEqual([{ value: 'zebra', near: [] }])
  })

  it('offer the people of the library, and no words of a title', () => {
    expect(fieldValues('person', library.engine.table)).toContainEqual({ value: 'Jane Delegate', documents: 1 })
    expect(fieldValues('title', library.engine.table)).toEqual([])
  })
})

describe('title: against a scan of the titles', () => {
  const words = ['data', 'date', 'model', 'models', 'theft', 'the', 'of', 'poisoning', 'poison']

  it('finds the same documents for random words in a row', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    let state = seed
    const below = (limit: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >>> 8) % limit
    }
    const row = (length: number) => Array.from({ length }, () => words[below(words.length)] ?? '').join(' ')
    const titles = Array.from({ length: 120 }, (_, n) => `${row(1 + below(6))} ${n}`)
    const library = await put(titles.map((title) => ({ title })))
    for (let at = 0; at < 300; at++) {
      const whole = row(1 + below(3))
      const value = whole.slice(0, whole.length - below(3))
      const expected = titles.filter((title) => ` ${title}`.includes(` ${value.trim()}`))
      const titlesFound = await found(library, `title:"${value}"`)
      expect(titlesFound.toSorted(), `seed ${seed}, title:"${value}"`).toEqual(expected.toSorted())
    }
  })
})
