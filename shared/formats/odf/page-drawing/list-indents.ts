import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { listStylesOf } from '../list-styles.ts'
import { lengthOf } from './lengths.ts'

/** Where the text of a list's level begins, and where its number stands from that, in points. */
export interface ListIndent {
  readonly start: number
  readonly firstLine: number
}

/** The indents of list styles by their levels (ODF 1.3 part 3, 17.19, 17.20). */
export class ListIndents {
  private readonly levels = new Map<string, ListIndent>()

  add(tree: XmlElement): void {
    for (const style of listStylesOf(tree))
      for (const level of elements(style)) {
        const name = style.name === 'outline-style' ? 'outline' : (attribute(style, 'style:name') ?? '')
        this.levels.set(`${name} ${Number(attribute(level, 'level') ?? 1) - 1}`, indentOf(level))
      }
  }

  at(style: string | undefined, level: number): ListIndent {
    return this.levels.get(`${style ?? ''} ${level}`) ?? { start: 18 * (level + 1), firstLine: -18 }
  }
}

/** Newer files align the label with the text's indent; older ones state the space before it and its width. */
function indentOf(level: XmlElement): ListIndent {
  const properties = child(level, 'list-level-properties')
  const alignment = child(properties, 'list-level-label-alignment')
  const start = lengthOf(attribute(alignment ?? { attributes: '' }, 'fo:margin-left'))
  if (start !== undefined) return { start, firstLine: lengthOf(attribute(alignment ?? { attributes: '' }, 'fo:text-indent')) ?? 0 }
  const stated = properties ?? { attributes: '' }
  const before = lengthOf(attribute(stated, 'text:space-before')) ?? 0
  const width = lengthOf(attribute(stated, 'text:min-label-width')) ?? 0
  return { start: before + width, firstLine: -width }
}
