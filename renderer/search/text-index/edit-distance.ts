/** Insertions, deletions and replacements of letters from one word to the other; two letters exchanged count as one. */
export function editDistance(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let earlier: readonly number[] = []
  let before: readonly number[] = to.map((_, at) => at).concat(to.length)
  for (const [row, letter] of from.entries()) {
    const now = [row + 1]
    for (const [column, other] of to.entries()) {
      const replaced = (before[column] ?? 0) + (letter === other ? 0 : 1)
      const edited = Math.min(replaced, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1)
      const isExchanged = row > 0 && column > 0 && letter === to[column - 1] && other === from[row - 1]
      now.push(isExchanged ? Math.min(edited, (earlier[column - 1] ?? 0) + 1) : edited)
    }
    earlier = before
    before = now
  }
  return before[to.length] ?? 0
}
