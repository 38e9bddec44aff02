/** What a benchmark is asked to measure. */
export interface BenchOptions {
  /** Folder of documents; the sample library when absent. */
  readonly corpus?: string
  /** Folder of expected texts to compare with, for benchmarks that know them. */
  readonly reference?: string
  /** Documents to generate, for benchmarks that can do without a folder. */
  readonly documents?: number
}

/** What a benchmark found: figures by name, units in the names (`readMsMedian`, `megabytesPerSecond`). */
export interface BenchResult {
  readonly name: string
  /** What was measured on, e.g. `3 files, 41 KB`. */
  readonly corpus: string
  readonly figures: Readonly<Record<string, number | string>>
  /** What to read below the figures, a line each: what a benchmark found wrong. */
  readonly lines?: readonly string[]
  /** Its own JSON line, the name of the benchmark aside, where a contract states one; the figures otherwise. */
  readonly json?: Readonly<Record<string, unknown>>
}

/** A benchmark. It prints nothing: the dispatcher does. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>
