/** Median, 95th percentile and greatest of some milliseconds, rounded to hundredths. */
export function spread(milliseconds: readonly number[]): { readonly median: number; readonly p95: number; readonly greatest: number } {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { median: at(0.5), p95: at(0.95), greatest: round(sorted.at(-1) ?? 0) }
}

/** To hundredths. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** Milliseconds a call takes, with what it returns. */
export function timed<T>(call: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = call()
  return { value, ms: performance.now() - start }
}
