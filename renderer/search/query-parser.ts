import { type SymbolKey, symbolKey } from '../../shared/contracts/ids.ts'
import { normaliseSymbolQuery } from '../../shared/symbols/index.ts'
import { plainLetters } from './letters.ts'
import { qualifierHint } from './qualifier-hint.ts'
import { type Lexeme, lexQuery, QueryError } from './query-lexer.ts'
import { cutQuery, queryLimit } from './query-limit.ts'
import type { NearSide, ParsedQuery, QueryNode } from './query-tree.ts'
import { isLoneIdeograph, queryTokens } from './tokens.ts'

/**
 * Reads a query: words are ANDed and the last one is a prefix, `"phrase"`, `=exact`, `OR`, `-word`, `NOT word`, `( )`,
 * `NEAR/n`, qualifiers.
 * What cannot be read as written is searched as plain words, with a hint.
 *
 *   or   = and { OR and }
 *   and  = near { near }
 *   near = item [ NEAR/n item ]
 *   item = '-' item | '(' or ')' | qualifier | "phrase" | =word | ="phrase" | word
 */
export function parseQuery(query: string): ParsedQuery {
  if (query.length > queryLimit) {
    const { node, hints } = parseQuery(cutQuery(query))
    return { node, hints: [cutHint, ...hints] }
  }
  try {
    const lexemes = lexQuery(query)
    if (lexemes.length > 0 && lexemes.every(isWordless)) return { node: { kind: 'all' }, hints: [wordless] }
    const parser = new Parser(lexemes)
    return { node: parser.query(), hints: lexemes.flatMap((lexeme) => (lexeme.kind === 'text' ? (qualifierHint(lexeme.text) ?? []) : [])) }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const node = and(wordsOf(query.replace(/["“”„«»()]/g, ' ').replace(/\b(?:OR|AND|NOT|NEAR\/\d+)\b/g, ' '), true))
    return { node, hints: [node.kind === 'all' ? wordless : `${error.message}: searched as plain words.`] }
  }
}

const cutHint = `Only the first ${queryLimit.toLocaleString('en-GB')} characters were searched.`
const wordless = 'There is no word in this to search for, only signs: every document is listed.'

const isWordless = (lexeme: Lexeme): boolean => lexeme.kind === 'minus' || ('text' in lexeme && queryTokens(lexeme.text).length === 0)

class Parser {
  private readonly lexemes: readonly Lexeme[]
  private at = 0

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes
  }

  query(): QueryNode {
    if (this.lexemes.length === 0) return { kind: 'all' }
    const node = this.or()
    if (this.peek() !== undefined) throw new QueryError('A parenthesis is closed that was not opened')
    return node
  }

  private or(): QueryNode {
    const nodes = [this.and()]
    while (this.peek()?.kind === 'or') {
      this.at++
      nodes.push(this.and())
    }
    return nodes.length === 1 ? (nodes[0] ?? { kind: 'all' }) : { kind: 'or', nodes }
  }

  private and(): QueryNode {
    const nodes: QueryNode[] = []
    for (let next = this.peek(); next !== undefined && next.kind !== 'or' && next.kind !== 'close'; next = this.peek()) {
      const run = this.textRun()
      nodes.push(...(run ?? [this.near()]))
    }
    if (nodes.length === 0) throw new QueryError('Something is missing beside OR or between parentheses')
    const telling = nodes.filter(({ kind }) => kind !== 'all')
    return and(telling)
  }

  /** Plain words in a row are read together, since a symbol may be written over several of them. */
  private textRun(): readonly QueryNode[] | undefined {
    let end = this.at
    while (this.lexemes[end]?.kind === 'text' && this.lexemes[end + 1]?.kind !== 'near') end++
    if (end === this.at) return undefined
    const words = this.lexemes.slice(this.at, end).map((lexeme) => (lexeme.kind === 'text' ? lexeme.text : ''))
    this.at = end
    return wordsOf(words.join(' '), end === this.lexemes.length)
  }

  private near(): QueryNode {
    const left = this.item()
    const next = this.peek()
    if (next?.kind !== 'near') return left
    this.at++
    const right = this.item()
    return { kind: 'near', left: nearSide(left), right: nearSide(right), distance: next.distance }
  }

  private item(): QueryNode {
    const lexeme = this.peek()
    this.at++
    switch (lexeme?.kind) {
      case 'minus': {
        if (this.peek() === undefined || this.peek()?.kind === 'close') throw new QueryError('NOT needs a word after it')
        const node = this.item()
        return { kind: 'not', node: node.kind === 'word' ? { ...node, prefix: isLoneIdeograph(node.term) } : node }
      }
      case 'open': {
        const node = this.or()
        if (this.peek()?.kind !== 'close') throw new QueryError('A parenthesis is not closed')
        this.at++
        return node
      }
      case 'qualifier':
        return { kind: 'filter', filter: { field: lexeme.field, values: valuesOf(lexeme) } }
      case 'quoted':
        return phrase(lexeme.text)
      case 'exact':
        return exact(lexeme.text)
      case 'text':
        return and(wordsOf(lexeme.text, this.at === this.lexemes.length))
      case 'unfinished':
        return { kind: 'all' }
      case 'near':
        throw new QueryError('NEAR needs a word on either side')
      default:
        throw new QueryError('Something is missing beside OR or between parentheses')
    }
  }

  private peek(): Lexeme | undefined {
    return this.lexemes[this.at]
  }
}

/** `kind:liaison,report` is either; a comma between quotation marks belongs to the name. */
const valuesOf = ({ value, isQuoted }: Extract<Lexeme, { kind: 'qualifier' }>): readonly string[] =>
  isQuoted ? [value] : value.split(',').filter((one) => one !== '')

function and(nodes: readonly QueryNode[]): QueryNode {
  const [only] = nodes
  if (only === undefined) return { kind: 'all' }
  return nodes.length === 1 ? only : { kind: 'and', nodes }
}

function phrase(text: string): QueryNode {
  const terms = queryTokens(text).map(({ term }) => term)
  const [only] = terms
  if (only === undefined) return { kind: 'all' }
  return terms.length === 1
    ? { kind: 'word', term: only, prefix: isLoneIdeograph(only) || text.endsWith('*'), isExact: true }
    : { kind: 'phrase', terms, prefix: text.endsWith('*') }
}

function exact(text: string): QueryNode {
  const words = queryTokens(text)
  // An ideograph has one writing; alone it is looked for as the beginning of a pair.
  if (words.length === 0 || words.every(({ term }) => isLoneIdeograph(term))) return phrase(text)
  return {
    kind: 'exact',
    terms: words.map(({ term }) => term),
    letters: words.map(({ start, end }) => plainLetters(text.slice(start, end))),
  }
}

/** Words a symbol may be written over: `sg 17 td 1447 rev.2`. */
const longestSymbol = 5

/** Plain words, each as typed between blanks; `isEnd`: the last of them ends the query and is therefore a prefix. */
function wordsOf(text: string, isEnd: boolean): readonly QueryNode[] {
  const words = text.split(/\s+/).filter((word) => queryTokens(word).length > 0)
  const nodes: QueryNode[] = []
  for (let at = 0; at < words.length; ) {
    const symbol = symbolAt(words, at)
    const length = symbol?.length ?? 1
    const isLast = isEnd && at + length === words.length
    const part = words.slice(at, at + length)
    if (symbol === undefined) nodes.push(wordNode(part[0] ?? '', isLast))
    else nodes.push({ kind: 'symbol', key: symbol.key, otherwise: and(plainWords(part, isLast)) })
    at += length
  }
  return nodes
}

/** The longest symbol that begins at a word. */
function symbolAt(words: readonly string[], at: number): { readonly key: SymbolKey; readonly length: number } | undefined {
  for (let length = Math.min(longestSymbol, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(' ')
    const key = /\d/.test(text) && !text.includes('*') ? (normaliseSymbolQuery(text) ?? shortSymbol(text)) : undefined
    if (key !== undefined) return { key, length }
  }
  return undefined
}

/** A symbol as people in one group call it, which the group's name is left out of: `TD 1447`, `C-456`, `td1447 rev.2`. */
function shortSymbol(text: string): SymbolKey | undefined {
  const [, type, number, revision] = /^(TD|C|R|LS)[\s.-]*0*(\d{2,4})(?:[\s.-]*R(?:EV)?[\s.]*(\d{1,2}))?$/i.exec(text) ?? []
  if (type === undefined || number === undefined) return undefined
  return symbolKey(`${type.toUpperCase()}${number}${revision === undefined ? '' : `R${revision}`}`)
}

/** Words as words. `td 1447` is also written `TD1447`. */
function plainWords(words: readonly string[], isLast: boolean): readonly QueryNode[] {
  const nodes: QueryNode[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    const pairs = next !== undefined && /^[a-z]{1,7}$/i.test(word) && /^\d/.test(next)
    const used = pairs ? 2 : 1
    const prefix = isLast && at + used === words.length
    if (pairs) {
      const joined: QueryNode = { kind: 'word', term: queryTokens(word + next)[0]?.term ?? word, prefix }
      nodes.push({ kind: 'or', nodes: [and([wordNode(word, false), wordNode(next, prefix)]), joined] })
    } else nodes.push(wordNode(word, prefix))
    at += used - 1
  }
  return nodes
}

/** One word as typed, `poison*` as a beginning; with punctuation inside it is several in a row, or one piece: `FG-AI4H`, `end-to-end`. */
function wordNode(word: string, isBegun: boolean): QueryNode {
  const terms = queryTokens(word).map(({ term }) => term)
  const prefix = isBegun || word.endsWith('*')
  const [first] = terms
  if (first === undefined) return { kind: 'all' }
  if (terms.length === 1) return { kind: 'word', term: first, prefix: prefix || isLoneIdeograph(first) }
  const row: QueryNode = { kind: 'phrase', terms, prefix }
  const joined = terms.join('')
  return /^[a-z]+\d[a-z\d]*$/.test(joined) ? { kind: 'or', nodes: [row, { kind: 'word', term: joined, prefix }] } : row
}

function nearSide(node: QueryNode): NearSide {
  if (node.kind === 'word') return { terms: [node.term], prefix: node.prefix }
  if (node.kind === 'phrase') return { terms: node.terms, prefix: node.prefix }
  if (node.kind === 'or' && node.nodes[0] !== undefined) return nearSide(node.nodes[0])
  throw new QueryError('NEAR needs a word or a phrase on either side')
}
