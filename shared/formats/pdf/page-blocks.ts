import type { Inline } from '../../contracts/blocks.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import type { Line } from './line.ts'
import { lineParagraphs, type Paragraph } from './line-paragraphs.ts'
import { listMarker } from './list-marker.ts'
import { headingKey, headingLevel } from './outline.ts'
import { edgeOf, type PageStyle, runningKey } from './page-style.ts'
import type { WordsSeen } from './words-seen.ts'

/** What is known about a page beside its lines. */
export interface PageContext {
  readonly style: PageStyle
  readonly words: WordsSeen
  /** Titles that bookmarks place on this page. */
  readonly titles: ReadonlyMap<string, 1 | 2 | 3 | 4 | 5 | 6>
}

/** The lines of a page as blocks. */
export function* pageBlocks(lines: readonly Line[], context: PageContext): Generator<NewBlock> {
  let body: Line[] = []
  const { style, words } = context
  for (const line of lines) {
    const edge = style.running.size === 0 ? undefined : edgeOf(line, lines)
    if (edge === undefined || !style.running.has(runningKey(line, edge))) {
      body.push(line)
      continue
    }
    for (const paragraph of lineParagraphs(body, style, words)) yield blockOf(paragraph, context)
    body = []
    yield { type: 'paragraph', inlines: line.inlines, region: edge, ...directionOf(line) }
  }
  for (const paragraph of lineParagraphs(body, style, words)) yield blockOf(paragraph, context)
}

function blockOf(paragraph: Paragraph, context: PageContext): NewBlock {
  const [first] = paragraph.lines
  const level = levelOf(paragraph, context)
  if (level !== undefined) return { type: 'heading', level, inlines: unbold(paragraph.inlines), ...directionOf(first) }
  const item = listMarker(paragraph.text)
  if (item === undefined) return { type: 'paragraph', inlines: paragraph.inlines, ...directionOf(first) }
  const inlines = without(paragraph.inlines, item.length)
  return { type: 'list-item', depth: 0, ordered: item.ordered, marker: item.marker, inlines, ...directionOf(first) }
}

const directionOf = ({ isRightToLeft }: Line): { readonly direction?: 'rtl' } => (isRightToLeft ? { direction: 'rtl' } : {})

const longestHeading = 160
const mostHeadingLines = 4

/** Level of a heading: as its bookmark says, else by its size, else by its clause number when it is bold and alone. */
function levelOf({ text, lines }: Paragraph, { titles, style }: PageContext): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (text.length > longestHeading || lines.length > mostHeadingLines || !/\p{L}{2}/u.test(text)) return undefined
  const marked = titles.get(headingKey(text)) ?? titles.get(headingKey(text.replace(/^[\d.]+\s+/u, '')))
  if (marked !== undefined) return marked
  if (style.bodyHeight <= 0 || /[,;]$/u.test(text)) return undefined
  const [line] = lines
  const ratio = line.height / style.bodyHeight
  if (ratio >= 1.15) return ratio >= 1.8 ? 1 : ratio >= 1.4 ? 2 : 3
  const clause = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{L}/u.exec(text)
  const isClause = clause !== null && line.isBold && lines.length <= 2 && !/[.:]$/u.test(text)
  return isClause ? headingLevel((clause[1] ?? '').split('.').length + 1) : undefined
}

/** A heading is bold anyway. */
const unbold = (inlines: readonly Inline[]): readonly Inline[] => inlines.map(({ bold: _, ...inline }) => inline)

/** Runs without their first characters. */
function without(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length
  return inlines.flatMap((inline) => {
    const cut = Math.min(left, inline.text.length)
    left -= cut
    return cut === inline.text.length ? [] : [{ ...inline, text: inline.text.slice(cut) }]
  })
}
