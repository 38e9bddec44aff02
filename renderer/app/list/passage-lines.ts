import type { Locator } from '../../../shared/contracts/blocks.ts'
import type { PassageHit } from '../../../shared/contracts/search.ts'

/** Characters before the first mark, and of a heading, so that the mark stands within the two lines a row has. */
const longestLead = 32
const longestHeading = 44

type Snippet = Pick<PassageHit, 'snippet' | 'marks'>

/** A snippet that begins no further before its first mark than can be seen, at a word. */
export function fromFirstMark({ snippet, marks }: Snippet): Snippet {
  const first = marks[0]?.[0] ?? 0
  if (first <= longestLead) return { snippet, marks }
  const space = snippet.indexOf(' ', first - longestLead)
  // Without a blank, as in Chinese, it is cut between characters.
  const start = space === -1 || space >= first ? wholeCharacter(snippet, first - longestLead) : space + 1
  const shift = 1 - start
  return { snippet: `…${snippet.slice(start)}`, marks: marks.map(([from, to]) => [from + shift, to + shift] as const) }
}

const wholeCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)

/**
 * `p. 6 · Threats`, `Slide 12`, `Sheet “Work plan” A1:F12`: as a delegate would say where it is. A heading that is the
 * document's title, which stands above already, tells nothing.
 */
export function placeOf({ page, slide, sheet, cells, headings }: Locator, title: string): string {
  const last = headings?.at(-1)
  const heading = last === title ? undefined : last
  const parts = [
    page === undefined ? undefined : `p. ${page}`,
    slide === undefined ? undefined : `Slide ${slide}`,
    sheet === undefined ? undefined : [`Sheet ${sheet}`, cells].filter(Boolean).join(' '),
    heading === undefined || sheet !== undefined ? undefined : shortened(heading),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

const shortened = (heading: string) => {
  const characters = [...heading]
  return characters.length <= longestHeading ? heading : `${characters.slice(0, longestHeading).join('').trimEnd()}…`
}
