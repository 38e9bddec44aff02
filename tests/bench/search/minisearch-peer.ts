import MiniSearch, { type SearchOptions } from 'minisearch'
import { buildPeer } from './build-peer.ts'
import type { BenchQuery, PeerCall } from './messages.ts'
import { type PeerTimes, timeQueries } from './time-queries.ts'

interface Text {
  readonly id: number
  readonly body: string
}

const peer = 'MiniSearch'
/** Documents it is given at most: a gigabyte of memory holds some twenty thousand. */
const mostDocuments = 20_000

/** MiniSearch over whole documents, as its makers would have it used; it knows no phrases and no nearness. */
export async function minisearchPeer({ queries, warming, ...corpus }: PeerCall): Promise<PeerTimes & { readonly buildS: number }> {
  const index = new MiniSearch<Text>({ fields: ['body'] })
  const texts: string[] = []
  const built = await buildPeer({ peer, ...corpus, mostDocuments }, (documents) => {
    for (const paragraphs of documents) {
      const body = paragraphs.join('\n')
      index.add({ id: texts.length, body })
      texts.push(body)
    }
  })
  const ask = ({ kind, words }: BenchQuery): number | undefined => {
    const options = optionsOf(kind)
    if (options === undefined) return undefined
    const results = index.search(words.join(' '), options)
    for (const result of results.slice(0, 10)) snippet(texts[result.id as number] ?? '', result.terms[0] ?? '')
    return results.length
  }
  timeQueries(peer, warming, ask)
  const timed = timeQueries(peer, queries, ask)
  return { ...timed, buildS: built.seconds, capped: [...built.capped, ...timed.capped] }
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
