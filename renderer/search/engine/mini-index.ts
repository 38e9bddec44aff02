import { symbolTerms } from '../symbol-terms.ts'
import type { ScoredSet } from '../text-index/scored-set.ts'
import { tokens } from '../tokens.ts'
import { NamedNumbers } from './named-numbers.ts'

/** A document or passage as MiniSearch takes it: a number, and a text for each field. */
export interface MiniDocument {
  readonly number: number
  readonly texts: Readonly<Record<string, string>>
}

/** A term looked for: as it is, or as a beginning. */
export interface TermQuery {
  readonly term: string
  readonly prefix: boolean
}

/** What a longer word that only begins with the term counts for. */
const begunShare = 0.4

/**
 * MiniSearch with our own terms: what `tokens` and `symbolTerms` make of a text goes in, and folded terms are looked
 * for one by one, since the query language is evaluated outside.
 */
export class MiniIndex {
  private readonly mini: NamedNumbers<MiniDocument>
  /** What each field weighs, in the order of MiniSearch's numbers for them. */
  private readonly fieldWeights: readonly number[]

  /** `boost`: each field with its weight. */
  constructor(boost: Readonly<Record<string, number>>) {
    this.fieldWeights = Object.values(boost)
    this.mini = new NamedNumbers<MiniDocument>({
      idField: 'number',
      fields: Object.keys(boost),
      extractField: (document, name) => (name === 'number' ? document.number : (document.texts[name] ?? '')) as string,
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, boost: { ...boost } },
    })
  }

  has(number: number): boolean {
    return this.mini.has(number)
  }

  add(document: MiniDocument): void {
    this.mini.add(document)
  }

  /** Forgets a number; its postings are cleared away in the background. */
  remove(number: number): void {
    if (this.mini.has(number)) this.mini.discard(number)
  }

  clear(): void {
    this.mini.removeAll()
  }

  /**
   * What a term weighs in the names of documents. Each field counts once: whole where it bears the term, less where it
   * bears a word that the term begins. `fields`: where to look; everywhere when absent.
   */
  find({ term, prefix }: TermQuery, documents: number, fields?: readonly string[]): ScoredSet {
    const asked = { term, prefix, fields: fields === undefined ? -1 : this.mini.bitsOf(fields) }
    const weights = this.fieldWeights
    return this.mini.weigh(asked, documents, (asItIs, begun) => sumOf(weights, asItIs) + begunShare * sumOf(weights, begun & ~asItIs))
  }

  /** Terms of the index that a misspelled one may mean. */
  near(term: string, mostEdits: number): readonly string[] {
    const terms = new Set<string>()
    for (const { match } of this.mini.search(term, { fuzzy: mostEdits })) for (const other of Object.keys(match)) terms.add(other)
    return [...terms]
  }
}

/** The weights of the fields whose bits are set. */
function sumOf(weights: readonly number[], bits: number): number {
  let sum = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) sum += weights[31 - Math.clz32(rest & -rest)] ?? 0
  return sum
}

function termsOf(text: string): string[] {
  const words = tokens(text)
  const terms = words.map(({ term }) => term)
  for (const joined of symbolTerms(text, words)) terms.push(joined)
  return terms
}
