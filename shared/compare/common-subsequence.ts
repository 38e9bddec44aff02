/** A position in one sequence and the equal one in the other. */
export type Match = readonly [a: number, b: number]

/** Ranges of both sequences, half-open. */
interface Ranges {
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}

/**
 * Differences followed before a stretch counts as altogether other. The work of one stretch grows with the square of it;
 * 1,500 are some 10 ms.
 */
const mostDifferences = 1_500

/**
 * What two sequences have in common, in order: pairs of positions that ascend in both. Values that occur once in each are
 * anchors (patience), since what is unique is what a reader takes for the same; between anchors the longest common
 * subsequence is found in linear space (Myers, An O(ND) Difference Algorithm, 1986, 4b).
 *
 *   a  x x x A y y B z        x x x │A│ y y │B│ z
 *   b  x x A w y B z    ─▶    x x   │A│ w y │B│ z     ─▶  each stretch by itself
 */
export function commonSubsequence(a: readonly number[], b: readonly number[]): readonly Match[] {
  const matches: Match[] = []
  const waiting: Ranges[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  for (let ranges = waiting.pop(); ranges !== undefined; ranges = waiting.pop()) {
    const rest = trimmed(a, b, ranges, matches)
    if (rest.aFrom === rest.aTo || rest.bFrom === rest.bTo) continue
    const anchors = anchorsOf(a, b, rest)
    for (const part of anchors.length > 0 ? between(anchors, rest, matches) : halves(a, b, rest, matches)) waiting.push(part)
  }
  return matches.sort(([one], [other]) => one - other)
}

/** Takes off what both begin and end with. */
function trimmed(a: readonly number[], b: readonly number[], { aFrom, aTo, bFrom, bTo }: Ranges, matches: Match[]): Ranges {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matches.push([aFrom++, bFrom++])
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matches.push([--aTo, --bTo])
  return { aFrom, aTo, bFrom, bTo }
}

/** Positions of values that occur once in each range, as many as ascend in both. */
function anchorsOf(a: readonly number[], b: readonly number[], { aFrom, aTo, bFrom, bTo }: Ranges): readonly Match[] {
  const inA = singles(a, aFrom, aTo)
  const inB = singles(b, bFrom, bTo)
  const pairs: Match[] = []
  for (const [value, at] of inA) {
    const other = inB.get(value)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  return ascending(pairs)
}

/** Where each value of a range stands; -1 for those that occur more than once. */
function singles(sequence: readonly number[], from: number, to: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const value = sequence[at] ?? -1
    places.set(value, places.has(value) ? -1 : at)
  }
  return places
}

/** The longest run of pairs, given by ascending `a`, that ascends in `b` too: patience sorting. */
function ascending(pairs: readonly Match[]): readonly Match[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, [, b]] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (tops[low - 1] ?? -1)
    tops[low] = index
  }
  const run: Match[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) run.push(pair)
  }
  return run.reverse()
}

function between(anchors: readonly Match[], { aFrom, aTo, bFrom, bTo }: Ranges, matches: Match[]): readonly Ranges[] {
  const parts: Ranges[] = []
  let [a, b] = [aFrom, bFrom]
  for (const anchor of anchors) {
    matches.push(anchor)
    parts.push({ aFrom: a, aTo: anchor[0], bFrom: b, bTo: anchor[1] })
    a = anchor[0] + 1
    b = anchor[1] + 1
  }
  return [...parts, { aFrom: a, aTo, bFrom: b, bTo }]
}

/** Cuts at the stretch that the shortest edit has in its middle; nothing in common is left where it would be too long. */
function halves(a: readonly number[], b: readonly number[], ranges: Ranges, matches: Match[]): readonly Ranges[] {
  const snake = middleSnake(a, b, ranges)
  if (snake === undefined) return []
  for (let step = 0; step < snake.aTo - snake.aFrom; step++) matches.push([snake.aFrom + step, snake.bFrom + step])
  return [
    { aFrom: ranges.aFrom, aTo: snake.aFrom, bFrom: ranges.bFrom, bTo: snake.bFrom },
    { aFrom: snake.aTo, aTo: ranges.aTo, bFrom: snake.bTo, bTo: ranges.bTo },
  ]
}

/** Myers' middle snake: searches from both ends at once and gives the equal stretch at which they meet. */
function middleSnake(a: readonly number[], b: readonly number[], { aFrom, aTo, bFrom, bTo }: Ranges): Ranges | undefined {
  const [n, m] = [aTo - aFrom, bTo - bFrom]
  const delta = n - m
  const most = Math.min(Math.ceil((n + m) / 2), mostDifferences)
  const middle = most + 1
  const forward = new Int32Array(2 * most + 3)
  const backward = new Int32Array(2 * most + 3)
  const furthest = (reached: Int32Array, k: number, d: number) => {
    const below = reached[middle + k - 1] ?? 0
    const above = reached[middle + k + 1] ?? 0
    return k === -d || (k !== d && below < above) ? above : below + 1
  }
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const start = furthest(forward, k, d)
      let x = start
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++
      forward[middle + k] = x
      const opposite = delta - k
      if (delta % 2 === 0 || Math.abs(opposite) > d - 1 || x + (backward[middle + opposite] ?? 0) < n) continue
      return { aFrom: aFrom + start, aTo: aFrom + x, bFrom: bFrom + start - k, bTo: bFrom + x - k }
    }
    for (let k = -d; k <= d; k += 2) {
      const start = furthest(backward, k, d)
      let x = start
      while (x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - x + k]) x++
      backward[middle + k] = x
      const opposite = delta - k
      if (delta % 2 !== 0 || Math.abs(opposite) > d || x + (forward[middle + opposite] ?? 0) < n) continue
      return { aFrom: aTo - x, aTo: aTo - start, bFrom: bTo - x + k, bTo: bTo - start + k }
    }
  }
  return undefined
}
