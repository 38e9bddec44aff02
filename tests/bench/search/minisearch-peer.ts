import MiniSearch, { type SearchOptions } from 'minisearch'
import type { BenchCall, BenchQuery, QueryTimes } from './messages.ts'

interface Text {
  readonly id: number
  readonly body: string
}

/** Documents it is given at most: a gigabyte of memory holds some twenty thousand. */
const mostDocuments = 20_000
/** Milliseconds after which a class of queries ends, when five of them were measured. */
const classMs = 8_000
const leastQueries = 5

/** MiniSearch over whole documents, as its makers would have it used; it knows no phrases and no nearness. */
export async function minisearchPeer({
  address,
  parts,
  queries,
  warming,
}: Extract<BenchCall, { kind: 'minisearch' }>): Promise<QueryTimes & { readonly buildS: number; readonly capped: readonly string[] }> {
  const index = new MiniSearch<Text>({ fields: ['body'] })
  const texts = new Map<number, string>()
  let buildMs = 0
  let id = 0
  const capped: string[] = []
  for (let part = 0; part < parts; part++) {
    if (id >= mostDocuments) {
      capped.push(`MiniSearch holds the first ${id} documents only`)
      break
    }
    const documents = (await (await fetch(`${address}part-${part}.json`)).json()) as readonly (readonly string[])[]
    const start = performance.now()
    for (const paragraphs of documents) {
      const body = paragraphs.join('\n')
      index.add({ id, body })
      texts.set(id++, body)
    }
    buildMs += performance.now() - start
  }
  const times: Record<string, number[]> = {}
  const found: Record<string, number[]> = {}
  const ask = ({ words }: BenchQuery, options: SearchOptions) => {
    const results = index.search(words.join(' '), options)
    for (const result of results.slice(0, 10)) snippet(texts.get(result.id as number) ?? '', result.terms[0] ?? '')
    return results.length
  }
  for (const query of warming) {
    const options = optionsOf(query.kind)
    if (options !== undefined) ask(query, options)
  }
  for (const query of queries) {
    const options = optionsOf(query.kind)
    if (options === undefined) continue
    const before = times[query.kind] ?? []
    if (before.length >= leastQueries && before.reduce((sum, ms) => sum + ms, 0) > classMs) {
      const note = `MiniSearch ${query.kind}: ${before.length} queries only`
      if (!capped.includes(note)) capped.push(note)
      continue
    }
    const start = performance.now()
    const documents = ask(query, options)
    times[query.kind] = [...before, performance.now() - start]
    found[query.kind] = [...(found[query.kind] ?? []), documents]
  }
  return { buildS: buildMs / 1000, times, found, capped }
}

function optionsOf(kind: string): SearchOptions | undefined {
  if (kind.startsWith('phrase') || kind === 'near') return undefined
  if (kind.startsWith('prefix')) return { prefix: true }
  if (kind === 'fuzzy') return { fuzzy: 0.2 }
  return { combineWith: kind === 'or2' ? 'OR' : 'AND' }
}

function snippet(text: string, term: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(term) - 60)
  return text.slice(at, at + 220)
}
