/** A query of the benchmark; the classes are those of `cli/search-bench/sample-queries.ts`. */
export interface BenchQuery {
  readonly kind: string
  readonly words: readonly string[]
}

/** What the benchmark's page asks of its worker. */
export type BenchCall =
  | { readonly kind: 'fill'; readonly library: string; readonly address: string; readonly parts: number }
  /** Real documents, read and recognised. */
  | { readonly kind: 'keep'; readonly library: string; readonly address: string; readonly parts: number }
  | { readonly kind: 'open'; readonly library: string; readonly query: string }
  | { readonly kind: 'query'; readonly queries: readonly BenchQuery[] }
  /** A hundred documents more, then one fewer, in the library that was opened. */
  | { readonly kind: 'change'; readonly address: string }
  /** Queries as people type them; answered with the hashes of the first documents of each. */
  | { readonly kind: 'rank'; readonly queries: readonly string[] }
  | PeerCall
  /** Opens what the peer has kept, and asks for a word. */
  | { readonly kind: 'open-fts5'; readonly word: string }

/** Builds a peer of the documents in the parts, and asks it. */
export interface PeerCall {
  readonly kind: 'minisearch' | 'fts5'
  readonly address: string
  readonly parts: number
  readonly queries: readonly BenchQuery[]
  /** Asked before, untimed. */
  readonly warming: readonly BenchQuery[]
}

/** Milliseconds of each query, and documents it found, by class. */
export interface QueryTimes {
  readonly times: Readonly<Record<string, readonly number[]>>
  readonly found: Readonly<Record<string, readonly number[]>>
}

/** Milliseconds from a change of the library to the first answer that knows of it. */
export interface Changed {
  readonly addMs: number
  readonly removeMs: number
}

/** How an index was opened or built. */
export interface Opened {
  /** Until the first answer that finds something. */
  readonly firstAnswerMs: number
  /** Until every document is indexed. */
  readonly readyMs: number
  readonly indexMB: number
  /** Passages kept beside the index, from which snippets are cut. */
  readonly passagesMB: number
  readonly residentMB: number
  readonly segments: number
}
