import { isIdeographic, scanWords, termOf } from './scan-words.ts'

/** A word of a text in the form it is compared by, and where it stands in the text as written. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The words of a text in order, as `scanWords` finds them. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  scanWords(text, (start, end, shape) => {
    const term = termOf(text, start, end, shape)
    if (term !== '') found.push({ term, start, end })
  })
  return found
}

/** The terms that a query's words stand for: as `tokens`, without the single end of a run of ideographs. */
export function queryTokens(text: string): Token[] {
  return tokens(text).filter((token, at, all) => {
    const before = all[at - 1]
    return before === undefined || before.end !== token.end || !isIdeographic(token.term)
  })
}

/** Whether a term is a single ideograph, which is looked for as the beginning of a pair. */
export const isLoneIdeograph = (term: string): boolean => [...term].length === 1 && isIdeographic(term)
