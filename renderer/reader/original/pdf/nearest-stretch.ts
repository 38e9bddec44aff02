/** A place in a text: the text, and the stretch of it. */
export interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Letters compared on either side. */
const contextLetters = 60

/**
 * Which stretch of a page is the one that was read elsewhere. Two engines read the page, so that order and offsets
 * differ; what stands before and after the words does not. The index of the stretch whose surroundings agree best.
 */
export function nearestStretch(wanted: Stretch, page: string, stretches: ReadonlyArray<readonly [start: number, end: number]>): number {
  const [before, after] = around(wanted)
  let best = -1
  let bestScore = -1
  for (const [index, [start, end]] of stretches.entries()) {
    const [otherBefore, otherAfter] = around({ text: page, start, end })
    const score = common(reversed(before), reversed(otherBefore)) + common(after, otherAfter)
    if (score > bestScore) [best, bestScore] = [index, score]
  }
  return best
}

/** Letters and digits around a stretch, the stretch's own words first in what comes after it. */
function around({ text, start, end }: Stretch): readonly [before: string, after: string] {
  // Twice as many are taken as compared, since spaces and hyphens fall out.
  return [letters(text.slice(Math.max(0, start - 2 * contextLetters), start)), letters(text.slice(start, end + 2 * contextLetters))]
}

const letters = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
const reversed = (text: string) => [...text].reverse().join('')

/** Letters that two texts have in common from their beginning. */
function common(one: string, other: string): number {
  let length = 0
  while (length < contextLetters && length < one.length && one[length] === other[length]) length++
  return length
}
