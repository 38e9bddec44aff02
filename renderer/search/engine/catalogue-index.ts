import type { CatalogueFields } from '../../../shared/contracts/search.ts'
import type { ScoredSet } from '../text-index/scored-set.ts'
import { MiniIndex, type TermQuery } from './mini-index.ts'

/** The catalogue's fields, and as how many occurrences in a text of usual length a word in one of them counts. */
export const boosts = {
  symbols: 10,
  title: 6,
  fileNames: 3,
  tags: 3,
  source: 2,
  people: 2,
  groups: 2,
  headings: 1.5,
  from: 1.5,
  to: 1,
  questions: 1,
  meeting: 1,
  kind: 1,
} as const satisfies Partial<Record<keyof CatalogueFields, number>>

type CatalogueField = keyof typeof boosts

/** An empty catalogue index: words that name documents, typo-tolerant when asked. */
export const catalogueIndex = (): MiniIndex => new MiniIndex(boosts)

/** Letters from which on the beginning of a word is looked for in all fields. */
const leastBeginning = 3
/** Where the first letters of a word are looked for: what people begin to type is a symbol or a title. */
const namingFields = ['symbols', 'title'] as const satisfies readonly CatalogueField[]

/**
 * Raises the scores in a set to what a word weighs in the names of documents. One or two letters begin half of all words:
 * as a whole word they are looked for in every field, as a beginning only in symbols and titles, since at 20,000 documents
 * the rest would take 15 ms of each first key until the names are laid out.
 */
export function weighNames(catalogue: MiniIndex, { term, prefix }: TermQuery, into: ScoredSet): void {
  const isShort = prefix && term.length < leastBeginning && isAscii.test(term)
  catalogue.weigh({ term, prefix: prefix && !isShort }, into)
  if (isShort) catalogue.weigh({ term, prefix }, into, namingFields)
}

const isAscii = /^[a-z\d]+$/

/** The texts of a document's catalogue fields, values on lines of their own. */
export function catalogueTexts(fields: CatalogueFields): Readonly<Record<CatalogueField, string>> {
  const text = (name: CatalogueField) => {
    const value = fields[name]
    return typeof value === 'string' ? value : value.join('\n')
  }
  return {
    symbols: text('symbols'),
    title: text('title'),
    fileNames: text('fileNames'),
    tags: text('tags'),
    source: text('source'),
    people: text('people'),
    groups: text('groups'),
    headings: text('headings'),
    from: text('from'),
    to: text('to'),
    questions: text('questions'),
    meeting: text('meeting'),
    kind: kindWords[fields.kind] ?? fields.kind,
  }
}

/** What delegates call a document of a kind; nobody asks for the others by their kind. */
const kindWords: Readonly<Record<string, string>> = {
  liaison: 'liaison statement\nLS',
  'temporary-document': 'temporary document\nTD',
  presentation: 'presentation\nslides',
  other: '',
}
