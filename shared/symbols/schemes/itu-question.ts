import { comma, gap, type Scheme, type SymbolList, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

const word = `(?:Q${gap}\\.?${gap}|Questions?${gap}|Вопрос[а-я]{0,2}${gap}|Cuesti(?:[oó]n|ones)${gap}|المسألة${gap}|المسائل${gap}|第)`

/** `Q7/17`, `Q.7/17`, `Question 7/17`, `QALL/17`, `第7/17号课题`. A bare `7/17` is a date or a fraction. */
const question: SymbolPattern = {
  pattern: new RegExp(`${wordStart}${word}(?<q>\\d{1,2}|ALL)${gap}\\/${gap}(?<n>\\d{1,2})${wordEnd}`, 'g'),
  gate: /\/ ?\d/,
  read: ({ groups = {} }, _context, { after }) => (/^\/\d/.test(after) ? undefined : questionParts(groups.q, groups.n)),
}

/** `Questions 2, 3 and 7/17`, `Q2, Q3/17`, `Questions 2/17 and 7/17`: the study group may be said once, at the end. */
const questions: SymbolList = {
  pattern: new RegExp(
    `${wordStart}${word}\\d{1,2}(?:\\/\\d{1,2})?(?:${comma}(?:Q${gap}\\.?${gap})?\\d{1,2}(?:\\/\\d{1,2})?(?![\\d.]))*${comma}(?:Q${gap}\\.?${gap})?\\d{1,2}\\/\\d{1,2}${wordEnd}`,
    'g',
  ),
  gate: /\/ ?\d/,
  item: /(?:Q\.?\s?)?(?<![\d/])(?<q>\d{1,2})(?:\/(?<n>\d{1,2}))?(?![\d/])/g,
  read: ({ groups = {} }, _context, rest) => questionParts(groups.q, groups.n ?? /\/(\d{1,2})/.exec(rest)?.[1]),
}

/** Questions of a study group. They name work, not a document. */
export const ituQuestion: Scheme = { name: 'itu-question', patterns: [question], lists: [questions] }

/** `Q7/17` of its two numbers, when the second is a study group's: they run from 2 to 21. */
function questionParts(q: string | undefined, n: string | undefined) {
  const group = Number(n)
  const all = q?.toUpperCase() === 'ALL'
  if (q === undefined || !(group >= 2 && group <= 21) || (!all && (Number(q) < 1 || Number(q) > 60))) return undefined
  return { key: `Q${all ? 'ALL' : Number(q)}/${group}`, group: `SG${group}`, type: 'Q' }
}
