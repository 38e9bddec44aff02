/** How the words of a text agree with those expected, each from 0 to 1. */
export interface WordScore {
  /** Share of the expected words that were found. */
  readonly recall: number
  /** Share of the words found that were expected. */
  readonly precision: number
}

/**
 * Compares two texts as bags of words: NFKC, lower case, runs of letters, marks and digits; order does not count.
 * Nothing when no words are expected, since then there is nothing to find.
 */
export function scoreWords(found: string, expected: string): WordScore | undefined {
  const foundWords = bagOf(found)
  const expectedWords = bagOf(expected)
  if (expectedWords.size === 0) return undefined
  let common = 0
  for (const [word, count] of expectedWords) common += Math.min(count, foundWords.get(word) ?? 0)
  const share = (bag: ReadonlyMap<string, number>) => {
    const total = [...bag.values()].reduce((sum, count) => sum + count, 0)
    return total === 0 ? 1 : common / total
  }
  return { recall: share(expectedWords), precision: share(foundWords) }
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}
