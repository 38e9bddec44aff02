/** What the benchmark puts into its pages. */
interface Window {
  readonly bench: {
    readonly ask: (worker: string, call: object) => Promise<unknown>
    readonly end: (worker: string) => void
  }
  readonly paintTimes: number[]
}
