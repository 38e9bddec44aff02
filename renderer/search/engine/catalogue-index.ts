import type { CatalogueFields } from '../../../shared/contracts/search.ts'
import { MiniIndex } from './mini-index.ts'

/** The catalogue's fields and their weights: what names a document weighs most. */
const boosts = {
  symbols: 10,
  title: 6,
  fileNames: 4,
  tags: 3,
  source: 2,
  people: 2,
  groups: 2,
  headings: 1.5,
  from: 1.5,
  to: 1,
  questions: 1,
  meeting: 1,
} as const satisfies Partial<Record<keyof CatalogueFields, number>>

type CatalogueField = keyof typeof boosts

/** An empty catalogue index: words that name documents, typo-tolerant when asked. */
export const catalogueIndex = (): MiniIndex => new MiniIndex(boosts)

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
  }
}
