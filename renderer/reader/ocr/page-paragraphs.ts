/** A line of a page and where it stands, in pixels. */
export interface PageLine {
  readonly text: string
  readonly top: number
  readonly height: number
}

/** A step to the next line that is this much larger than the usual one begins a paragraph. */
const wideStep = 1.5
/** `Source: …`, `Question(s): …`: the lines of a header stand for themselves. */
const label = /^\p{Lu}[\p{L}() -]{1,24}:\s/u

/** Parts lines where they stand apart or begin with a label: the engine takes a header and the text under it for one. */
export function parted(lines: readonly PageLine[]): ReadonlyArray<readonly string[]> {
  const usual = usualStep(lines)
  const paragraphs: string[][] = []
  for (const [index, { text, top }] of lines.entries()) {
    const before = lines[index - 1]
    const isApart = before === undefined || top - before.top > usual * wideStep || label.test(text)
    if (isApart) paragraphs.push([text])
    else paragraphs.at(-1)?.push(text)
  }
  return paragraphs
}

/** The step from line to line that is most common; of a single step, what the height of a line suggests. */
function usualStep(lines: readonly PageLine[]): number {
  const steps = lines
    .flatMap(({ top }, index) => (index === 0 ? [] : [top - (lines[index - 1]?.top ?? 0)]))
    .toSorted((one, other) => one - other)
  const height = Math.max(...lines.map((line) => line.height), 1)
  return Math.min(steps[Math.floor(steps.length / 2)] ?? height, height * 2)
}

/** Lines as one text: a word that was parted at the end of a line is one again. */
export const joinedLines = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1')
    .replaceAll('\n', ' ')
