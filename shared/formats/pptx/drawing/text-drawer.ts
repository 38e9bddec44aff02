import type { DrawnParagraph, DrawnRun, DrawnText } from '../../../contracts/drawing.ts'
import { symbolText } from '../../drawing/symbol-fonts.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { BulletCounters } from './bullets.ts'
import { percent } from './colours.ts'
import type { Surroundings } from './deck.ts'
import { numberOf, pointsOf } from './measures.ts'
import { pictureUse } from './paints.ts'
import { RunsDrawer } from './runs-drawer.ts'
import { type Distance, overlaid, type ParagraphStyle, paragraphStyle } from './text-style.ts'
import type { LevelStyles } from './text-styles.ts'

/** What a font takes for a line, to its size. */
const usualLine = 1.2
const usualSize = 18
const usualInsets = { tIns: 3.6, rIns: 7.2, bIns: 3.6, lIns: 7.2 }

/** The text of a body (`p:txBody`, ECMA-376 part 1, 21.1.2) as it looks; nothing when it says nothing. */
export function drawText(
  body: XmlElement | undefined,
  options: {
    readonly surroundings: Surroundings
    readonly styles: LevelStyles
    /** The properties of the body and of those it inherits from, nearest first. */
    readonly properties: readonly XmlElement[]
    /** What the shape keeps free of text. */
    readonly free?: readonly [top: number, right: number, bottom: number, left: number]
  },
): DrawnText | undefined {
  const { surroundings, styles, properties, free = [0, 0, 0, 0] } = options
  const fit = properties.map((each) => elements(each).find(({ name }) => autofits.has(name))).find((each) => each !== undefined)
  const reduction = fit?.name === 'normAutofit' ? percent(attribute(fit, 'lnSpcReduction')) : 0
  const scale = fit?.name === 'normAutofit' ? percent(attribute(fit, 'fontScale') ?? '100%') : 1
  const paragraphs = drawParagraphs(body, { surroundings, styles, reduction })
  if (paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))) return undefined
  const stated = (name: string): string | undefined => properties.map((each) => attribute(each, name)).find((value) => value !== undefined)
  const inset = (name: keyof typeof usualInsets, at: 0 | 1 | 2 | 3): number =>
    (properties.map((each) => pointsOf(each, name)).find((value) => value !== undefined) ?? usualInsets[name]) + free[at]
  const columns = Number(stated('numCol') ?? 1)
  const vertical = verticals[stated('vert') ?? 'horz']
  return {
    paragraphs,
    anchor: anchors[stated('anchor') ?? 't'] ?? 'top',
    insets: [inset('tIns', 0), inset('rIns', 1), inset('bIns', 2), inset('lIns', 3)],
    ...(scale > 0 && scale < 1 && { scale }),
    ...(vertical !== undefined && { vertical }),
    ...(stated('wrap') === 'none' && { wraps: false as const }),
    ...(columns > 1 && columns <= 16 && { columns: [columns, pointsOf(properties[0], 'spcCol') ?? 0] as const }),
  }
}

const autofits = new Set(['normAutofit', 'noAutofit', 'spAutoFit'])
const anchors: Readonly<Record<string, DrawnText['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom', just: 'top', dist: 'top' }
const verticals: Readonly<Record<string, 'down' | 'up'>> = {
  vert: 'down',
  eaVert: 'down',
  wordArtVert: 'down',
  mongolianVert: 'down',
  wordArtVertRtl: 'down',
  vert270: 'up',
}

/** The paragraphs of a body, each in the style of its level under what it states itself. */
export function drawParagraphs(
  body: XmlElement | undefined,
  {
    surroundings,
    styles,
    reduction = 0,
  }: { readonly surroundings: Surroundings; readonly styles: LevelStyles; readonly reduction?: number },
): readonly DrawnParagraph[] {
  const { palette } = surroundings.source
  const bullets = new BulletCounters()
  const runs = new RunsDrawer(surroundings)
  return elements(body)
    .filter(({ name }) => name === 'p')
    .map((element) => {
      const properties = child(element, 'pPr')
      const level = Math.max(0, Math.min(8, numberOf(properties, 'lvl') ?? 0))
      const { run: _, ...own } = paragraphStyle(properties, palette)
      const style = overlaid([styles(level), { ...own, run: {} }])
      const drawn = runs.draw(element, style.run)
      const isEmpty = drawn.every(({ text }) => text.trim() === '')
      const mark = isEmpty ? undefined : bullets.next(style.bullet, level)
      // Only a paragraph's own bullet may be a picture: what is inherited refers to the pictures of another part.
      const picture = own.bullet?.name === 'buBlip' ? pictureUse(own.bullet, surroundings.source)?.index : undefined
      const bullet =
        mark === undefined ? undefined : { ...bulletOf(style, mark, drawn, surroundings), ...(picture !== undefined && { picture }) }
      return paragraphOf(style, drawn, { bullet, reduction })
    })
}

function paragraphOf(
  style: ParagraphStyle,
  runs: readonly DrawnRun[],
  { bullet, reduction }: { readonly bullet: DrawnParagraph['bullet']; readonly reduction: number },
): DrawnParagraph {
  const size = Math.max(...runs.map((run) => run.size), 1)
  const lineHeight = linesOf(style.lines, size, reduction)
  const direction = style.direction ?? 'ltr'
  return {
    runs,
    align: physical(style.align ?? (direction === 'rtl' ? 'end' : 'start'), direction),
    direction,
    ...(style.margin !== undefined && style.margin !== 0 && { indent: style.margin }),
    ...(style.indent !== undefined && style.indent !== 0 && { firstLine: style.indent }),
    ...(style.before !== undefined && { before: distance(style.before, size) }),
    ...(style.after !== undefined && { after: distance(style.after, size) }),
    ...(lineHeight !== undefined && { lineHeight }),
    ...(bullet !== undefined && { bullet }),
  }
}

/** `l` and `r` are sides of the slide, also where the text runs the other way. */
function physical(align: DrawnParagraph['align'], direction: 'ltr' | 'rtl'): DrawnParagraph['align'] {
  if (direction === 'ltr') return align
  return align === 'start' ? 'end' : align === 'end' ? 'start' : align
}

const distance = (spacing: Distance, size: number): number => ('points' in spacing ? spacing.points : spacing.share * size * usualLine)

function linesOf(lines: Distance | undefined, size: number, reduction: number): number | undefined {
  if (lines === undefined) return reduction > 0 ? 1 - reduction : undefined
  const share = 'points' in lines ? lines.points / (size * usualLine) : lines.share - reduction
  return share === 1 ? undefined : Math.max(0.2, Math.min(10, share))
}

function bulletOf(
  style: ParagraphStyle,
  mark: string,
  runs: readonly DrawnRun[],
  { slide: { theme } }: Surroundings,
): NonNullable<DrawnParagraph['bullet']> {
  const [first] = runs
  const typeface = style.bulletFont === 'text' ? undefined : themeFontName(style.bulletFont, theme)
  const text = symbolText(mark, typeface)
  const scale = bulletScale(style.bulletSize, first?.size ?? usualSize)
  const colour = style.bulletColour === 'text' ? undefined : style.bulletColour
  return {
    text,
    ...(colour !== undefined && { colour }),
    ...(typeface !== undefined && text === mark && !isSymbolFont(typeface) && { font: typeface }),
    ...(scale !== 1 && { scale }),
  }
}

const bulletScale = (size: Distance | undefined, textSize: number): number => {
  const share = size === undefined ? 1 : 'points' in size ? size.points / textSize : size.share
  return Math.max(0.25, Math.min(4, share))
}

const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings|webdings|monotype sorts|zapf ?dingbats)/iu.test(font)
const themeFontName = (typeface: string | undefined, theme: Surroundings['slide']['theme']): string | undefined =>
  typeface?.startsWith('+') ? theme.minor : typeface
