import { beforeAll, describe, expect, it } from 'vitest'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { MemoryLibrary, noFields } from './memory-library.ts'

const library = new MemoryLibrary()
const { engine } = library

/** Each text is a document of its own. */
const texts = [
  'a liaison statement',
  'two liaisons were sent',
  'for this reason',
  'for the same reason',
  'a poison',
  'risk and market',
  'no market without a task',
  'a packet of charts',
]

beforeAll(() => library.put(texts.map((text, n) => ({ id: documentIdOf(hashNumber(n)), texts: [text], fields: noFields }))))

const ask = (query: string) => engine.search({ query, filters: [], sort: 'relevance', limit: 20 })
const offered = async (query: string) => (await ask(query)).corrections.map(({ word, instead }) => [word, instead])

describe('a word that nothing holds', () => {
  it('is taken for those with the fewest mistakes, however frequent others are', async () => {
    expect(await offered('liason')).toEqual([['liason', ['liaison']]])
  })

  it('is taken for those that begin as it does, where there are such', async () => {
    expect(await offered('macket')).toEqual([['macket', ['market']]])
    expect(await offered('narket')).toEqual([['narket', ['market']]])
  })

  it('is taken for one with two letters exchanged, which is one mistake also in a short word', async () => {
    expect(await offered('rsik')).toEqual([['rsik', ['risk']]])
    expect(await offered('irsk')).toEqual([['irsk', ['risk']]])
  })

  it('finds what holds another form of the word that was meant', async () => {
    const { documents, terms } = await ask('liason')
    expect(documents).toBe(2)
    expect(terms[0]?.forms).toEqual(expect.arrayContaining(['liaison', 'liaisons']))
  })

  it('is not one of which another form is there', async () => {
    expect(await offered('statements zzzzzz')).toEqual([])
    expect(await offered('statemints zzzzzz')).toEqual([['statemints', ['statement']]])
  })

  it('is one that only documents held which are gone', async () => {
    await library.put([{ id: documentIdOf(hashNumber(90)), texts: ['liason and packett'], fields: noFields }])
    expect(await offered('liason')).toEqual([])
    engine.remove([documentIdOf(hashNumber(90))])
    expect(await offered('liason')).toEqual([['liason', ['liaison']]])
    expect(await offered('packette')).toEqual([['packette', ['packet']]])
  })

  it('is left alone when nothing is near, or when it is too short to doubt', async () => {
    expect(await offered('zzzzzz')).toEqual([])
    expect(await offered('tsk')).toEqual([])
  })
})
