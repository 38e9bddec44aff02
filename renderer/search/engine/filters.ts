import type { CatalogueFields, SearchFilter } from '../../../shared/contracts/search.ts'
import { fold } from '../fold.ts'
import { queryTokens } from '../tokens.ts'
import { dateRange } from './date-range.ts'
import { holdsPhrase } from './word-order.ts'

/** Whether a document's catalogue fields meet a condition. */
export type FieldTest = (fields: CatalogueFields) => boolean

/** A condition ready to be tested on many documents, with what is to be said when it makes no sense. */
export interface CompiledFilter {
  readonly test: FieldTest
  readonly hint?: string
}

/** Other names of kinds, as delegates abbreviate them. Maps, since anything may be typed, `constructor` too. */
const kindNames: ReadonlyMap<string, string> = new Map([
  ['ls', 'liaison'],
  ['c', 'contribution'],
  ['td', 'temporary-document'],
  ['rec', 'recommendation'],
  ['slides', 'presentation'],
])

const languageNames: ReadonlyMap<string, string> = new Map([
  ['arabic', 'ar'],
  ['chinese', 'zh'],
  ['english', 'en'],
  ['french', 'fr'],
  ['russian', 'ru'],
  ['spanish', 'es'],
  ['a', 'ar'],
  ['c', 'zh'],
  ['e', 'en'],
  ['f', 'fr'],
  ['r', 'ru'],
  ['s', 'es'],
])

/** Reads a condition once, to test it on all documents. */
export function compileFilter(filter: SearchFilter): CompiledFilter {
  const compiled = filter.values.map((value) => compileValue(filter.field, value))
  const hint = compiled.find((value) => value.hint !== undefined)?.hint
  const holds: FieldTest = (fields) => compiled.some(({ test }) => test(fields))
  const test: FieldTest = filter.exclude === true ? (fields) => !holds(fields) : holds
  return hint === undefined ? { test } : { test, hint }
}

function compileValue(field: SearchFilter['field'], value: string): CompiledFilter {
  const wanted = compact(value)
  const among = (values: readonly string[]) => values.some((one) => compact(one) === wanted)
  const part = fold(value)
  const within = (values: readonly string[]) => values.some((one) => folded(one).includes(part))
  const terms = queryTokens(value).map(({ term }) => term)
  // Few texts are cut into words: most do not hold the letters of the first.
  const inRow = (values: readonly string[]) => values.some((one) => fold(one).includes(terms[0] ?? '') && holdsPhrase(one, terms, true))
  switch (field) {
    case 'kind': {
      const kind = compact(kindNames.get(wanted) ?? wanted)
      return { test: (fields) => compact(fields.kind).startsWith(kind) }
    }
    case 'lang': {
      const language = languageNames.get(wanted) ?? wanted
      return { test: (fields) => fields.language === language }
    }
    case 'group':
      return { test: (fields) => among(fields.groups) || among(fields.from) || among(fields.to) }
    case 'from':
      return { test: (fields) => among(fields.from) }
    case 'to':
      return { test: (fields) => among(fields.to) }
    case 'question':
      return { test: (fields) => fields.questions.some((question) => withoutQ(question) === withoutQ(value)) }
    case 'symbol':
      return { test: (fields) => fields.symbols.some((symbol) => compact(symbol).includes(wanted)) }
    case 'source':
      return { test: (fields) => within([fields.source]) }
    case 'title':
      return { test: ({ title }) => inRow([title]) }
    case 'person':
      return { test: ({ people, source }) => inRow(people) || inRow([source]) }
    case 'file': {
      const name = part.replaceAll('*', '')
      return { test: ({ fileNames }) => fileNames.some((one) => fold(one).includes(name)) }
    }
    case 'meeting':
      return { test: (fields) => within([fields.meeting]) }
    case 'tag':
      return {
        test: (fields) => among(fields.tags) || among(fields.tagAliases ?? []) || (value.endsWith('*') && within(fields.tags)),
      }
    case 'date': {
      const range = dateRange(value)
      if (range === undefined)
        return { test: () => true, hint: `“${value}” is no date: write date:2018, date:2018-09 or date:2018-09..2019-01.` }
      return { test: (fields) => fields.date !== '' && fields.date >= range.from && fields.date <= range.to }
    }
    case 'added':
      return addedFilter(value)
    case 'has':
      if (wanted === 'missing') return { test: (fields) => fields.hasMissing }
      if (wanted === 'attachments' || wanted === 'attachment') return { test: (fields) => fields.hasAttachments === true }
      return { test: () => true, hint: `has:${value} is not known: has:attachments and has:missing are.` }
    case 'is':
      if (wanted === 'unread') return { test: (fields) => fields.isUnread }
      if (wanted === 'read') return { test: (fields) => !fields.isUnread }
      if (wanted === 'superseded') return { test: (fields) => fields.isSuperseded === true }
      return { test: () => true, hint: `is:${value} is not known: is:unread, is:read and is:superseded are.` }
  }
}

/** When a document came into the library: a range of days, or since an instant. */
function addedFilter(value: string): CompiledFilter {
  if (value.includes('T')) return { test: ({ addedAt }) => addedAt !== undefined && addedAt > value }
  const range = dateRange(value)
  if (range === undefined) return { test: () => true, hint: `“${value}” is no date: write added:2026-11 or added:2026-11-24..2026-11-30.` }
  return { test: ({ addedAt }) => addedAt !== undefined && addedAt >= range.from && addedAt <= range.to }
}

/** Remembers what a text was turned into: a library states the same few kinds, groups, tags and sources over and over. */
function remembering(turn: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let turned = known.get(text)
    if (turned === undefined) {
      if (known.size >= mostRemembered) known.clear()
      turned = turn(text)
      known.set(text, turned)
    }
    return turned
  }
}

const mostRemembered = 20_000
const folded = remembering(fold)

/** Spelling without what people leave out: `SG 17`, `SG-17` and `sg17` are one group. */
const compact = remembering((text) => fold(text).replace(/[\s\-‐‑–._/]+/g, ''))

/** `Q7/17`, `7/17` and `Q 7/17` are one question; the slash stays, since `17/7` is another. */
const withoutQ = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}/]/gu, '')
    .replace(/^q(?=\d)/, '')
