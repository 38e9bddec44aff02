import type { DrawnRun } from '../../../contracts/drawing.ts'
import { symbolText } from '../../drawing/symbol-fonts.ts'
import { decodeOfficeEscapes } from '../../xml/references.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../../xml/xml-tree.ts'
import { clickTarget } from './click-target.ts'
import type { Surroundings } from './deck.ts'
import { type RunStyle, runStyle } from './text-style.ts'
import { themeFont } from './theme.ts'

const usualSize = 18

/** Draws the runs of paragraphs: each in its own style over that of its paragraph. */
export class RunsDrawer {
  private readonly surroundings: Surroundings

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
  }

  /** The runs of a paragraph; one without text, for its height, where it has none. */
  draw(paragraph: XmlElement, base: RunStyle): readonly DrawnRun[] {
    const runs: DrawnRun[] = []
    this.add(paragraph, base, runs)
    if (runs.length > 0) return runs
    const end = child(paragraph, 'endParaRPr')
    return [this.run('', { ...base, ...runStyle(end, this.surroundings.source.palette) }, undefined)]
  }

  private add(parent: XmlElement, base: RunStyle, runs: DrawnRun[]): void {
    for (const element of elements(parent)) {
      switch (element.name) {
        case 'r':
        case 'br':
        case 'fld': {
          const properties = child(element, 'rPr')
          const style = { ...base, ...runStyle(properties, this.surroundings.source.palette) }
          const text = element.name === 'br' ? '\n' : this.textIn(element)
          if (text !== '') runs.push(this.run(text, style, properties))
          break
        }
        case 't':
          // A formula's letters (`m:t`), which stand in no run of this kind.
          runs.push(this.run(textOf(element), base, undefined))
          break
        case 'pPr':
        case 'endParaRPr':
        case 'Fallback':
          break
        default:
          this.add(element, base, runs)
      }
    }
  }

  private textIn(element: XmlElement): string {
    const isNumber = element.name === 'fld' && attribute(element, 'type') === 'slidenum'
    return isNumber ? String(this.surroundings.number) : decodeOfficeEscapes(textOf(child(element, 't')))
  }

  private run(text: string, style: RunStyle, properties: XmlElement | undefined): DrawnRun {
    const { source, slide } = this.surroundings
    const target = clickTarget(properties, this.surroundings)
    const isLink = target !== undefined && text !== '\n'
    const colour = (isLink ? source.palette.scheme('hlink') : undefined) ?? undefined
    const font = themeFont(slide.theme, style.font) ?? slide.theme.minor
    const shown = symbolText(text, font)
    const { baseline = 0, caps, spacing } = style
    const seen = colour === undefined ? style.colour : `#${colour}`
    return {
      text: shown,
      size: style.size ?? usualSize,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...((style.underline || isLink) && { underline: true }),
      ...(style.strike && { strike: true }),
      ...(baseline !== 0 && { script: baseline > 0 ? ('super' as const) : ('sub' as const) }),
      ...target,
      ...(seen !== undefined && { colour: seen }),
      ...(style.highlight !== undefined && { highlight: style.highlight }),
      ...(font !== undefined && shown === text && { font }),
      ...(caps !== undefined && caps !== 'none' && { caps }),
      ...(spacing !== undefined && spacing !== 0 && { spacing: Math.max(-50, Math.min(200, spacing)) }),
    }
  }
}
