/** What nobody sees and nobody types: joiners, marks of direction, soft hyphens. */
const invisible = /\p{Cf}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const ascii = /^[\x00-\x7f]*$/

/** Letters with their accents in one piece each, without what is not seen: the form in which exact words are compared. */
export const plainLetters = (text: string): string => (ascii.test(text) ? text : text.normalize('NFC').replace(invisible, ''))

/** Whether a word of a text is letter by letter the wanted one, or begins so; capitals count where the wanted one has some. */
export function areLetters(word: string, wanted: string, isBegun = false): boolean {
  const own = plainLetters(word)
  const hasCapitals = wanted !== wanted.toLowerCase()
  const compared = hasCapitals ? own : own.toLowerCase()
  return isBegun ? compared.startsWith(wanted) : compared === wanted
}

/** How an exact word or row of words is written in a query. */
export const exactQuery = (letters: readonly string[]): string => (letters.length === 1 ? `=${letters[0]}` : `="${letters.join(' ')}"`)
