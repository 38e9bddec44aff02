import type { BenchQuery, QueryTimes } from './messages.ts'

/** Milliseconds after which a class of queries ends, when five of them were measured. */
const classMs = 8_000
const leastQueries = 5

/** How a peer fared, and what it was spared. */
export interface PeerTimes extends QueryTimes {
  readonly capped: readonly string[]
}

/** Asks a peer the queries that it has a way to ask; `ask` gives the documents found, or undefined for the others. */
export function timeQueries(peer: string, queries: readonly BenchQuery[], ask: (query: BenchQuery) => number | undefined): PeerTimes {
  const times: Record<string, number[]> = {}
  const found: Record<string, number[]> = {}
  const capped = new Set<string>()
  for (const query of queries) {
    const before = times[query.kind] ?? []
    if (before.length >= leastQueries && before.reduce((sum, ms) => sum + ms, 0) > classMs) {
      capped.add(`${peer} ${query.kind}: ${before.length} queries only`)
      continue
    }
    const start = performance.now()
    const documents = ask(query)
    if (documents === undefined) continue
    times[query.kind] = [...before, performance.now() - start]
    found[query.kind] = [...(found[query.kind] ?? []), documents]
  }
  return { times, found, capped: [...capped] }
}
