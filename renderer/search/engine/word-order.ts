import type { QueryNode } from '../query-tree.ts'
import { type Token, tokens } from '../tokens.ts'

/** Whether a text holds words in a row; the last may be only begun. */
export function holdsPhrase(text: string, terms: readonly string[], prefix: boolean): boolean {
  return starts(tokens(text), { terms, prefix }).length > 0
}

/** Whether a text holds both sides with at most `distance` words from one to the other. */
export function holdsNear(text: string, { left, right, distance }: Extract<QueryNode, { kind: 'near' }>): boolean {
  const words = tokens(text)
  const rights = starts(words, right)
  if (rights.length === 0) return false
  return starts(words, left).some((at) =>
    rights.some(
      (other) => (other >= at ? other - (at + left.terms.length - 1) : at - (other + right.terms.length - 1)) <= distance && other !== at,
    ),
  )
}

/** The places, counted in words, where a row of terms begins. */
function starts(
  words: readonly Token[],
  { terms, prefix }: { readonly terms: readonly string[]; readonly prefix: boolean },
): readonly number[] {
  const found: number[] = []
  for (let at = 0; at + terms.length <= words.length; at++) {
    const holds = terms.every((term, i) => {
      const word = words[at + i]?.term
      return word === term || (prefix && i === terms.length - 1 && word?.startsWith(term) === true)
    })
    if (holds) found.push(at)
  }
  return found
}
