import { symbolText } from '../../drawing/symbol-fonts.ts'
import { ListCounter } from '../../numbers/list-counter.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { ListStyles } from '../list-styles.ts'
import { hexColour, pointsOf, shareOf } from './lengths.ts'

/** How paragraphs of one level of a list look. */
export interface LevelLook {
  /** Where their text begins, and their first line from there. */
  readonly indent: number
  readonly firstLine: number
  readonly bullet?: { readonly text: string; readonly colour?: string; readonly font?: string; readonly scale?: number }
}

let lists = 0

/** A list as it is gone through: its style, and its count. */
export class DrawnList {
  private readonly levels: ReadonlyMap<number, XmlElement>
  private readonly styles = new ListStyles()
  private readonly counter = new ListCounter()
  private readonly name: string
  private readonly id = `drawn list ${++lists}`

  constructor(style: XmlElement | undefined) {
    this.levels = new Map(elements(style).map((level) => [Number(attribute(level, 'text:level') ?? 1) - 1, level]))
    this.name = style === undefined ? '' : (attribute(style, 'name') ?? '')
    if (style !== undefined) this.styles.add(style)
  }

  /** The look of the next item at a level, 0 for the outermost; one without a mark is no item but stands under one. */
  look(level: number, isMarked: boolean): LevelLook {
    const element = this.levels.get(level) ?? [...this.levels.values()].at(-1)
    const place = element === undefined ? { indent: 0, firstLine: 0 } : placeOf(element)
    const bullet = element !== undefined && isMarked ? this.bullet(element, level) : undefined
    return { ...place, ...(bullet !== undefined && { bullet }) }
  }

  private bullet(element: XmlElement, level: number): LevelLook['bullet'] {
    const looks = child(element, 'text-properties')
    const font =
      looks === undefined
        ? undefined
        : (attribute(looks, 'fo:font-family') ?? attribute(looks, 'style:font-name'))?.replaceAll(/['"]/gu, '')
    const text =
      element.name === 'list-level-style-bullet' ? shown(attribute(element, 'text:bullet-char') ?? '•', font) : this.number(level)
    if (text === '') return undefined
    const colour = looks === undefined ? undefined : hexColour(attribute(looks, 'fo:color'))
    const scale = looks === undefined ? undefined : shareOf(attribute(looks, 'fo:font-size'))
    return {
      text,
      ...(colour !== undefined && { colour }),
      ...(font !== undefined && !symbolFonts.test(font) && { font }),
      ...(scale !== undefined && scale > 0 && scale !== 1 && { scale: Math.min(4, scale) }),
    }
  }

  private number(level: number): string {
    const at = { list: this.id, definition: this.id, level, levelAt: (each: number) => this.styles.level(this.name, each) }
    const mark = this.counter.next(at)
    return mark?.isOrdered === true ? mark.marker : (mark?.marker ?? '•')
  }
}

const symbolFonts = /symbol|wingdings|dingbats/iu

/** Bullets of symbol fonts stand in the private area, or are letters. */
const shown = (bullet: string, font: string | undefined): string => symbolText(bullet, font).replace(/[\ue000-\uf8ff]/u, '•')

/** ODF 1.3 part 3, 17.19 and 17.20: either a room before the label and one for it, or the text's own indents. */
function placeOf(level: XmlElement): { readonly indent: number; readonly firstLine: number } {
  const properties = child(level, 'list-level-properties')
  const alignment = child(properties, 'list-level-label-alignment')
  const length = (element: XmlElement | undefined, name: string): number =>
    (element === undefined ? undefined : pointsOf(attribute(element, name))) ?? 0
  if (alignment !== undefined) return { indent: length(alignment, 'fo:margin-left'), firstLine: length(alignment, 'fo:text-indent') }
  const label = length(properties, 'text:min-label-width')
  return { indent: length(properties, 'text:space-before') + label, firstLine: -label }
}
