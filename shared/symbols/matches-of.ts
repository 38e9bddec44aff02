/**
 * All matches of a global pattern, as `matchAll` gives them, without the copy of the pattern that makes each time: most
 * texts are tried against many patterns and match none. The patterns must match no empty text.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

const none: readonly RegExpExecArray[] = []
