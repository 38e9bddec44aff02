import MiniSearch, { type SearchOptions } from 'minisearch'
import type { BenchQuery, PeerCall } from './messages.ts'
import { type PeerTimes, timeQueries } from './time-queries.ts'

interface Text {
  readonly id: number
  readonly body: string
}

/** Documents it is given at most: a gigabyte of memory holds some twenty thousand. */
const mostDocuments = 20_000

/** MiniSearch over whole documents, as its makers would have it used; it knows no phrases and no nearness. */
export async function minisearchPeer({ address, parts, queries, warming }: PeerCall): Promise<PeerTimes & { readonly buildS: number }> {
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
  const ask = ({ kind, words }: BenchQuery): number | undefined => {
    const options = optionsOf(kind)
    if (options === undefined) return undefined
    const results = index.search(words.join(' '), options)
    for (const result of results.slice(0, 10)) snippet(texts.get(result.id as number) ?? '', result.terms[0] ?? '')
    return results.length
  }
  timeQueries('MiniSearch', warming, ask)
  const timed = timeQueries('MiniSearch', queries, ask)
  return { ...timed, buildS: buildMs / 1000, capped: [...capped, ...timed.capped] }
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
