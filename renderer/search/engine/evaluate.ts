import { assertNever } from '../../../shared/contracts/assert-never.ts'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import type { WordExplanation } from '../../../shared/contracts/search.ts'
import { exactQuery } from '../letters.ts'
import type { NearSide, QueryNode } from '../query-tree.ts'
import { type RowTerms, searchNear, searchRow } from '../text-index/row-search.ts'
import { ScoredSet, withSet } from '../text-index/scored-set.ts'
import type { SegmentTerms, TextIndex } from '../text-index/text-index.ts'
import { addWord, searchWord } from '../text-index/word-search.ts'
import { weighNames } from './catalogue-index.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { DocumentFilters } from './document-filters.ts'
import type { DocumentTable } from './document-table.ts'
import type { ExactWords } from './exact-words.ts'
import { expandWord, type WordQuery } from './expand-word.ts'
import { explainWord } from './explanation.ts'
import type { TermQuery } from './mini-index.ts'
import { holdsNear, holdsPhrase } from './word-order.ts'

type WordNode = Extract<QueryNode, { kind: 'word' }>

/** Points for bearing the symbol that was asked for: more than any words can bring. */
const ownSymbolScore = 10_000
const citedSymbolScore = 20
/** What a document gets for being there at all: less than any word brings. */
const presentScore = 1e-6

/** What a query is evaluated on. */
export interface EvaluationTables {
  readonly index: TextIndex
  readonly table: DocumentTable
  readonly filters: DocumentFilters
  readonly exactWords: ExactWords
  /** Other terms that count as a word: its forms, or what it was corrected to. */
  readonly othersOf: (term: string) => readonly string[]
  readonly checkpoint: Checkpoint
}

/** Evaluates a query on catalogue and text index. One object a query: it gathers hints and explanations on the way. */
export class Evaluation {
  readonly hints: string[] = []
  readonly explanations = new Map<string, WordExplanation>()
  private readonly tables: EvaluationTables

  constructor(tables: EvaluationTables) {
    this.tables = tables
  }

  async evaluate(node: QueryNode): Promise<ScoredSet> {
    await this.tables.checkpoint()
    switch (node.kind) {
      case 'all':
        return this.every(() => true)
      case 'word':
        return this.word(node)
      case 'phrase':
        return this.phrase(node)
      case 'exact':
        return this.exact(node)
      case 'near':
        return this.near(node)
      case 'symbol':
        return this.symbol(node.key).unite(await this.evaluate(node.otherwise))
      case 'filter': {
        const holds = this.filter(node)
        return this.every(holds)
      }
      case 'not': {
        const without = await this.evaluate(node.node)
        return this.every((number) => !without.has(number))
      }
      case 'or': {
        const found = new ScoredSet(this.size)
        for (const each of node.nodes) found.unite(await this.evaluate(each))
        return found
      }
      case 'and':
        return this.and(node.nodes)
      default:
        return assertNever(node)
    }
  }

  private get size(): number {
    return this.tables.table.size
  }

  /** Words first; conditions and exclusions then only narrow what the words found. */
  private async and(nodes: readonly QueryNode[]): Promise<ScoredSet> {
    const narrowing = nodes.filter(({ kind }) => kind === 'filter' || kind === 'not' || kind === 'all')
    let found: ScoredSet | undefined
    for (const node of nodes) {
      if (narrowing.includes(node)) continue
      const next = await this.evaluate(node)
      found = found === undefined ? next : found.intersect(next)
    }
    found ??= this.every(() => true)
    for (const node of narrowing) {
      if (node.kind === 'filter') found.filter(this.filter(node))
      else if (node.kind === 'not') {
        const without = await this.evaluate(node.node)
        found.filter((number) => !without.has(number))
      }
    }
    return found
  }

  private every(holds: (number: number) => boolean): ScoredSet {
    const found = new ScoredSet(this.size)
    for (const { number } of this.tables.table.entries()) if (holds(number)) found.add(number, presentScore)
    return found
  }

  private filter({ filter }: Extract<QueryNode, { kind: 'filter' }>): (number: number) => boolean {
    const { holds, hint } = this.tables.filters.test(filter)
    if (hint !== undefined) this.hints.push(hint)
    return (number) => holds[number] === 1
  }

  private word({ term, prefix, isExact }: WordNode): ScoredSet {
    const { index } = this.tables
    const others = isExact === true ? [] : this.tables.othersOf(term)
    const query: WordQuery = { term, prefix, others }
    const terms = index.terms((segment) => expandWord(segment, query))
    const found = this.searchNamed(query, terms)
    // A word that is there as typed is worth more than its other forms, and than one that only begins so.
    if (prefix || others.length > 0) {
      const typed: WordQuery = { term, prefix: false }
      const asTyped = index.terms((segment) => expandWord(segment, typed))
      withSet(this.size, (named) => addWord(index, asTyped, this.nameWeights(typed, named), found))
    }
    this.explanations.set(`${term}${prefix ? '*' : ''}`, explainWord(term, terms, found.size))
    return found
  }

  /** Documents whose texts bear one of the terms a word stands for, or whose names do. */
  private searchNamed(query: WordQuery, terms: readonly SegmentTerms[]): ScoredSet {
    return withSet(this.size, (named) => searchWord(this.tables.index, this.size, terms, this.nameWeights(query, named)))
  }

  /** Puts into a set what a word weighs in the names of documents, in whichever of its forms weighs most. */
  private nameWeights({ term, prefix, others = [] }: WordQuery, into: ScoredSet): ScoredSet {
    const { catalogue } = this.tables.table
    weighNames(catalogue, { term, prefix }, into)
    for (const other of others) weighNames(catalogue, { term: other, prefix: false }, into)
    return into
  }

  private async phrase({ terms, prefix }: Extract<QueryNode, { kind: 'phrase' }>): Promise<ScoredSet> {
    const found = await this.inRow({ terms, prefix })
    this.explanations.set(terms.join(' '), { word: terms.join(' '), documents: found.size, terms: 1, forms: [] })
    return found
  }

  private async inRow(side: NearSide): Promise<ScoredSet> {
    const { index } = this.tables
    const found = await searchRow(index, this.size, this.row(side))
    this.addNamed(found, [side], (text) => holdsPhrase(text, side.terms, side.prefix))
    return found
  }

  /** What holds the words in any spelling, as far as its text holds them letter by letter. */
  private async exact(node: Extract<QueryNode, { kind: 'exact' }>): Promise<ScoredSet> {
    const { index, exactWords, checkpoint } = this.tables
    const [first = '', ...others] = node.terms
    const query: WordQuery = { term: first, prefix: false }
    const found =
      others.length > 0
        ? await this.inRow({ terms: node.terms, prefix: false })
        : this.searchNamed(
            query,
            index.terms((segment) => expandWord(segment, query)),
          )
    const inAnySpelling = found.size
    const holding = await exactWords.holding(found.documents(), node, checkpoint)
    found.filter((number) => holding.has(number))
    const word = exactQuery(node.letters)
    this.explanations.set(word, { word, documents: found.size, terms: 1, forms: [], inAnySpelling })
    return found
  }

  private async near(node: Extract<QueryNode, { kind: 'near' }>): Promise<ScoredSet> {
    const { index } = this.tables
    const rows = { left: this.row(node.left), right: this.row(node.right), distance: node.distance }
    const found = await searchNear(index, this.size, rows)
    this.addNamed(found, [node.left, node.right], (text) => holdsNear(text, node))
    const word = `${node.left.terms.join(' ')} NEAR/${node.distance} ${node.right.terms.join(' ')}`
    this.explanations.set(word, { word, documents: found.size, terms: 1, forms: [] })
    return found
  }

  private row({ terms, prefix }: NearSide): RowTerms {
    const queries = terms.map((term, at): WordQuery => ({ term, prefix: prefix && at === terms.length - 1 }))
    return ({ segment }) => queries.map((query) => expandWord(segment, query))
  }

  private symbol(key: SymbolKey): ScoredSet {
    const { table } = this.tables
    const found = new ScoredSet(this.size)
    for (const number of table.citing(key)) found.add(number, citedSymbolScore)
    for (const number of table.bearing(key)) found.add(number, ownSymbolScore)
    return found
  }

  /** Takes in documents whose names hold words in order; the catalogue knows no places, so the names' texts decide. */
  private addNamed(found: ScoredSet, sides: readonly NearSide[], holds: (text: string) => boolean): void {
    const { index, table } = this.tables
    const [first, ...others] = sides.flatMap((side) =>
      side.terms.map((term, at) => ({ term, prefix: side.prefix && at === side.terms.length - 1 })),
    )
    if (first === undefined) return
    withSet(this.size, (named) => {
      table.catalogue.weigh(first, named)
      for (const other of others) this.keepNamed(named, other)
      named.filter((number) => table.namesOf(number).some(holds))
      let bearers = found.size
      for (const number of named.documents()) if (!found.has(number)) bearers++
      const rarity = index.rarity(bearers)
      for (const number of named.documents()) found.add(number, index.score(number, 0, rarity, named.scores[number]))
    })
  }

  /** Keeps those documents whose names bear another word too. */
  private keepNamed(named: ScoredSet, query: TermQuery): void {
    withSet(this.size, (others) => {
      this.tables.table.catalogue.weigh(query, others)
      named.filter((number) => others.has(number))
    })
  }
}
