import { beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const library = new MemoryLibrary()
const { engine } = library

const idOf = (n: number) => documentIdOf(hashNumber(n))
/** Each list is a document, a text a passage. */
const texts = [
  ['Le résumé exécutif.', 'We resume at ten; nobody resumes before.'],
  ['Please resume the work.'],
  ['Das Résumé der Sitzung', 'the WHO statement'],
  ['Who asked?'],
]

beforeAll(() => library.put(texts.map((passages, n) => ({ id: idOf(n), texts: passages, fields: { ...noFields, title: `Paper ${n}` } }))))

const ask = (query: string) => engine.search({ query, filters: [], sort: 'relevance', limit: 20 })
const found = async (query: string) => (await ask(query)).hits.map(({ id }) => texts.findIndex((_, n) => idOf(n) === id)).sort()

describe('words without an equals sign', () => {
  it('are found with any accents and capitals', async () => {
    expect(await found('"resume"')).toEqual([0, 1, 2])
    expect(await found('"résumé"')).toEqual([0, 1, 2])
    expect(await found('who')).toEqual([2, 3])
  })
})

describe('exact words', () => {
  it.each([
    ['=resume', [0, 1]],
    ['=résumé', [0, 2]],
    ['=Résumé', [2]],
    ['=WHO', [2]],
    ['=who', [2, 3]],
    ['="résumé exécutif"', [0]],
    ['="resume executif"', []],
    ['who -=WHO', [3]],
    ['(=WHO OR =Résumé) sitzung', [2]],
    ['=résum', []],
  ])('%s finds %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it('are marked and counted where they stand exactly, and nowhere else', async () => {
    const { hits, terms } = await ask('=résumé exécutif')
    expect(hits.map(({ passageCount }) => passageCount)).toEqual([1])
    const [passage] = hits[0]?.passages ?? []
    expect(passage?.marks.map(([start, end]) => passage.snippet.slice(start, end))).toEqual(['résumé', 'exécutif'])
    expect(terms[0]?.letters).toEqual(['résumé'])
  })

  it('say how many documents hold them, and how many in any spelling', async () => {
    expect((await ask('=WHO')).explanations).toEqual([expect.objectContaining({ word: '=WHO', documents: 1, inAnySpelling: 2 })])
  })

  it('are found in names too', async () => {
    expect(await found('=Paper')).toEqual([0, 1, 2, 3])
    expect(await found('=PAPER')).toEqual([])
  })

  it('are looked for anew when a text changes', async () => {
    expect(await found('=Zürich')).toEqual([])
    await library.put([{ id: idOf(4), texts: ['in Zürich'], fields: noFields }])
    expect((await ask('=Zürich')).documents).toBe(1)
    await library.put([{ id: idOf(4), texts: ['in Zurich'], fields: noFields }])
    expect((await ask('=Zürich')).documents).toBe(0)
  })
})
