import type { DocumentRow } from '../../library/index.ts'

/**
 * How likely a document answers a statement: sent by a group that was asked, to the group that asked, and not before it.
 * What is no statement is offered only by name.
 */
export function likelyAnswer(statement: DocumentRow): (row: DocumentRow, isTyped: boolean) => number | undefined {
  return (row, isTyped) => {
    const { id, kind, from, to, date } = row
    if (id === statement.id || (!isTyped && kind !== 'liaison')) return undefined
    const isBefore = date !== undefined && statement.date !== undefined && date < statement.date
    return (
      (kind === 'liaison' ? 2 : 0) +
      (from.some((group) => statement.to.includes(group)) ? 4 : 0) +
      (to.some((group) => statement.from.includes(group)) ? 4 : 0) -
      (isBefore ? 8 : 0)
    )
  }
}
