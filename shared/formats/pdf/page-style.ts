import type { Line } from './line.ts'

/** What a document's pages have in common, learnt from some of them. */
export interface PageStyle {
  /** Height of the letters in which most of the text is set. */
  readonly bodyHeight: number
  /** From one line of a paragraph to the next, as a multiple of the height. */
  readonly leading: number
  /** Lines that return on page after page near an edge, by `runningKey`. */
  readonly running: ReadonlySet<string>
}

/** Share of the page, from the top and from the bottom, in which running heads and feet stand. */
const edgeShare = 0.14

/** Learns the style from the lines of sample pages. */
export function pageStyle(pages: ReadonlyArray<readonly Line[]>): PageStyle {
  return { bodyHeight: bodyHeight(pages), leading: leading(pages), running: runningLines(pages) }
}

/** Which edge of its page a line stands at. */
export function edgeOf(line: Line, lines: readonly Line[]): 'header' | 'footer' | undefined {
  const top = Math.max(...lines.map((each) => each.top))
  const bottom = Math.min(...lines.map((each) => each.bottom))
  const share = (top - line.bottom) / Math.max(1, top - bottom)
  return share < edgeShare ? 'header' : share > 1 - edgeShare ? 'footer' : undefined
}

/** The same for lines that differ in their numbers alone, as `– page 2` and `– page 3` do. */
export const runningKey = (line: Line, edge: 'header' | 'footer'): string =>
  `${edge} ${line.text.toLowerCase().replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ').trim()}`

function bodyHeight(pages: ReadonlyArray<readonly Line[]>): number {
  const weights = new Map<number, number>()
  for (const line of pages.flat()) {
    const height = Math.round(line.height * 2) / 2
    weights.set(height, (weights.get(height) ?? 0) + line.text.length)
  }
  const [most] = [...weights].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 0
}

function leading(pages: ReadonlyArray<readonly Line[]>): number {
  const steps: number[] = []
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const last = lines[at - 1]
      if (last === undefined || Math.abs(last.height - line.height) > line.height * 0.1) continue
      const step = (last.bottom - line.bottom) / Math.max(1, line.height)
      if (step > 0.5 && step < 2.6) steps.push(step)
    }
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 1.2
}

function runningLines(pages: ReadonlyArray<readonly Line[]>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const keys = new Set<string>()
    for (const line of lines) {
      const edge = edgeOf(line, lines)
      if (edge !== undefined) keys.add(runningKey(line, edge))
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(3, Math.ceil(pages.length * 0.4))
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key))
}
