import { describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, SearchRequest } from '../../../shared/contracts/search.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

/** A paper of a test by its title, with what is in its text. */
type Paper = readonly [title: string, text: string, fields?: Partial<CatalogueFields>]

/** Words that lie between, so that texts are of usual length and most words are rare. */
const filler = Array.from({ length: 12 }, (_, n): Paper => [`Paper ${n}`, `paragraph ${n} says little of anything at all `.repeat(12)])

async function ranked(papers: readonly Paper[], query: string, request: Partial<SearchRequest> = {}): Promise<readonly string[]> {
  const library = new MemoryLibrary()
  const all = [...papers, ...filler]
  const documents = all.map(([title, text, fields], n) => ({
    id: documentIdOf(hashNumber(n)),
    texts: [text],
    fields: { ...noFields, title, ...fields },
  }))
  await library.put(documents)
  const { hits } = await library.engine.search({ query, filters: [], sort: 'relevance', limit: 10, detailed: 0, ...request })
  return hits.map(({ id }) => documents.find((document) => document.id === id)?.fields.title ?? '')
}

describe('function words', () => {
  const papers: readonly Paper[] = [
    ['AI security', 'Threats and controls.'],
    ['Notes', 'Security for AI. Notes for the meeting.'],
  ]

  it('between others are not asked for', async () => {
    expect(await ranked(papers, 'security for AI')).toEqual(['AI security', 'Notes'])
    expect(await ranked(papers, 'the threats to controls')).toEqual(['AI security'])
  })

  it.each(['security "for" AI', '"security for AI"', 'for'])('are meant in quotation marks and alone: %s', async (query) => {
    expect(await ranked(papers, query)).toEqual(['Notes'])
  })

  it('of a question are not asked for either', async () => {
    expect(await ranked(papers, 'what threats have been there, and which controls?')).toEqual(['AI security'])
  })

  it('are meant where words are meant as written', async () => {
    expect(await ranked(papers, 'security for AI', { isLiteral: true })).toEqual(['Notes'])
  })

  it('are not marked, so that the words of the matter are seen', async () => {
    const library = new MemoryLibrary()
    await library.put([{ id: documentIdOf(hashNumber(1)), texts: ['Security for AI is for all.'], fields: noFields }])
    const { terms } = await library.engine.search({ query: 'security for AI', filters: [], sort: 'relevance', limit: 1 })
    expect(terms.map(({ words }) => words)).toEqual([['security'], ['ai']])
  })
})

describe('the order of results', () => {
  it('is not ruled by one word in a title', async () => {
    const papers: readonly Paper[] = [
      ['Security hacker', `security hackers and more security. ${'Hackers break in and out again. '.repeat(40)} Some speak of AI models.`],
      ['Controls', 'Security of AI models: models of AI are attacked, and the security of models suffers.'],
    ]
    expect(await ranked(papers, 'security AI models')).toEqual(['Controls', 'Security hacker'])
  })

  it('begins with the title that holds all words, the one that says little else before others', async () => {
    const papers: readonly Paper[] = [
      ['Minutes of the third meeting', 'data poisoning, again data poisoning, and once more data poisoning'],
      ['Report on data poisoning and on some other threats to learning systems', 'data poisoning'],
      ['Data poisoning', 'data poisoning'],
    ]
    expect(await ranked(papers, 'data poisoning')).toEqual([
      'Data poisoning',
      'Report on data poisoning and on some other threats to learning systems',
      'Minutes of the third meeting',
    ])
  })

  it('prefers the word as typed to longer ones that begin so, in titles too', async () => {
    const papers: readonly Paper[] = [
      ['Airborne aims of an airline', 'air aims air aims'],
      ['Models of AI', 'of machines'],
    ]
    expect(await ranked(papers, 'ai')).toEqual(['Models of AI', 'Airborne aims of an airline'])
  })

  it('knows documents by their kind, in the words of delegates', async () => {
    const papers: readonly Paper[] = [
      ['Outcome of the work', 'We inform you of our progress.', { kind: 'liaison' }],
      ['Outcome in brief', 'Slides without that word.', { kind: 'presentation' }],
      ['Outcome', 'Something else.'],
    ]
    expect(await ranked(papers, 'liaison progress')).toEqual(['Outcome of the work'])
    expect(await ranked(papers, 'ls outcome')).toEqual(['Outcome of the work'])
    expect(await ranked(papers, 'presentation outcome')).toEqual(['Outcome in brief'])
    expect(await ranked(papers, 'other outcome')).toEqual([])
  })

  it('puts a superseded revision behind its successor', async () => {
    const papers: readonly Paper[] = [
      ['Terms, first issue', 'terms and definitions', { isSuperseded: true, date: '2020-01-01' }],
      ['Terms, revised', 'terms and definitions', { date: '2019-01-01' }],
    ]
    expect(await ranked(papers, 'definitions')).toEqual(['Terms, revised', 'Terms, first issue'])
  })
})
