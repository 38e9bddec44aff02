import { assertNever } from '../../../shared/contracts/assert-never.ts'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import type { NearSide, QueryNode } from '../query-tree.ts'
import { documentOfPassage, nthOfPassage } from './entry.ts'
import { compileFilter } from './filters.ts'
import type { IndexTables } from './index-tables.ts'
import { MatchTally } from './match-tally.ts'
import type { Scores } from './mini-index.ts'
import { symbolMatchTerms } from './query-terms.ts'
import { holdsNear, holdsPhrase } from './word-order.ts'

/** Documents found, with their scores. */
type Found = ReadonlyMap<number, number>

/** Points for bearing the symbol that was asked for: more than any words can bring. */
const ownSymbolScore = 10_000
const citedSymbolScore = 20
/** Characters of the next passage a phrase may run on into. */
const overlap = 400

/** Evaluates a query on the indexes. One object a query: it gathers passages and hints on the way. */
export class Evaluation {
  readonly tally = new MatchTally()
  readonly hints: string[] = []
  private readonly tables: IndexTables
  private readonly isFuzzy: boolean
  private readonly checkpoint: () => Promise<void> | undefined

  /** `checkpoint` is asked during long work; it lets others work, and throws when the answer is no longer wanted. */
  constructor(tables: IndexTables, isFuzzy: boolean, checkpoint: () => Promise<void> | undefined) {
    this.tables = tables
    this.isFuzzy = isFuzzy
    this.checkpoint = checkpoint
  }

  async evaluate(node: QueryNode): Promise<Found> {
    await this.checkpoint()
    switch (node.kind) {
      case 'all':
        return this.every(() => true)
      case 'word':
        return this.word(node.term, node.prefix)
      case 'phrase':
        return this.inOrder([{ terms: node.terms, prefix: node.prefix }], (text) => holdsPhrase(text, node.terms, node.prefix))
      case 'near':
        return this.inOrder([node.left, node.right], (text) => holdsNear(text, node))
      case 'symbol':
        return union(this.symbol(node.key), await this.evaluate(node.otherwise))
      case 'filter': {
        const filter = compileFilter(node.filter)
        if (filter.hint !== undefined) this.hints.push(filter.hint)
        return this.every((number) => {
          const entry = this.tables.byNumber.get(number)
          return entry !== undefined && filter.test(entry.fields)
        })
      }
      case 'not': {
        const without = await this.tally.aside(() => this.evaluate(node.node))
        return this.every((number) => !without.has(number))
      }
      case 'or':
        return (await this.evaluateAll(node.nodes)).reduce(union)
      case 'and':
        return (await this.evaluateAll(node.nodes)).reduce(intersection)
      default:
        return assertNever(node)
    }
  }

  private async evaluateAll(nodes: readonly QueryNode[]): Promise<Found[]> {
    const found: Found[] = []
    for (const node of nodes) found.push(await this.evaluate(node))
    return found
  }

  private every(holds: (number: number) => boolean): Found {
    const found = new Map<number, number>()
    for (const number of this.tables.byNumber.keys()) if (holds(number)) found.set(number, 0)
    return found
  }

  private word(term: string, prefix: boolean): Found {
    const found = new Map(this.tables.catalogue.find({ term, prefix, fuzzy: this.isFuzzy }))
    if (!this.isFuzzy) this.addPassages(found, this.tables.passages.find({ term, prefix, fuzzy: false }))
    return found
  }

  /** A document's score from its passages is its best passage's. */
  private addPassages(found: Map<number, number>, passages: Scores): void {
    const best = new Map<number, number>()
    for (const [passage, score] of passages) {
      const document = documentOfPassage(passage)
      if (!this.tables.byNumber.has(document)) continue
      this.tally.add(passage, score)
      if (score > (best.get(document) ?? 0)) best.set(document, score)
    }
    for (const [document, score] of best) found.set(document, (found.get(document) ?? 0) + score)
  }

  private symbol(key: SymbolKey): Found {
    const found = new Map<number, number>()
    for (const number of this.tables.citing(key)) found.set(number, citedSymbolScore)
    for (const number of this.tables.bearing(key)) found.set(number, ownSymbolScore)
    for (const { words } of symbolMatchTerms(key)) {
      const spelled = this.tables.passages.find({ term: words.join(' '), prefix: false, fuzzy: false })
      for (const [passage, score] of spelled) if (found.has(documentOfPassage(passage))) this.tally.add(passage, score)
    }
    return found
  }

  /**
   * What must stand in order. The index knows no places, so it names the candidates and their texts decide: a passage
   * that holds a first word, read on into the next one, when together they hold all words.
   */
  private async inOrder(sides: readonly NearSide[], holds: (text: string) => boolean): Promise<Found> {
    const found = this.namedInOrder(sides, holds)
    const perTerm = sides.flatMap((side) =>
      side.terms.map((term, at) => this.tables.passages.find({ term, prefix: side.prefix && at === side.terms.length - 1, fuzzy: false })),
    )
    const verified: Scores = new Map()
    const byDocument = Map.groupBy(candidates(perTerm), documentOfPassage)
    const numbers = [...byDocument.keys()].filter((number) => this.tables.byNumber.has(number))
    for (let start = 0; start < numbers.length; start += 64) {
      await this.checkpoint()
      const part = numbers.slice(start, start + 64)
      const texts = await this.tables.passagesOf(part)
      for (const number of part) {
        await this.checkpoint()
        const passages = texts.get(number) ?? []
        for (const passage of byDocument.get(number) ?? []) {
          const nth = nthOfPassage(passage)
          const text = `${passages[nth]?.text ?? ''}\n${passages[nth + 1]?.text.slice(0, overlap) ?? ''}`
          if (holds(text))
            verified.set(
              passage,
              perTerm.reduce((sum, scores) => sum + (scores.get(passage) ?? 0), 0),
            )
        }
      }
    }
    this.addPassages(found, verified)
    return found
  }

  /** Catalogue fields that hold the words in order. */
  private namedInOrder(sides: readonly NearSide[], holds: (text: string) => boolean): Map<number, number> {
    const perTerm = sides.flatMap((side) =>
      side.terms.map((term, at) => this.tables.catalogue.find({ term, prefix: side.prefix && at === side.terms.length - 1, fuzzy: false })),
    )
    const found = new Map<number, number>()
    for (const [number, score] of perTerm.reduce<Found>((all, scores) => intersection(all, scores), perTerm[0] ?? new Map())) {
      if (this.tables.namesOf(number).some(holds)) found.set(number, score)
    }
    return found
  }
}

/** Passages that hold, themselves or with the next one, every term, and a first word themselves. */
function candidates(perTerm: readonly Scores[]): readonly number[] {
  const rarest = perTerm.reduce((least, scores) => (scores.size < least.size ? scores : least), perTerm[0] ?? new Map())
  const around = new Set<number>()
  for (const passage of rarest.keys()) {
    around.add(passage)
    if (nthOfPassage(passage) > 0) around.add(passage - 1)
  }
  return [...around].filter((passage) => perTerm.every((scores) => scores.has(passage) || scores.has(passage + 1)))
}

function union(a: Found, b: Found): Found {
  const both = new Map(a)
  for (const [number, score] of b) both.set(number, (both.get(number) ?? 0) + score)
  return both
}

function intersection(a: Found, b: Found): Found {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const both = new Map<number, number>()
  for (const [number, score] of small) {
    const other = large.get(number)
    if (other !== undefined) both.set(number, score + other)
  }
  return both
}
