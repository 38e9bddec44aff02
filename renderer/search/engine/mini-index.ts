import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { symbolTerms } from '../symbol-terms.ts'
import { tokens } from '../tokens.ts'

/** A document or passage as MiniSearch takes it: a number, and a text for each field. */
export interface MiniDocument {
  readonly number: number
  readonly texts: Readonly<Record<string, string>>
}

/** What was found for one term: the numbers and how well they match. */
export type Scores = Map<number, number>

/** A term looked for: as it is, as a beginning, or as it may be misspelled. */
export interface TermQuery {
  readonly term: string
  readonly prefix: boolean
  readonly fuzzy: boolean
}

/** Share of a word's letters that may be wrong when nothing matches exactly. */
const fuzziness = 0.25

/**
 * MiniSearch with our own terms: what `tokens` and `symbolTerms` make of a text goes in, and folded terms are looked
 * for one by one, since the query language is evaluated outside.
 */
export class MiniIndex {
  private mini: MiniSearch<MiniDocument>
  private readonly options: Options<MiniDocument>

  /** `boost`: each field with its weight. */
  constructor(boost: Readonly<Record<string, number>>) {
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
  find({ term, prefix, fuzzy }: TermQuery, fields?: readonly string[]): Scores {
    const scores: Scores = new Map()
    const options = { prefix, fuzzy: fuzzy ? fuzziness : false, ...(fields !== undefined && { fields: [...fields] }) }
    for (const result of this.mini.search(term, options)) scores.set(result.id as number, result.score)
    return scores
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
