import type { QueryNode } from '../query-tree.ts'
import { isBarrier } from '../scan-words.ts'
import { isNear } from '../text-index/row-search.ts'
import { tokens } from '../tokens.ts'

/** A word with its place, counted in words; the end of a line or a cell counts as one more, as in the text index. */
interface Placed {
  readonly term: string
  readonly place: number
}

/** Whether a text holds words in a row; the last may be only begun. */
export function holdsPhrase(text: string, terms: readonly string[], prefix: boolean): boolean {
  return starts(placed(text), { terms, prefix }).length > 0
}

/** Whether a text holds both sides with at most `distance` words from one to the other. */
export function holdsNear(text: string, { left, right, distance }: Extract<QueryNode, { kind: 'near' }>): boolean {
  const words = placed(text)
  const rights = starts(words, right)
  return starts(words, left).some((at) => rights.some((other) => isNear(at, left.terms.length, other, right.terms.length, distance)))
}

/** The places where a row of terms begins. */
function starts(
  words: readonly Placed[],
  { terms, prefix }: { readonly terms: readonly string[]; readonly prefix: boolean },
): readonly number[] {
  const found: number[] = []
  for (const [at, { place }] of words.entries()) {
    const holds = terms.every((term, i) => {
      const word = words[at + i]
      if (word === undefined || word.place !== place + i) return false
      return word.term === term || (prefix && i === terms.length - 1 && word.term.startsWith(term))
    })
    if (holds) found.push(place)
  }
  return found
}

function placed(text: string): readonly Placed[] {
  let place = 0
  let end = 0
  return tokens(text).map((token) => {
    if (isBarrier(text, end, token.start)) place++
    end = token.end
    return { term: token.term, place: place++ }
  })
}
