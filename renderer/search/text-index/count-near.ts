import type { Places } from './places.ts'

/** The places about one: how many before it and how many after it. */
interface Window {
  readonly before: number
  readonly after: number
}

/** How many times as long a list must be as another to be searched for its places rather than gone along. */
const worthSearching = 8

/** How many of the left places have one of the right in the window about them, other than at the place itself; makes the longer list shorter. */
export function countNear(left: Places, right: Places, window: Window): number {
  if (right.size > left.size * worthSearching) keepAbout(left, right, window)
  else if (left.size > right.size * worthSearching) keepAbout(right, left, { before: window.after, after: window.before })
  return countAlong(left, right, window)
}

/** Which list to go on in is worked out, not asked: the answer would be a guess for the processor at every place. */
function countAlong(left: Places, right: Places, { before, after }: Window): number {
  const lefts = left.values
  const rights = right.values
  let count = 0
  for (let at = 0, next = 0; at < left.size && next < right.size; ) {
    const place = (lefts[at] ?? 0) | 0
    let gap = ((rights[next] ?? 0) - place) | 0
    if (gap === 0) gap = next + 1 < right.size ? ((rights[next + 1] ?? 0) - place) | 0 : (after + 1) | 0
    // 1 where the right one lies before the window, and the next right one is looked at; 0 where the left one is decided.
    const isBefore = (gap + before) >>> 31
    const isWithin = (gap - after - 1) >>> 31
    count = (count + (isWithin & ~isBefore)) | 0
    next = (next + isBefore) | 0
    at = (at + 1 - isBefore) | 0
  }
  return count
}

/** Of many places keeps those in the windows about a few, which may themselves be among them. */
function keepAbout(few: Places, many: Places, { before, after }: Window): void {
  const { values, size } = many
  let kept = 0
  for (let nth = 0, at = 0; nth < few.size; nth++) {
    const place = (few.values[nth] ?? 0) | 0
    at = firstFrom(many, at, (place - before) | 0)
    for (const last = (place + after) | 0; at < size; at++) {
      const other = (values[at] ?? 0) | 0
      if (other > last) break
      values[kept++] = other
    }
  }
  many.size = kept
}

/** The first place from `from` on that is not before `wanted`, by halving; again without asking. */
function firstFrom({ values, size }: Places, from: number, wanted: number): number {
  let at = from | 0
  for (let step = 1 << (31 - Math.clz32(size - at)); step > 0; step >>>= 1) {
    const next = (at + step) | 0
    if (next <= size) at = (at + (step & ((((values[next - 1] ?? 0) | 0) - wanted) >> 31))) | 0
  }
  return at
}
