import type { DocumentRow } from '../../library/index.ts'

/** Answers offered at most; a delegate who looks for another types its name. */
const offeredAtMost = 60

/**
 * Statements that may answer one, the likeliest first: sent by a group that was asked, to the group that asked, and
 * not before it. Narrowed to those whose names or title hold every word typed.
 */
export function likelyAnswers(statement: DocumentRow, documents: readonly DocumentRow[], typed: string): readonly DocumentRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return documents
    .filter((row) => row.id !== statement.id && (words.length > 0 || row.kind === 'liaison') && holds(row, words))
    .map((row) => ({ row, score: scoreOf(statement, row) }))
    .sort((a, b) => b.score - a.score || (a.row.date ?? '').localeCompare(b.row.date ?? ''))
    .slice(0, offeredAtMost)
    .map(({ row }) => row)
}

const holds = (row: DocumentRow, words: readonly string[]): boolean => {
  if (words.length === 0) return true
  const text = [row.title, row.name, ...row.symbols, ...row.from].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

function scoreOf(statement: DocumentRow, { kind, from, to, date }: DocumentRow): number {
  const isBefore = date !== undefined && statement.date !== undefined && date < statement.date
  return (
    (kind === 'liaison' ? 2 : 0) +
    (from.some((group) => statement.to.includes(group)) ? 4 : 0) +
    (to.some((group) => statement.from.includes(group)) ? 4 : 0) -
    (isBefore ? 8 : 0)
  )
}
