import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { symbolTerms } from '../symbol-terms.ts'
import { tokens } from '../tokens.ts'

/** A document or passage as MiniSearch takes it: a number, and a text for each field. */
export interface MiniDocument {
  readonly number: number
  readonly texts: Readonly<Record<string, string>>
}

/** What was found for one term: the numbers, and what the fields weigh together that hold it. */
export type Weights = Map<number, number>

/** A term looked for: as it is, as a beginning, or as it may be misspelled. */
export interface TermQuery {
  readonly term: string
  readonly prefix: boolean
  readonly fuzzy: boolean
}

/** Share of a word's letters that may be wrong when nothing matches exactly. */
const fuzziness = 0.25
/** What a longer word that only begins with the term counts for. */
const begunShare = 0.4

/**
 * MiniSearch with our own terms: what `tokens` and `symbolTerms` make of a text goes in, and folded terms are looked
 * for one by one, since the query language is evaluated outside.
 */
export class MiniIndex {
  private mini: MiniSearch<MiniDocument>
  private readonly options: Options<MiniDocument>
  private readonly boost: Readonly<Record<string, number>>

  /** `boost`: each field with its weight. */
  constructor(boost: Readonly<Record<string, number>>) {
    this.boost = boost
    this.options = {
      idField: 'number',
      fields: Object.keys(boost),
      extractField: (document, name) => (name === 'number' ? document.number : (document.texts[name] ?? '')) as string,
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: { tokenize: (term) => [term], processTerm: (term) => term, boost: { ...boost } },
    }
    this.mini = new MiniSearch(this.options)
  }

  get size(): number {
    return this.mini.documentCount
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

  /** `fields`: where to look; everywhere when absent. */
  find({ term, prefix, fuzzy }: TermQuery, fields?: readonly string[]): Weights {
    const weights: Weights = new Map()
    const options = { prefix, fuzzy: fuzzy ? fuzziness : false, ...(fields !== undefined && { fields: [...fields] }) }
    for (const { id, match } of this.mini.search(term, options)) weights.set(id as number, this.weight(match, term))
    return weights
  }

  /** Each field counts once, by the best of what it holds. */
  private weight(match: Readonly<Record<string, readonly string[]>>, term: string): number {
    const shares = new Map<string, number>()
    for (const [found, fields] of Object.entries(match))
      for (const field of fields) shares.set(field, Math.max(shares.get(field) ?? 0, found === term ? 1 : begunShare))
    let sum = 0
    for (const [field, share] of shares) sum += share * (this.boost[field] ?? 1)
    return sum
  }

  /** Terms of the index that a misspelled one may mean. */
  near(term: string, mostEdits: number): readonly string[] {
    const terms = new Set<string>()
    for (const { match } of this.mini.search(term, { fuzzy: mostEdits })) for (const other of Object.keys(match)) terms.add(other)
    return [...terms]
  }

  /** The index as data that `load` takes back. */
  save(): AsPlainObject {
    return this.mini.toJSON()
  }

  /** Takes back what `save` gave; yields between its steps. */
  async load(saved: AsPlainObject): Promise<void> {
    this.mini = await MiniSearch.loadJSAsync<MiniDocument>(saved, this.options)
  }
}

function termsOf(text: string): string[] {
  const words = tokens(text)
  const terms = words.map(({ term }) => term)
  for (const joined of symbolTerms(text, words)) terms.push(joined)
  return terms
}
