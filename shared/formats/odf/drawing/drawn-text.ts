import type { DrawnParagraph, DrawnRun, DrawnText } from '../../../contracts/drawing.ts'
import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { addressTarget, type SlideNumbers } from './click-target.ts'
import { hexColour, pointsOf, shareOf } from './lengths.ts'
import { DrawnList, type LevelLook } from './list-looks.ts'
import { type ResolvedStyle, type StyleBook, stacked } from './style-book.ts'

/** What text of a shape is drawn with. */
export interface TextSource {
  readonly styles: StyleBook
  /** The shape's own style, on which its paragraphs stand. */
  readonly shape: ResolvedStyle
  /** The style of the paragraphs of a level of an outline, 0 for the outermost; nothing outside outlines. */
  readonly outlineLevel: (level: number) => ResolvedStyle | undefined
  /** What fields show, by the names of their elements. */
  readonly fields: ReadonlyMap<string, string>
  readonly slides: SlideNumbers
}

type Free = readonly [top: number, right: number, bottom: number, left: number]

const usualSize = 18
const mostParagraphs = 5_000
/** Spaces that one element may stand for: a line's worth, whatever it claims. */
const maxSpaces = 200
const maxDepth = 40

/** The text inside an element: paragraphs and lists, as the shape sets them; nothing for a blank one. */
export function drawnText(element: XmlElement, source: TextSource, free: Free): DrawnText | undefined {
  const isShape = element.name === 'custom-shape'
  const paragraphs = new TextWalk(source).paragraphs(element)
  if (!paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) return undefined
  const get = (name: string): string | undefined => source.shape.get('graphic', name)
  const padding = (side: string, beside: number): number =>
    Math.max(0, (pointsOf(get(`fo:padding-${side}`)) ?? pointsOf(get('fo:padding')) ?? 0) + beside)
  const mode = get('style:writing-mode') ?? source.shape.get('paragraph', 'style:writing-mode')
  return {
    paragraphs,
    anchor: anchors[get('draw:textarea-vertical-align') ?? ''] ?? 'top',
    insets: [padding('top', free[0]), padding('right', free[1]), padding('bottom', free[2]), padding('left', free[3])],
    ...(mode?.startsWith('tb') && { vertical: 'down' as const }),
    // A frame whose width stays wraps all the same.
    ...(get('fo:wrap-option') === 'no-wrap' && (isShape || get('draw:auto-grow-width') === 'true') && { wraps: false as const }),
  }
}

const anchors: Readonly<Record<string, DrawnText['anchor']>> = { top: 'top', middle: 'middle', bottom: 'bottom', justify: 'top' }

/** Goes through the text of one shape. */
class TextWalk {
  private readonly source: TextSource
  private readonly found: DrawnParagraph[] = []

  constructor(source: TextSource) {
    this.source = source
  }

  paragraphs(element: XmlElement): readonly DrawnParagraph[] {
    for (const each of elements(element)) this.take(each, undefined)
    return this.found
  }

  private take(
    element: XmlElement,
    at: { readonly list: DrawnList; readonly level: number; readonly isMarked: boolean } | undefined,
  ): void {
    if (this.found.length >= mostParagraphs) return
    if (element.name === 'p' || element.name === 'h') this.add(element, at)
    else if (element.name === 'list') this.takeList(element, at)
  }

  private takeList(element: XmlElement, outer: { readonly list: DrawnList; readonly level: number } | undefined): void {
    const level = outer === undefined ? 0 : outer.level + 1
    if (level > maxDepth) return
    const list = outer?.list ?? new DrawnList(this.listStyle(attribute(element, 'text:style-name')))
    for (const item of elements(element)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue
      let isMarked = item.name === 'list-item'
      for (const each of elements(item)) {
        this.take(each, { list, level, isMarked })
        if (each.name !== 'list') isMarked = false
      }
    }
  }

  /** A list's own style, else that of the shape it stands in. */
  private listStyle(name: string | undefined): XmlElement | undefined {
    const { styles, shape } = this.source
    return styles.other('list-style', name) ?? shape.element('graphic', 'list-style')
  }

  private add(element: XmlElement, at: { readonly list: DrawnList; readonly level: number; readonly isMarked: boolean } | undefined): void {
    const { styles, shape, outlineLevel } = this.source
    const under = (at === undefined ? undefined : outlineLevel(at.level)) ?? shape
    const style = stacked([styles.style('paragraph', attribute(element, 'text:style-name')), under, shape])
    const runs = new RunWalk(this.source, style).runs(element)
    const isBlank = runs.every(({ text }) => text.trim() === '')
    const [first] = runs
    const get = (name: string): string | undefined => style.get('paragraph', name)
    const hasMark = at?.isMarked === true && !isBlank && get('text:enable-numbering') !== 'false'
    const look: LevelLook = at?.list.look(at.level, hasMark) ?? { indent: 0, firstLine: 0 }
    const indent = look.indent + (pointsOf(get('fo:margin-left')) ?? 0)
    const firstLine = look.firstLine + (pointsOf(get('fo:text-indent')) ?? 0)
    const isRightToLeft = get('style:writing-mode')?.startsWith('rl') === true
    this.found.push({
      runs,
      align: alignment(get('fo:text-align'), isRightToLeft),
      ...(isRightToLeft && { direction: 'rtl' }),
      ...(indent !== 0 && { indent }),
      ...(firstLine !== 0 && { firstLine }),
      ...spacing(get, first?.size ?? usualSize),
      ...(hasMark && look.bullet !== undefined && { bullet: look.bullet }),
    })
  }
}

function alignment(stated: string | undefined, isRightToLeft: boolean): DrawnParagraph['align'] {
  if (stated === 'center' || stated === 'justify' || stated === 'end') return stated
  if (stated === 'left') return isRightToLeft ? 'end' : 'start'
  return stated === 'right' ? (isRightToLeft ? 'start' : 'end') : 'start'
}

function spacing(get: (name: string) => string | undefined, size: number) {
  const [before, after] = [pointsOf(get('fo:margin-top')) ?? 0, pointsOf(get('fo:margin-bottom')) ?? 0]
  const stated = get('fo:line-height')
  const line = shareOf(stated) ?? (pointsOf(stated) === undefined ? undefined : (pointsOf(stated) ?? 0) / (size * 1.2))
  return {
    ...(before !== 0 && { before }),
    ...(after !== 0 && { after }),
    ...(line !== undefined && line > 0 && line !== 1 && { lineHeight: line }),
  }
}

type Look = Omit<DrawnRun, 'text'>

/** Collects the runs of one paragraph. White space collapses; what is meant to stand is written as an element (ODF 1.3 part 3, 6.1.2). */
class RunWalk {
  private readonly source: TextSource
  private readonly base: ResolvedStyle
  private readonly found: DrawnRun[] = []
  private endsInSpace = true
  /** How the innermost piece looks, for a paragraph without text. */
  private lastLook: Look | undefined

  constructor(source: TextSource, base: ResolvedStyle) {
    this.source = source
    this.base = base
  }

  runs(paragraph: XmlElement): readonly DrawnRun[] {
    this.walk(paragraph, [this.base], {})
    return this.found.length > 0 ? this.found : [{ text: '', ...(this.lastLook ?? lookOf(this.base, this.source.styles, '')) }]
  }

  private walk(parent: XmlElement, styles: readonly ResolvedStyle[], extra: Partial<Look>): void {
    if (styles.length > maxDepth) return
    const style = stacked(styles)
    const look = (text: string): Look => ({ ...lookOf(style, this.source.styles, scriptOf(text)), ...extra })
    if (this.found.length === 0) this.lastLook = look('')
    for (const each of parent.children) {
      if (typeof each === 'string') this.add(each.replaceAll(/[\t\r\n ]+/gu, ' '), look)
      else this.element(each, { styles, look, extra })
    }
  }

  private element(
    element: XmlElement,
    at: { readonly styles: readonly ResolvedStyle[]; readonly look: (text: string) => Look; readonly extra: Partial<Look> },
  ): void {
    const { styles, look, extra } = at
    switch (element.name) {
      case 'span':
        this.walk(element, [this.source.styles.style('text', attribute(element, 'text:style-name')), ...styles], extra)
        return
      case 'a': {
        const target = addressTarget(attribute(element, 'href'), this.source.slides)
        this.walk(element, styles, target === undefined ? extra : { ...extra, ...target, underline: true })
        return
      }
      case 's':
        this.addVerbatim(' '.repeat(Math.min(maxSpaces, Math.max(1, Number(attribute(element, 'text:c') ?? 1) || 1))), look)
        return
      case 'tab':
        this.addVerbatim('\t', look)
        return
      case 'line-break':
        this.addVerbatim('\n', look)
        return
      case 'annotation':
      case 'note':
      case 'tracked-changes':
        return
      default: {
        const shown = this.source.fields.get(element.name)
        if (shown !== undefined) this.addVerbatim(shown, look)
        else if (element.prefix !== 'draw') this.walk(element, styles, extra)
      }
    }
  }

  private add(text: string, look: (text: string) => Look): void {
    const shown = this.endsInSpace && text.startsWith(' ') ? text.slice(1) : text
    if (shown === '') return
    this.endsInSpace = shown.endsWith(' ')
    this.found.push({ text: shown, ...look(shown) })
  }

  private addVerbatim(text: string, look: (text: string) => Look): void {
    if (text === '') return
    this.found.push({ text, ...look(text) })
    this.endsInSpace = false
  }
}

/** Which of a style's three sets of fonts a text is set in: Western, East Asian, or of scripts that join or run to the left. */
function scriptOf(text: string): '' | '-asian' | '-complex' {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)) return '-asian'
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u.test(text) ? '-complex' : ''
}

/** How text of a style looks (ODF 1.3 part 3, 16.29.29). */
function lookOf(style: ResolvedStyle, styles: StyleBook, script: ReturnType<typeof scriptOf>): Look {
  const get = (name: string): string | undefined => style.get('text', name)
  const ofScript = (name: string): string | undefined =>
    (script === '' ? undefined : get(`${name.replace('fo:', 'style:')}${script}`)) ?? get(name)
  const position = get('style:text-position') ?? ''
  const shift = position.startsWith('super') ? 1 : position.startsWith('sub') ? -1 : Number.parseFloat(position) || 0
  const [colourName, colourValue] = style.nearest('text', ['style:use-window-font-color', 'fo:color']) ?? []
  const colour = hexColour(colourName === 'style:use-window-font-color' && colourValue !== 'true' ? get('fo:color') : colourValue)
  const font = fontOf(ofScript('style:font-name'), ofScript('fo:font-family'), styles)
  const highlight = hexColour(get('fo:background-color'))
  const weight = ofScript('fo:font-weight') ?? ''
  const spacing = pointsOf(get('fo:letter-spacing')) ?? 0
  const isOn = (name: string): boolean => (get(name) ?? 'none') !== 'none'
  return {
    size: Math.max(1, Math.min(4_000, pointsOf(ofScript('fo:font-size')) ?? usualSize)),
    ...((weight === 'bold' || Number(weight) >= 600) && { bold: true }),
    ...((ofScript('fo:font-style') ?? 'normal') !== 'normal' && { italic: true }),
    ...(isOn('style:text-underline-style') && { underline: true }),
    ...(isOn('style:text-line-through-style') && { strike: true }),
    ...(shift !== 0 && { script: shift > 0 ? 'super' : 'sub' }),
    ...(colour !== undefined && { colour }),
    ...(font !== undefined && { font }),
    ...(highlight !== undefined && { highlight }),
    ...(get('fo:text-transform') === 'uppercase' && { caps: 'all' }),
    ...(get('fo:font-variant') === 'small-caps' && { caps: 'small' }),
    ...(spacing !== 0 && { spacing }),
  }
}

function fontOf(name: string | undefined, family: string | undefined, styles: StyleBook): string | undefined {
  const face = styles.other('font-face', name)
  const stated = (face === undefined ? undefined : attribute(face, 'svg:font-family')) ?? family ?? name
  const first = stated?.split(',', 1)[0]?.replaceAll(/['"]/gu, '').trim()
  return first === undefined || first === '' ? undefined : first
}
