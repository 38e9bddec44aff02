import type { WordExplanation } from '../../../shared/contracts/search.ts'

/** Which words of a query stand in no document, as a sentence; undefined when each that was wanted stands in some. */
export function absentWords(words: readonly WordExplanation[]): string | undefined {
  const alternatives = words.filter(({ role }) => role === 'alternative')
  const isChosen = alternatives.some(({ documents }) => documents > 0)
  const absent = words
    .filter(({ documents, role }) => documents === 0 && (role === undefined || (role === 'alternative' && !isChosen)))
    .map(({ word }) => `“${word}”`)
  if (absent.length === 0) return undefined
  return `${absent.join(' and ')} ${absent.length === 1 ? 'stands' : 'stand'} in no document.`
}
