import type { DocumentId } from '../../shared/contracts/ids.ts'
import { compileFilter } from './engine/filters.ts'
import { fold } from './fold.ts'
import type { HitDetail } from './messages.ts'
import { conditionsOf } from './query-conditions.ts'
import { parseQuery } from './query-parser.ts'
import { detail, search } from './search-client.ts'

/**
 * Why a query cannot be kept and asked again and again, as a sentence; undefined when it can. What somebody types is
 * searched as plain words where it is broken; what lasts must mean what it says.
 */
export function queryFault(query: string): string | undefined {
  const { node, hints } = parseQuery(query)
  const [hint] = hints
  if (hint !== undefined) return hint.replace(/: searched as plain words\.$/, '.')
  if (node.kind === 'all') return 'The query is empty: it would find everything.'
  return conditionsOf(query).flatMap((condition) => compileFilter(condition).hint ?? [])[0]
}

/** The tags a query names, with or without. */
export const tagsAskedFor = (query: string): readonly string[] =>
  conditionsOf(query).flatMap(({ field, values }) => (field === 'tag' ? values : []))

/** Whether a query asks for documents with, or without, a tag of one of these names. */
export function asksForTag(query: string, names: readonly string[]): boolean {
  const wanted = new Set(names.map(fold))
  return tagsAskedFor(query).some((name) => wanted.has(fold(name)))
}

/**
 * Every document a lasting query finds. Its last word is a whole word, since nobody is about to type on; nor is a word
 * that nothing holds taken for another, or left out.
 */
export async function findAll(query: string, asker: string): Promise<readonly DocumentId[]> {
  const everything = Number.MAX_SAFE_INTEGER
  const { hits, corrections, isNearest } = await search(
    { query: `(${query})`, filters: [], sort: 'newest', limit: everything, detailed: 0 },
    asker,
  )
  return corrections.length > 0 || isNearest === true ? [] : hits.map(({ id }) => id)
}

/** Documents looked into with one message. */
const atOnce = 50

/** The best passages of documents for a lasting query. */
export async function findPassages(query: string, ids: readonly DocumentId[], asker: string): Promise<readonly HitDetail[]> {
  const { terms } = await search({ query: `(${query})`, filters: [], sort: 'newest', limit: 0 }, asker)
  const found: HitDetail[] = []
  for (let start = 0; start < ids.length; start += atOnce) found.push(...(await detail(ids.slice(start, start + atOnce), terms)))
  return found
}
