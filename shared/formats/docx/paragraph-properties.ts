import { type Direction, type Inline, inlineText } from '../../contracts/blocks.ts'
import { child, type XmlElement } from '../xml/xml-tree.ts'
import type { DocxContext } from './docx-part.ts'
import type { ListMark } from './numbering.ts'
import { childNumber, childValue, toggle } from './on-off.ts'

/** What a paragraph is, by its own properties and those of its style. */
export interface ParagraphProperties {
  readonly style?: string
  readonly direction?: Direction
  /** 0 for the outermost heading, `bodyText` for none. */
  readonly outlineLevel: number
  /** Level of its list, 0 for the outermost. */
  readonly depth: number
  /** Its number or bullet, when it is in a list. */
  readonly mark?: ListMark
  readonly startsPage: boolean
}

/** The outline level of what is no heading (ECMA-376 part 1, 17.3.1.20). */
export const bodyText = 9

/** Reads a paragraph's properties and counts it in its list: to be asked once for each, in reading order. */
export function readProperties(paragraph: XmlElement, inlines: readonly Inline[], context: DocxContext): ParagraphProperties {
  const { styles, numbering } = context
  const own = child(paragraph, 'pPr')
  const style = childValue(own, 'pStyle')
  const inherited = styles.paragraph(style)
  const listId = childValue(own, 'numPr', 'numId') ?? inherited.numberingId
  const depth = listLevel(own, { listId, style }, context)
  const isGone = child(own, 'rPr', 'del') !== undefined && inlineText(inlines).trim() === ''
  const mark = listId === undefined || listId === '0' || isGone ? undefined : numbering.next({ id: listId, level: depth })
  const isRightToLeft = toggle(own, 'bidi') ?? inherited.isRightToLeft
  return {
    ...(style !== undefined && { style }),
    ...(isRightToLeft === true && { direction: 'rtl' }),
    outlineLevel: childNumber(own, 'outlineLvl') ?? inherited.outlineLevel ?? bodyText,
    depth,
    ...(mark !== undefined && { mark }),
    startsPage: toggle(own, 'pageBreakBefore') === true,
  }
}

/** What the paragraph says, else the level its style is tied to in the list, else that of the style's own numbering. */
function listLevel(
  own: XmlElement | undefined,
  { listId, style }: { readonly listId: string | undefined; readonly style: string | undefined },
  { styles, numbering }: DocxContext,
): number {
  const tied = listId === undefined || style === undefined ? undefined : numbering.styleLevel(listId, style)
  const level = childNumber(own, 'numPr', 'ilvl') ?? tied ?? styles.paragraph(style).numberingLevel ?? 0
  return Math.min(8, Math.max(0, level))
}
