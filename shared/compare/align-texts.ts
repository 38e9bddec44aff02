import { commonSubsequence } from './common-subsequence.ts'

/** How a text of the earlier list stands to one of the later: the same, changed into it, gone, or new. */
export type Alignment =
  | { readonly kind: 'same' | 'changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'deleted'; readonly before: number }
  | { readonly kind: 'inserted'; readonly after: number }

/** Least share of words two texts have in common when one is a rewording of the other. */
const leastLikeness = 0.5
/** Pairs of texts that are weighed against each other at once; a longer stretch is gone through in order. */
const mostPairs = 2_500
/** How far ahead a rewording is looked for in such a stretch. */
const window = 25

/** Texts numbered between two pauses: about a millisecond. */
const textsAStep = 200

/** Aligns two lists of texts, such as the blocks of two documents. Spaces do not count. Yields where a caller may pause. */
export function* alignTexts(before: readonly string[], after: readonly string[]): Generator<undefined, readonly Alignment[]> {
  const numbers = new Map<string, number>()
  const a = yield* numbered(before, numbers)
  const b = yield* numbered(after, numbers)
  const alignments: Alignment[] = []
  let [atA, atB] = [0, 0]
  for (const [nextA, nextB] of [...commonSubsequence(a, b), [before.length, after.length] as const]) {
    if (nextA > atA || nextB > atB) {
      for (const each of alignStretch(before.slice(atA, nextA), after.slice(atB, nextB))) alignments.push(shifted(each, atA, atB))
      yield
    }
    if (nextA < before.length) alignments.push({ kind: 'same', before: nextA, after: nextB })
    atA = nextA + 1
    atB = nextB + 1
  }
  return alignments
}

/** Texts as numbers, equal ones the same. */
function* numbered(texts: readonly string[], numbers: Map<string, number>): Generator<undefined, readonly number[]> {
  const found: number[] = []
  for (const [at, text] of texts.entries()) {
    const key = text.replaceAll(/\s+/gu, ' ').trim()
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    found.push(known)
    if (at % textsAStep === textsAStep - 1) yield
  }
  return found
}

function shifted(alignment: Alignment, byA: number, byB: number): Alignment {
  switch (alignment.kind) {
    case 'deleted':
      return { ...alignment, before: alignment.before + byA }
    case 'inserted':
      return { ...alignment, after: alignment.after + byB }
    default:
      return { ...alignment, before: alignment.before + byA, after: alignment.after + byB }
  }
}

/** Texts without an equal among them: finds which were reworded into which, and puts those gone before those new. */
function alignStretch(before: readonly string[], after: readonly string[]): readonly Alignment[] {
  const bags = after.map(bagOf)
  const likeness = before.map(bagOf).map((bag) => (at: number) => likenessOf(bag, bags[at]))
  const pairs = before.length * after.length <= mostPairs ? bestPairs(likeness, after.length) : nextPairs(likeness, after.length)
  const alignments: Alignment[] = []
  let [atA, atB] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [before.length, after.length] as const]) {
    for (; atA < nextA; atA++) alignments.push({ kind: 'deleted', before: atA })
    for (; atB < nextB; atB++) alignments.push({ kind: 'inserted', after: atB })
    if (nextA < before.length) alignments.push({ kind: 'changed', before: nextA, after: nextB })
    atA = nextA + 1
    atB = nextB + 1
  }
  return alignments
}

type Likeness = ReadonlyArray<(after: number) => number>

/** Pairs in order whose likenesses sum up to the most. */
function bestPairs(likeness: Likeness, length: number): ReadonlyArray<readonly [number, number]> {
  const values = likeness.map((like) => Array.from({ length }, (_, at) => like(at)))
  const width = length + 1
  const best = new Float64Array((likeness.length + 1) * width)
  const cell = (a: number, b: number) => best[a * width + b] ?? 0
  const gain = (a: number, b: number) => {
    const value = values[a]?.[b] ?? 0
    return value < leastLikeness ? 0 : value
  }
  for (let a = likeness.length - 1; a >= 0; a--)
    for (let b = length - 1; b >= 0; b--) {
      const paired = gain(a, b) === 0 ? 0 : gain(a, b) + cell(a + 1, b + 1)
      best[a * width + b] = Math.max(paired, cell(a + 1, b), cell(a, b + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let [a, b] = [0, 0]; a < likeness.length && b < length; ) {
    if (gain(a, b) > 0 && cell(a, b) === gain(a, b) + cell(a + 1, b + 1)) pairs.push([a++, b++])
    else if (cell(a, b) === cell(a + 1, b)) a++
    else b++
  }
  return pairs
}

/** Pairs each text with the first like it among the next ones. */
function nextPairs(likeness: Likeness, length: number): ReadonlyArray<readonly [number, number]> {
  const pairs: (readonly [number, number])[] = []
  let from = 0
  for (const [a, like] of likeness.entries()) {
    for (let b = from; b < Math.min(length, from + window); b++) {
      if (like(b) < leastLikeness) continue
      pairs.push([a, b])
      from = b + 1
      break
    }
  }
  return pairs
}

interface Bag {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

function bagOf(text: string): Bag {
  const words = new Map<string, number>()
  const all = text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1)
  return { words, size: all.length }
}

/** Share of the words of both that they have in common, 0 to 1 (Dice). */
function likenessOf(a: Bag, b: Bag | undefined): number {
  if (b === undefined || a.size + b.size === 0) return 0
  let shared = 0
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
