/** Milliseconds below which half and 95 of a hundred stay. */
export interface Percentiles {
  readonly p50: number
  readonly p95: number
}

/** Milliseconds of every query by class, as an engine gave them. */
export interface RawFigures {
  readonly times: Readonly<Record<string, readonly number[]>>
}

/** What is said of one engine. */
export interface EngineFigures {
  readonly buildS: number
  readonly buildMBPerS?: number
  readonly indexMB?: number
  readonly indexShare?: number
  /** Passages kept beside the index, as FTS5 keeps the texts beside its own. */
  readonly passagesMB?: number
  readonly residentMB?: number
  /** From opening a stored index to the first answer. */
  readonly coldMs?: number
  readonly segments?: number
  /** From adding a hundred documents, and from removing one, to the first answer that knows of it. */
  readonly add100Ms?: number
  readonly removeMs?: number
  /** 95 of a hundred of the first queries of all classes stay below. */
  readonly firstQueriesMs?: number
  readonly queries: Readonly<Record<string, Percentiles>>
}

/** What is said of a peer, and what it was spared. */
export interface PeerFigures {
  readonly figures: EngineFigures
  readonly capped: readonly string[]
}

/** What a peer measured of itself. */
export interface PeerRawFigures extends RawFigures {
  readonly buildS: number
  readonly indexMB?: number
  readonly coldMs?: number
  readonly capped: readonly string[]
}

/** What is said of a peer by what it measured. */
export const peerFigures = ({ buildS, indexMB, coldMs, times, capped }: PeerRawFigures): PeerFigures => ({
  figures: {
    buildS: round(buildS),
    ...(indexMB !== undefined && { indexMB: round(indexMB) }),
    ...(coldMs !== undefined && { coldMs: Math.round(coldMs) }),
    queries: percentiles(times),
  },
  capped,
})

/** Figures as they are printed. */
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Percentiles by class. */
export function percentiles(times: RawFigures['times']): Readonly<Record<string, Percentiles>> {
  return Object.fromEntries(Object.entries(times).map(([kind, values]) => [kind, percentilesOf(values)]))
}

/** Percentiles of some times, in hundredths of a millisecond. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

/** The names a record has, in a stated order. */
export const inOrder = (record: Readonly<Record<string, unknown>>, order: readonly string[]): readonly string[] =>
  order.filter((name) => record[name] !== undefined)
