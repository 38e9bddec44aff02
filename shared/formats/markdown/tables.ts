import type { Cell } from '../../contracts/blocks.ts'
import { markdownInlines } from './inlines.ts'
import type { References } from './references.ts'

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u

/** Whether a table starts at this line: a row of names over a row of dashes (GitHub Flavored Markdown, 4.10). */
export const isTableStart = (line: string, next: string | undefined): boolean =>
  line.includes('|') && next?.includes('-') === true && delimiterRow.test(next) && splitRow(line).length === splitRow(next).length

/** The cells of a table's lines, its row of dashes among them. */
export const tableRows = (lines: readonly string[], references: References): ReadonlyArray<readonly Cell[]> =>
  lines
    .filter((_, index) => index !== 1)
    .map((line, index) =>
      splitRow(line).map(
        (text): Cell => ({ content: [{ inlines: markdownInlines(text, references) }], ...(index === 0 && { header: true }) }),
      ),
    )

const splitRow = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
