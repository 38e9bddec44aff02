import { gap, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** `Q7/17`, `Q.7/17`, `Question 7/17`, `QALL/17`. Study groups run from 2 to 21; a bare `7/17` is a date or a fraction. */
const question: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:Q${gap}\\.?${gap}|Questions?${gap}|Вопросы?${gap}|Cuesti[oó]n${gap}|المسألة${gap}|第)(?<q>\\d{1,2}|ALL)${gap}\\/${gap}(?<n>\\d{1,2})${wordEnd}`,
    'gu',
  ),
  read: ({ groups = {} }, _context, { after }) => (/^\/\d/.test(after) ? undefined : questionParts(groups.q, groups.n)),
}

/** Questions of a study group. They name work, not a document. */
export const ituQuestion: Scheme = { name: 'itu-question', patterns: [question] }

/** `Q7/17` of its two numbers, when the second is a study group's. */
export function questionParts(q: string | undefined, n: string | undefined) {
  const group = Number(n)
  const all = q?.toUpperCase() === 'ALL'
  if (q === undefined || group < 2 || group > 21 || (!all && (Number(q) < 1 || Number(q) > 60))) return undefined
  return { key: `Q${all ? 'ALL' : Number(q)}/${group}`, group: `SG${group}`, type: 'Q' }
}
