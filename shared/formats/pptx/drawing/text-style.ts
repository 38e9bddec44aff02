import type { DrawnParagraph } from '../../../contracts/drawing.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { colourIn, type Palette, percent } from './colours.ts'
import { attributeOf, flagOf, numberOf, pointsOf } from './measures.ts'

/** What runs look like, as far as something states it. Sizes are points. */
export interface RunStyle {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly colour?: string
  readonly highlight?: string
  readonly font?: string
  readonly caps?: 'all' | 'small' | 'none'
  readonly spacing?: number
  /** Share of the size by which it is raised. */
  readonly baseline?: number
}

/** A distance: points, or a share of a line. */
export type Distance = { readonly points: number } | { readonly share: number }

/** What paragraphs look like, as far as something states it. */
export interface ParagraphStyle {
  readonly align?: DrawnParagraph['align']
  readonly direction?: 'ltr' | 'rtl'
  readonly margin?: number
  readonly indent?: number
  readonly before?: Distance
  readonly after?: Distance
  readonly lines?: Distance
  readonly bullet?: XmlElement
  readonly bulletColour?: string | 'text'
  readonly bulletFont?: string | 'text'
  /** Points, or a share of the text's size. */
  readonly bulletSize?: Distance
  readonly run: RunStyle
}

const alignments: Readonly<Record<string, DrawnParagraph['align']>> = {
  l: 'start',
  ctr: 'center',
  r: 'end',
  just: 'justify',
  justLow: 'justify',
  dist: 'justify',
  thaiDist: 'justify',
}

const bulletNames = new Set(['buNone', 'buChar', 'buAutoNum', 'buBlip'])

/** The style that an element of a list style or of a paragraph states (`a:lvl1pPr`, `a:pPr`, ECMA-376 part 1, 21.1.2.2.7). */
export function paragraphStyle(properties: XmlElement | undefined, palette: Palette): ParagraphStyle {
  if (properties === undefined) return { run: {} }
  const parts = elements(properties)
  const part = (name: string): XmlElement | undefined => parts.find((each) => each.name === name)
  const align = alignments[attribute(properties, 'algn') ?? '']
  const isRightToLeft = flagOf(properties, 'rtl')
  const bullet = parts.find(({ name }) => bulletNames.has(name))
  const bulletColour = part('buClrTx') === undefined ? colourIn(part('buClr'), palette) : 'text'
  const bulletFont = part('buFontTx') === undefined ? attributeOf(part('buFont'), 'typeface') : 'text'
  return defined({
    align,
    direction: isRightToLeft === undefined ? undefined : isRightToLeft ? ('rtl' as const) : ('ltr' as const),
    margin: pointsOf(properties, 'marL'),
    indent: pointsOf(properties, 'indent'),
    before: distanceOf(part('spcBef')),
    after: distanceOf(part('spcAft')),
    lines: distanceOf(part('lnSpc')),
    bullet,
    bulletColour,
    bulletFont,
    bulletSize: bulletSizeOf(part),
    run: runStyle(part('defRPr'), palette),
  })
}

function bulletSizeOf(part: (name: string) => XmlElement | undefined): Distance | undefined {
  if (part('buSzTx') !== undefined) return { share: 1 }
  const share = attributeOf(part('buSzPct'), 'val')
  if (share !== undefined) return { share: percent(share) }
  const size = numberOf(part('buSzPts'), 'val')
  return size === undefined ? undefined : { points: size / 100 }
}

function distanceOf(spacing: XmlElement | undefined): Distance | undefined {
  const share = attributeOf(child(spacing, 'spcPct'), 'val')
  if (share !== undefined) return { share: percent(share) }
  const hundredths = numberOf(child(spacing, 'spcPts'), 'val')
  return hundredths === undefined ? undefined : { points: hundredths / 100 }
}

/** The style that run properties state (`a:rPr`, `a:defRPr`, 21.1.2.3.9). */
export function runStyle(properties: XmlElement | undefined, palette: Palette): RunStyle {
  if (properties === undefined) return {}
  const hundredths = numberOf(properties, 'sz')
  const stated = (name: string): string | undefined => attribute(properties, name)
  const [underline, strike, caps, spacing, baseline] = [
    stated('u'),
    stated('strike'),
    stated('cap'),
    numberOf(properties, 'spc'),
    stated('baseline'),
  ]
  const fill = elements(properties).find(({ name }) => name === 'solidFill' || name === 'gradFill')
  const colour = fill?.name === 'gradFill' ? colourIn(elements(child(fill, 'gsLst'))[0], palette) : colourIn(fill, palette)
  return defined({
    size: hundredths === undefined ? undefined : Math.max(1, Math.min(4_000, hundredths / 100)),
    bold: flagOf(properties, 'b'),
    italic: flagOf(properties, 'i'),
    underline: underline === undefined ? undefined : underline !== 'none',
    strike: strike === undefined ? undefined : strike !== 'noStrike',
    colour,
    highlight: colourIn(child(properties, 'highlight'), palette),
    font: attributeOf(child(properties, 'sym') ?? child(properties, 'latin') ?? child(properties, 'ea'), 'typeface'),
    caps: caps === 'all' || caps === 'small' || caps === 'none' ? caps : undefined,
    spacing: spacing === undefined ? undefined : spacing / 100,
    baseline: baseline === undefined ? undefined : percent(baseline),
  })
}

/** Styles laid over one another, the later over the earlier. */
export function overlaid(styles: readonly ParagraphStyle[]): ParagraphStyle {
  let laid: ParagraphStyle = { run: {} }
  for (const over of styles) laid = { ...laid, ...over, run: { ...laid.run, ...over.run } }
  return laid
}

/** Without what nothing was said of, so that laying it over another hides nothing. */
function defined<T extends object>(style: { readonly [K in keyof T]: T[K] | undefined }): { readonly [K in keyof T]: T[K] } {
  const stated: { [K in keyof T]?: T[K] } = {}
  for (const name in style) if (style[name] !== undefined) stated[name] = style[name]
  return stated as { [K in keyof T]: T[K] }
}
