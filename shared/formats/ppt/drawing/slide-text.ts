import type { DrawnParagraph, DrawnRun, DrawnText } from '../../../contracts/drawing.ts'
import { autoNumber } from '../../drawing/auto-number.ts'
import { isSymbolFont, symbolText } from '../../drawing/symbol-fonts.ts'
import type { Numbering } from '../numbering.ts'
import type { TextBlock } from '../text-block.ts'
import { inlineOf, type ParagraphPiece, paragraphPieces, type RunPiece, type TextSurroundings } from '../text-paragraphs.ts'
import type { ParagraphProperties } from '../text-properties.ts'
import { clickTarget, type SlideNumbers } from './click-target.ts'
import { type ColourScheme, textColour } from './colours.ts'
import { property, type ShapeProperties } from './shape-properties.ts'
import type { TextLevel, TextLevels } from './text-levels.ts'

/** What a text is drawn with. */
export interface TextSource extends TextSurroundings {
  readonly slides: SlideNumbers
  readonly scheme: ColourScheme
  readonly levels: TextLevels
  /** Where its levels begin, if the text says so itself. */
  readonly ruler: ReadonlyArray<Pick<ParagraphProperties, 'leftMargin' | 'indent'>>
  /** How its paragraphs are numbered, by the place of the format their runs name. */
  readonly numbering: ReadonlyArray<Numbering | undefined>
}

const linkColour = 6
const unitsPerPoint = 8
const emuPerPoint = 12_700
/** MS-ODRAW 2.3.21.2 to 2.3.21.5 */
const usualInset = { across: 91_440, down: 45_720 }
/** What a font takes for a line, to its size. */
const lineShare = 1.2
const usualSize = 18
const alignments = ['start', 'center', 'end', 'justify', 'justify', 'justify', 'justify'] as const
const anchors = ['top', 'middle', 'bottom', 'top', 'middle', 'bottom', 'top', 'bottom', 'top', 'bottom'] as const
const noWrap = 2
const flows = new Map([
  [1, 'down'],
  [2, 'up'],
  [3, 'down'],
  [5, 'down'],
] as const)

/** A text in its shape; `free` is what the shape's outline keeps clear of it. */
export function drawnText(
  block: TextBlock,
  at: { readonly source: TextSource; readonly properties: ShapeProperties; readonly free: readonly [number, number, number, number] },
): DrawnText {
  const { properties, free } = at
  const inset = (id: number, usual: number, beside: number): number =>
    Math.max(0, Math.min(10_000, (properties.signed(id) ?? usual) / emuPerPoint + beside))
  const flow = flows.get((properties.number(property.textFlow) ?? 0) as 1 | 2 | 3 | 5)
  return {
    paragraphs: numbered(paragraphPieces(block, at.source), at.source.numbering).map((piece) =>
      drawnParagraph(piece, block.type, at.source),
    ),
    anchor: anchors[properties.number(property.anchor) ?? 0] ?? 'top',
    insets: [
      inset(property.textTop, usualInset.down, free[0]),
      inset(property.textRight, usualInset.across, free[1]),
      inset(property.textBottom, usualInset.down, free[2]),
      inset(property.textLeft, usualInset.across, free[3]),
    ],
    ...(flow !== undefined && { vertical: flow }),
    ...(properties.number(property.wrap) === noWrap && { wraps: false as const }),
  }
}

interface NumberedPiece extends ParagraphPiece {
  readonly number?: string | undefined
}

/** Paragraphs with their numbers: those of one level count on while they are of one scheme. */
function numbered(pieces: readonly ParagraphPiece[], numbering: ReadonlyArray<Numbering | undefined>): readonly NumberedPiece[] {
  if (numbering.length === 0) return pieces
  const counts: Array<{ readonly scheme: string; readonly value: number } | undefined> = []
  return pieces.map((piece) => {
    const [first] = piece.runs
    const format = numbering[first?.properties.further ?? 0]
    const depth = piece.format?.depth ?? 0
    if (first === undefined || first.text === '') return piece
    counts.length = Math.min(counts.length, depth + 1)
    const before = counts[depth]
    const count =
      format === undefined
        ? undefined
        : { scheme: format.scheme, value: before?.scheme === format.scheme ? before.value + 1 : format.start }
    counts[depth] = count
    return count === undefined ? piece : { ...piece, number: autoNumber(count.value, count.scheme) }
  })
}

function drawnParagraph({ format, runs, number }: NumberedPiece, kind: number, source: TextSource): DrawnParagraph {
  const depth = format?.depth ?? 0
  const level = source.levels.of(kind, depth)
  const properties: ParagraphProperties = { ...level.paragraph, ...source.ruler[depth], ...format?.properties }
  const drawn = runs
    .map((run) => drawnRun(run, level, source))
    .filter(({ text }, index) => text !== '' || (index === 0 && runs.length === 1))
  const [first = { text: '', size: level.character.size ?? usualSize }] = drawn
  const isRightToLeft = properties.isRightToLeft === true
  const align = alignments[properties.align ?? 0] ?? 'start'
  const leftMargin = (properties.leftMargin ?? 0) / unitsPerPoint
  const bullet = drawn.some(({ text }) => text.trim() !== '') ? bulletOf(properties, { first, number }, source) : undefined
  const firstLine = (properties.indent ?? 0) / unitsPerPoint - leftMargin
  return {
    runs: drawn.length === 0 ? [first] : drawn,
    // Left and right are of the page; start and end of the line.
    align: isRightToLeft && align === 'start' ? 'end' : isRightToLeft && align === 'end' ? 'start' : align,
    ...(isRightToLeft && { direction: 'rtl' }),
    ...(leftMargin !== 0 && { indent: leftMargin }),
    ...(firstLine !== 0 && { firstLine }),
    ...spacing(properties, first.size),
    ...(bullet !== undefined && { bullet }),
  }
}

/** Lengths below zero are 576ths of an inch, others per cent of a line (`ParaSpacing`, MS-PPT 2.9.17). */
function spacing({ lineSpacing = 100, spaceBefore = 0, spaceAfter = 0 }: ParagraphProperties, size: number) {
  const line = size * lineShare
  const length = (value: number): number => (value < 0 ? -value / unitsPerPoint : (Math.min(1_000, value) / 100) * line)
  return {
    ...(lineSpacing !== 100 && lineSpacing !== 0 && { lineHeight: length(lineSpacing) / line }),
    ...(spaceBefore !== 0 && { before: length(spaceBefore) }),
    ...(spaceAfter !== 0 && { after: length(spaceAfter) }),
  }
}

function drawnRun(run: RunPiece, level: TextLevel, { scheme, fonts, slides }: TextSource): DrawnRun {
  const properties = { ...level.character, ...run.properties }
  const font = properties.font === undefined ? undefined : fonts[properties.font]
  const target = clickTarget(run, slides)
  const isLink = target !== undefined
  const colour = isLink ? textColour(linkColour << 24, scheme) : textColour(properties.colour ?? 0x0100_0000, scheme)
  return {
    ...inlineOf({ text: run.text, properties }),
    ...target,
    ...(isLink && { underline: true }),
    size: Math.max(1, Math.min(4_000, properties.size ?? usualSize)),
    ...(colour !== undefined && { colour }),
    // Letters of a font of signs were put as the signs they show, which other fonts have.
    ...(font !== undefined && font !== '' && !isSymbolFont(font) && { font }),
  }
}

/** A paragraph's sign, or its number, which is set in the text's font. */
function bulletOf(
  properties: ParagraphProperties,
  { first, number }: { readonly first: DrawnRun; readonly number: string | undefined },
  { fonts, scheme }: TextSource,
): DrawnParagraph['bullet'] {
  if (properties.hasBullet !== true) return undefined
  const { bullet = '•', bulletFont, bulletSize = 100, bulletColour } = properties
  const font = properties.bulletHasFont === false || bulletFont === undefined ? first.font : fonts[bulletFont]
  const text = number ?? symbolText(bullet, font)
  const colour = properties.bulletHasColour === false || bulletColour === undefined ? undefined : textColour(bulletColour, scheme)
  const scale = properties.bulletHasSize === false ? 1 : bulletSize < 0 ? -bulletSize / first.size : bulletSize / 100
  return {
    text,
    ...(colour !== undefined && { colour }),
    // A letter of a symbol font was put as the sign it shows, which others have too.
    ...(font !== undefined && text === bullet && { font }),
    ...(scale !== 1 && { scale: Math.max(0.25, Math.min(4, scale)) }),
  }
}
