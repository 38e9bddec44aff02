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
  /** What fields weigh together, by the bits of MiniSearch's numbers for them. */
  private readonly weights: Float64Array

  /** `boost`: each field with its weight. */
  constructor(boost: Readonly<Record<string, number>>) {
    this.weights = combined(Object.values(boost))
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

  /** Makes what it holds quick to be asked, in the background; what is added later undoes that until it is asked again. */
  layOut(): Promise<void> {
    return this.mini.layOut()
  }

  /**
   * Raises the scores in a set to what a term weighs in the names of documents. Each field counts once: whole where it
   * bears the term, less where it bears a word that the term begins. `fields`: where to look; everywhere when absent.
   */
  weigh({ term, prefix }: TermQuery, into: ScoredSet, fields?: readonly string[]): void {
    const { weights } = this
    const asked = { term, prefix, fields: fields === undefined ? -1 : this.mini.bitsOf(fields) }
    this.mini.eachBearer(asked, into.scores.length, (number, asItIs, begun) => {
      into.raise(number, (weights[asItIs] ?? 0) + begunShare * (weights[begun & ~asItIs] ?? 0))
    })
  }

  /** Whether a term names any document. */
  knows({ term, prefix }: TermQuery, documents: number): boolean {
    let isKnown = false
    this.mini.eachBearer({ term, prefix, fields: -1 }, documents, () => {
      isKnown = true
    })
    return isKnown
  }

  /** Terms that name documents and that a misspelled one may mean. */
  near(term: string, mostEdits: number): readonly string[] {
    return this.mini.near(term, mostEdits)
  }
}

/** What each combination of fields weighs together, by their bits. */
function combined(fieldWeights: readonly number[]): Float64Array {
  const weights = new Float64Array(1 << fieldWeights.length)
  for (let bits = 1; bits < weights.length; bits++) {
    const others = bits & (bits - 1)
    weights[bits] = (weights[others] ?? 0) + (fieldWeights[31 - Math.clz32(bits ^ others)] ?? 0)
  }
  return weights
}

function termsOf(text: string): string[] {
  const words = tokens(text)
  const terms = words.map(({ term }) => term)
  for (const joined of symbolTerms(text, words)) terms.push(joined)
  return terms
}
