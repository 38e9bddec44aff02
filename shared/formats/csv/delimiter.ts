/** The comma last: where two agree as often, it stands inside numbers. */
const candidates = ['\t', ';', '|', ','] as const
const sampleLines = 50

/** The delimiter of a table in text: the one that splits most lines into the same number of fields. */
export function sniffDelimiter(text: string): string {
  const stated = /^sep=(.)\r?\n/iu.exec(text)?.[1]
  if (stated !== undefined) return stated
  const lines = text
    .slice(0, 64 * 1024)
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r?\n|\r/u, sampleLines)
    .filter((line) => line.trim() !== '')
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of candidates) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const usual = mostOften(counts.filter((count) => count > 0))
    // Agreement of the lines first, then the number of columns.
    const score = usual === 0 ? 0 : counts.filter((count) => count === usual).length * 100 + usual
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function mostOften(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
