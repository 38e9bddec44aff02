import { expect, it } from 'vitest'
import { exchangeOf } from '../../../renderer/dossier/exchange/exchange-of.ts'
import type { RelationRow } from '../../../renderer/library/index.ts'
import { type DocumentId, documentIdOf, fileHash, relationId, symbolKey } from '../../../shared/contracts/ids.ts'

const id = (letter: string): DocumentId => documentIdOf(fileHash(letter.repeat(64)))

/** `from` answers `to`, or a statement that is not here. */
const answers = (from: string, to: string): RelationRow => ({
  id: relationId(`${from}>${to}`),
  kind: 'answers',
  from: id(from),
  ...(to.length === 1 ? { state: 'here' as const, to: id(to) } : { state: 'missing' as const, symbol: symbolKey(to) }),
  candidates: [],
  order: 1,
  evidence: { text: `${from} answers ${to}` },
  origin: 'recognised',
})

const keysOf = (nodes: ReturnType<typeof exchangeOf>) => nodes.map(({ key, depth }) => `${depth} ${key[0] === '?' ? key : key[0]}`)

it('follows what a statement answers and what answers it, as far as it goes', () => {
  const links = [answers('b', 'a'), answers('c', 'b'), answers('d', 'c'), answers('b', 'SG16-LS111'), answers('f', 'e')]
  expect(keysOf(exchangeOf(id('b'), links))).toEqual(['-1 a', '-1 ?SG16-LS111', '0 b', '1 c', '2 d'])
})

it('puts another answer to the same statement beside it', () => {
  expect(keysOf(exchangeOf(id('b'), [answers('b', 'a'), answers('c', 'a')]))).toEqual(['-1 a', '0 b', '0 c'])
})

it('ends where statements answer each other in a circle', () => {
  expect(exchangeOf(id('a'), [answers('a', 'b'), answers('b', 'c'), answers('c', 'a')])).toHaveLength(3)
})

it('is the statement alone when nothing answers it', () => {
  expect(keysOf(exchangeOf(id('a'), [answers('c', 'b')]))).toEqual(['0 a'])
})
