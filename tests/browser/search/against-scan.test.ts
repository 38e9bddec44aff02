import { describe, expect, it } from 'vitest'
import { holdsNear, holdsPhrase } from '../../../renderer/search/engine/word-order.ts'
import { areLetters } from '../../../renderer/search/letters.ts'
import { parseQuery } from '../../../renderer/search/query-parser.ts'
import type { QueryNode } from '../../../renderer/search/query-tree.ts'
import { tokens } from '../../../renderer/search/tokens.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { type IndexedDocument, MemoryLibrary, noFields } from './memory-library.ts'

/** Queries tried each time; `VITE_LONG` asks for the long battery. */
const queries = import.meta.env.VITE_LONG === '1' ? 10_000 : 1_500
/** Seeds that once failed stay here, so that they are tried for ever. */
const pinnedSeeds: readonly number[] = [1, 7, 20_181_231]

/** Words of six scripts, few enough to meet often; some are beginnings of others. */
const words = [
  ...['liaison', 'liaisons', 'security', 'secure', 'model', 'modelling', 'data', 'poisoning', 'the', 'of', 'and', 'attack'],
  ...['sécurité', 'apprentissage', 'données', 'Élève', 'élevé', 'donnees', 'seguridad', 'señalización', 'años'],
  ...['безопасность', 'безопасный', 'обучение', 'данных', 'Ёмкость', 'емкость'],
  ...['الأمن', 'أمن', 'الذكاء', 'مُحَادَثَة', 'التعلم'],
  ...['人工智能', '安全', '机器学习', '联络声明', '能', 'セキュリティ', '보안', '보안성'],
]

function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What random documents are made of. */
interface Library {
  readonly documents: number
  readonly words: readonly string[]
  readonly mostWords: number
}

const small: Library = { documents: 60, words, mostWords: 9 }
/** Enough documents, and words that begin alike, for their beginnings to be summed up. */
const large: Library = {
  documents: 2_400,
  words: [...words, ...Array.from({ length: 60 }, (_, n) => `con${n.toString(36)}`), ...Array.from({ length: 30 }, (_, n) => `до${n}`)],
  mostWords: 40,
}

class Maker {
  private readonly library: Library
  private readonly random: () => number

  constructor(seed: number, library: Library) {
    this.random = randomOf(seed)
    this.library = library
  }

  below = (limit: number): number => Math.floor(this.random() * limit)

  word = (): string => this.library.words[this.below(this.library.words.length)] ?? 'data'

  row = (length: number): string => Array.from({ length }, () => this.word()).join(this.below(5) === 0 ? ', ' : ' ')

  texts = (): readonly string[] =>
    Array.from(
      { length: 1 + this.below(4) },
      () => this.row(1 + this.below(this.library.mostWords)) + (this.below(3) === 0 ? `\n${this.row(3)}` : ''),
    )

  query(depth = 0): string {
    switch (this.below(depth > 1 ? 5 : 9)) {
      case 0:
      case 1:
        return this.word()
      case 2:
        return `"${this.row(2 + this.below(2))}"`
      case 3:
        return this.word().slice(0, 1 + this.below(4))
      case 4:
        return `=${this.word()}`
      case 5:
        return `${this.word()} NEAR/${1 + this.below(6)} ${this.word()}`
      case 6:
        return `(${this.query(depth + 1)} OR ${this.query(depth + 1)})`
      case 7:
        return `${this.query(depth + 1)} -${this.word()}`
      default:
        return `${this.query(depth + 1)} ${this.query(depth + 1)}`
    }
  }
}

/** The oracle: looks through a text for what a query says, without any index. */
function holds(text: string, node: QueryNode): boolean {
  switch (node.kind) {
    case 'all':
      return true
    case 'word':
      return tokens(text).some(({ term }) => term === node.term || (node.prefix && term.startsWith(node.term)))
    case 'phrase':
      return holdsPhrase(text, node.terms, node.prefix)
    case 'exact':
      return holdsExactly(text, node)
    case 'near':
      return holdsNear(text, node)
    case 'not':
      return !holds(text, node.node)
    case 'and':
      return node.nodes.every((each) => holds(text, each))
    case 'or':
      return node.nodes.some((each) => holds(text, each))
    default:
      throw new Error(`The test makes no ${node.kind}`)
  }
}

function holdsExactly(text: string, { letters }: Extract<QueryNode, { kind: 'exact' }>): boolean {
  const found = tokens(text)
  return found.some((_, at) =>
    letters.every((wanted, i) => {
      const word = found[at + i]
      return word !== undefined && (found[at + i - 1]?.end ?? 0) <= word.end && areLetters(text.slice(word.start, word.end), wanted)
    }),
  )
}

/** Of documents none of which holds all parts of a query, those that lack at most every third, plain words all, and which. */
function nearest(documents: readonly Pick<IndexedDocument, 'id' | 'texts'>[], node: QueryNode): readonly string[] {
  if (node.kind !== 'and') return []
  const most = Math.floor(node.nodes.filter(({ kind }) => kind !== 'not').length / 3)
  return documents.flatMap(({ id, texts }) => {
    const lacks = node.nodes.filter((part) => !holds(texts.join('\n'), part))
    const words = lacks.flatMap((part) => (part.kind === 'word' && part.isExact !== true ? part.term : []))
    return words.length === lacks.length && words.length <= most ? [`${id} ${words.join(' ')}`] : []
  })
}

async function compare(seed: number, count: number, made: Library = small): Promise<void> {
  const maker = new Maker(seed, made)
  const library = new MemoryLibrary()
  const documents = Array.from({ length: made.documents }, (_, n) => ({
    id: documentIdOf(hashNumber(n)),
    texts: maker.texts(),
    fields: noFields,
  }))
  // Three segments, the last of which replaces some documents of the first.
  const half = Math.floor(made.documents / 2)
  await library.put(documents.slice(0, half))
  await library.put(documents.slice(half))
  const renewed = documents.slice(5, 12).map((document) => ({ ...document, texts: maker.texts() }))
  await library.put(renewed)
  const removed = documents.slice(40, 43).map(({ id }) => id)
  library.engine.remove(removed)
  const present = [...documents.filter(({ id }) => ![...renewed, ...documents.slice(40, 43)].some((other) => other.id === id)), ...renewed]
  for (let at = 0; at < count; at++) {
    const query = maker.query()
    const { node } = parseQuery(query)
    const expected = present.filter(({ texts }) => holds(texts.join('\n'), node)).map(({ id }) => id)
    const { hits, corrections, isNearest } = await library.engine.search({
      query,
      filters: [],
      sort: 'relevance',
      limit: made.documents,
      detailed: 0,
      isLiteral: true,
    })
    if (corrections.length > 0) continue // nothing held a word, and others were offered
    if (isNearest === true) {
      expect(expected, `seed ${seed}, query ${query}`).toEqual([])
      const lacking = hits.map(({ id, lacks = [] }) => `${id} ${lacks.join(' ')}`)
      expect(lacking.sort(), `seed ${seed}, query ${query}`).toEqual(nearest(present, node).toSorted())
      continue
    }
    expect(hits.map(({ id }) => id).sort(), `seed ${seed}, query ${query}`).toEqual(expected.sort())
  }
}

describe('the text index against a scan of the texts', () => {
  it.each(pinnedSeeds)('finds the same documents for seed %d', (seed) => compare(seed, 200))

  it('finds the same documents in segments so large that beginnings are summed up', () => compare(11, 40, large), 60_000)

  it('finds the same documents for random queries over random documents in six scripts', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    console.info(`Seed ${seed}`)
    for (let part = 0; part * 250 < queries; part++) await compare(seed + part, 250)
  }, 300_000)
})
