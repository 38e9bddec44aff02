import { expect, it } from 'vitest'
import type { ExchangeNode } from '../../../renderer/dossier/exchange/exchange-of.ts'
import { cardSize, layoutExchange } from '../../../renderer/dossier/exchange/layout-exchange.ts'
import type { DocumentRow, RelationRow } from '../../../renderer/library/index.ts'
import { type DocumentId, relationId, symbolKey } from '../../../shared/contracts/ids.ts'

const id = (name: string) => name as DocumentId
const answer = (from: string, to: string | undefined, symbol?: string): RelationRow => ({
  id: relationId(`${from}:answers:${to ?? symbol}`),
  from: id(from),
  kind: 'answers',
  state: to === undefined ? 'missing' : 'here',
  ...(to !== undefined && { to: id(to) }),
  ...(symbol !== undefined && { symbol: symbolKey(symbol) }),
  candidates: [],
  order: 1,
  evidence: { text: 'in reply to' },
  origin: 'recognised',
})
const node = (name: string, depth: number, answers: readonly RelationRow[] = []): ExchangeNode => ({
  key: name,
  id: id(name),
  depth,
  answers,
})
const rows = (dates: Readonly<Record<string, readonly [from: string, date?: string]>>) =>
  new Map(
    Object.entries(dates).map(([name, [from, date]]) => [
      id(name),
      { id: id(name), from: [from], groups: [from], ...(date !== undefined && { date }) } as unknown as DocumentRow,
    ]),
  )

const missing: ExchangeNode = { key: '?SG16-LS112', symbol: symbolKey('SG16-LS112'), depth: -1, answers: [] }
const exchange = layoutExchange(
  [
    node('asked', -1),
    missing,
    node('liaison', 0, [answer('liaison', 'asked'), answer('liaison', undefined, 'SG16-LS112')]),
    node('reply', 1, [answer('reply', 'liaison')]),
    node('same day', 1, [answer('same day', 'liaison')]),
  ],
  rows({
    asked: ['SG16', '2018-07-20'],
    liaison: ['SG17', '2018-09-07'],
    reply: ['FG-AI4H', '2018-12-03'],
    'same day': ['SG16', '2018-12-03'],
  }),
)
const cardOf = (key: string) => exchange.cards.find((card) => card.node.key === key) ?? expect.unreachable(key)

it('gives each group a lane, and a missing statement the lane its symbol names', () => {
  expect(exchange.lanes.map(({ group }) => group)).toEqual(['SG16', 'SG17', 'FG-AI4H'])
  const lane = exchange.lanes[0] ?? expect.unreachable()
  expect(cardOf('?SG16-LS112').y).toBeGreaterThanOrEqual(lane.y)
  expect(cardOf('?SG16-LS112').y + cardSize.height).toBeLessThanOrEqual(lane.y + lane.height)
})

it('puts time to the right, one column a day, and an answer right of what it answers', () => {
  expect(cardOf('asked').x).toBeLessThan(cardOf('liaison').x)
  expect(cardOf('?SG16-LS112').x + cardSize.width).toBeLessThan(cardOf('liaison').x)
  expect(cardOf('reply').x).toBe(cardOf('same day').x)
  expect(exchange.columns.flatMap(({ day }) => day ?? [])).toEqual(['2018-07-20', '2018-09-07', '2018-12-03'])
})

it('keeps answers to the right even where dates contradict that, or are not known', () => {
  const { cards } = layoutExchange(
    [node('a', 0), node('b', 1, [answer('b', 'a')]), node('c', 2, [answer('c', 'b')])],
    rows({ a: ['SG16', '2019-01-01'], b: ['SG17', '2018-01-01'], c: ['SG16'] }),
  )
  expect(cards.map(({ node: { key } }) => key)).toEqual(['a', 'b', 'c'])
  expect(new Set(cards.map(({ x }) => x)).size).toBe(3)
})

it('draws an arrow for each answer, and no card over another', () => {
  expect(exchange.arrows.map(({ isHere }) => isHere).sort()).toEqual([false, true, true, true])
  for (const one of exchange.cards)
    for (const other of exchange.cards)
      if (one !== other)
        expect(
          Math.abs(one.x - other.x) >= cardSize.width || Math.abs(one.y - other.y) >= cardSize.height,
          `${one.node.key} ${other.node.key}`,
        ).toBe(true)
})

it('ends for an exchange in which statements answer each other in a circle', () => {
  const { cards } = layoutExchange(
    [node('a', 0, [answer('a', 'b')]), node('b', 1, [answer('b', 'a')])],
    rows({ a: ['SG16', '2019-01-01'], b: ['SG17', '2019-02-01'] }),
  )
  expect(cards).toHaveLength(2)
})
