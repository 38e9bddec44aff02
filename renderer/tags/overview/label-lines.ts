/** Lines a label takes at most; what is left of a longer name is cut. */
const mostLines = 3

/** A name in short lines, cut between words where it can be. */
export function labelLines(name: string, longest: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines.slice(0, mostLines).map((line) => (line.length > longest ? `${line.slice(0, longest - 1)}…` : line))
  return lines.length > mostLines ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : shown
}
