import type { JudgedQuery } from './judged-queries.ts'
import { ndcg10 } from './ndcg.ts'
import type { LibraryDocument } from './read-library.ts'

/** For each query the documents an engine found, best first, by hash. */
export type Ranking = readonly (readonly string[])[]

/** How right engines are about a judged set. */
export interface SearchVerdict {
  /** Mean over all queries, 0 to 1, by engine. */
  readonly ndcg10: Readonly<Record<string, number>>
  /** The queries that the first engine answers worst, a line each: what came first, and what should have. */
  readonly worst: readonly string[]
}

/** Queries named when they are answered badly. */
const mostNamed = 10

/**
 * Judges the rankings of engines, the first of them ours. A query none of whose documents is in the library is left out;
 * undefined when all are.
 */
export function judgeSearch(
  queries: readonly JudgedQuery[],
  documents: readonly LibraryDocument[],
  rankings: Readonly<Record<string, Ranking | undefined>>,
): SearchVerdict | undefined {
  const hashes = new Map(documents.flatMap(({ paths, inspected }) => paths.map((place) => [place, inspected.sha256] as const)))
  const places = new Map(documents.map(({ paths, inspected }) => [inspected.sha256, paths[0] ?? ''] as const))
  const judged = queries.map(
    ({ grades }) => new Map([...grades].flatMap(([place, grade]) => (hashes.has(place) ? [[hashes.get(place) ?? '', grade]] : []))),
  )
  const known = [...queries.keys()].filter((at) => (judged[at]?.size ?? 0) > 0)
  if (known.length === 0) return undefined
  const score = (ranking: Ranking, at: number) => ndcg10(ranking[at] ?? [], judged[at] ?? new Map())
  const engines = Object.entries(rankings).flatMap(([name, ranking]) => (ranking === undefined ? [] : [[name, ranking] as const]))
  const [own = []] = engines.map(([, ranking]) => ranking)
  const worst = known
    .map((at) => ({ at, value: score(own, at) }))
    .filter(({ value }) => value < 1)
    .sort((a, b) => a.value - b.value)
    .slice(0, mostNamed)
    .map(({ at, value }) => {
      const wanted = [...(judged[at] ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
      const rank = (own[at] ?? []).indexOf(wanted) + 1
      const first = (own[at] ?? []).slice(0, 3).map((hash) => `${judged[at]?.get(hash) ?? 0} ${short(places.get(hash) ?? hash)}`)
      return `${value.toFixed(2)}  ${queries[at]?.query}: ${first.join(' | ') || 'nothing'}; wanted ${short(places.get(wanted) ?? '')}, ${rank === 0 ? 'not among the first' : `at ${rank}`}`
    })
  const mean = (ranking: Ranking) => Number((known.reduce((sum, at) => sum + score(ranking, at), 0) / known.length).toFixed(3))
  return { ndcg10: Object.fromEntries(engines.map(([name, ranking]) => [name, mean(ranking)])), worst }
}

const short = (place: string): string => (place.length > 60 ? `…${place.slice(-59)}` : place)
