import type { SearchFilter } from '../../shared/contracts/search.ts'

/** The pieces of a query as typed. */
export type Lexeme =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  /** `=word` or `="words in a row"`: letter by letter. */
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'qualifier'; readonly field: SearchFilter['field']; readonly value: string; readonly isQuoted: boolean }
  | { readonly kind: 'near'; readonly distance: number }
  | { readonly kind: 'open' | 'close' | 'or' | 'minus' }
  /** A qualifier at the end, whose value is still to be typed. */
  | { readonly kind: 'unfinished' }

/** Why a query could not be read as written. */
export class QueryError extends Error {}

/** The qualifiers of the query language. */
export const qualifierFields = [
  'symbol',
  'kind',
  'from',
  'to',
  'source',
  'group',
  'question',
  'meeting',
  'tag',
  'lang',
  'date',
  'has',
  'is',
  'added',
  'title',
  'person',
  'file',
] as const satisfies ReadonlyArray<SearchFilter['field']>

type Field = (typeof qualifierFields)[number]

/** Other names that a qualifier may be written by. */
const synonyms: ReadonlyMap<string, Field> = new Map([
  ['people', 'person'],
  ['contact', 'person'],
  ['name', 'file'],
  ['filename', 'file'],
])

/** The qualifier that a name as typed stands for. */
export function qualifierNamed(name: string): Field | undefined {
  const lower = name.toLowerCase()
  return qualifierFields.find((field) => field === lower) ?? synonyms.get(lower)
}

/** All names that a qualifier may be written by. */
export const namesOfQualifier = (field: SearchFilter['field']): readonly string[] => [
  field,
  ...[...synonyms].filter(([, meant]) => meant === field).map(([name]) => name),
]

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }
const isBlank = /\s/
const qualifier = /^([a-z]+):(?=\S)/i
const near = /^NEAR\/(\d+)(?=\s|\(|"|$)/
/** Words that may stand between the two sides of NEAR: more is no nearness. */
const farthest = 999
const bare = /^[^\s()"“”„«»]+/
const exactWord = /^=[^\s()"“”„«»=]+/
const unfinished = new RegExp(`^-?(?:${qualifierFields.flatMap(namesOfQualifier).join('|')}):\\s*$`, 'i')

/** Cuts a query into its pieces; throws `QueryError` where a quotation mark is left open. */
export function lexQuery(query: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = 0
  while (at < query.length) {
    const rest = query.slice(at)
    const first = rest[0] ?? ''
    if (isBlank.test(first)) {
      at++
      continue
    }
    const startsWord = lexemes.length === 0 || /[\s(]/.test(query[at - 1] ?? ' ') || lexemes.at(-1)?.kind === 'minus'
    if (startsWord && unfinished.test(rest)) return [...lexemes, { kind: 'unfinished' }]
    const [lexeme, length] = lexemeAt(rest, first, startsWord)
    if (lexeme !== undefined) lexemes.push(lexeme)
    at += length
  }
  return lexemes
}

function lexemeAt(rest: string, first: string, startsWord: boolean): readonly [Lexeme | undefined, number] {
  if (first === '(') return [{ kind: 'open' }, 1]
  if (first === ')') return [{ kind: 'close' }, 1]
  if (first === '-' && startsWord && /^-[^\s-]/.test(rest)) return [{ kind: 'minus' }, 1]
  if (first === '=' && startsWord) return exactAt(rest)
  const closing = quotes[first]
  if (closing !== undefined) {
    const text = quotedAt(rest, closing)
    return [{ kind: 'quoted', text }, text.length + 2]
  }
  const nearMatch = near.exec(rest)
  if (nearMatch !== null) {
    const distance = Number(nearMatch[1])
    if (distance > farthest) throw new QueryError(`NEAR takes a distance of up to ${farthest} words`)
    return [{ kind: 'near', distance }, nearMatch[0].length]
  }
  const name = qualifier.exec(rest)?.[1]
  const field = name === undefined ? undefined : qualifierNamed(name)
  if (name !== undefined && field !== undefined) return qualifierAt(rest, field, name.length + 1)
  const word = bare.exec(rest)?.[0] ?? first
  if (word === 'OR') return [{ kind: 'or' }, 2]
  if (word === 'AND') return [undefined, 3]
  if (word === 'NOT') return [{ kind: 'minus' }, 3]
  return [{ kind: 'text', text: word }, word.length]
}

function exactAt(rest: string): readonly [Lexeme, number] {
  const closing = quotes[rest[1] ?? '']
  if (closing !== undefined) {
    const text = quotedAt(rest.slice(1), closing)
    return [{ kind: 'exact', text }, text.length + 3]
  }
  const word = exactWord.exec(rest)?.[0]
  return word === undefined ? [{ kind: 'text', text: '=' }, 1] : [{ kind: 'exact', text: word.slice(1) }, word.length]
}

function qualifierAt(rest: string, field: Field, start: number): readonly [Lexeme, number] {
  const value = rest.slice(start)
  const closing = quotes[value[0] ?? '']
  if (closing !== undefined) {
    const text = quotedAt(value, closing)
    return [{ kind: 'qualifier', field, value: text, isQuoted: true }, start + text.length + 2]
  }
  const text = /^[^\s()]+/.exec(value)?.[0] ?? ''
  return [{ kind: 'qualifier', field, value: text, isQuoted: false }, start + text.length]
}

function quotedAt(rest: string, closing: string): string {
  const end = rest.indexOf(closing, 1)
  if (end === -1) throw new QueryError('The quotation mark is not closed')
  return rest.slice(1, end)
}
