/** Ranks looked at: what a delegate sees without scrolling. */
const depth = 10

/**
 * Normalised discounted cumulative gain of the first ten, 0 to 1. A grade gains 2^grade − 1, less the further down it
 * stands. Source: Järvelin and Kekäläinen (2002), with the exponential gain of Burges et al. (2005).
 */
export function ndcg10(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a)
  const ideal = discounted(best)
  return ideal === 0 ? 1 : discounted(ranked.map((document) => grades.get(document) ?? 0)) / ideal
}

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
