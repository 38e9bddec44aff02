import type { DrawnBox, DrawnShape, DrawnTarget, Outline } from '../../../contracts/drawing.ts'
import { unseenPicture } from '../../drawing/left-out.ts'
import { isOpenOutline, presetOutline } from '../../drawing/preset-outlines.ts'
import { freeOfText } from '../../drawing/text-place.ts'
import { hexOf } from '../../pptx/drawing/colour-arithmetic.ts'
import { readInteraction } from '../interaction.ts'
import { type Numbering, shapeNumbering } from '../numbering.ts'
import type { PageFields } from '../page-texts.ts'
import type { Presentation } from '../presentation.ts'
import { findRecord, recordType } from '../records.ts'
import { textOf } from '../slide-shapes.ts'
import type { TextBlock, TextField } from '../text-block.ts'
import type { ArtShape } from './art-shapes.ts'
import { clickTarget, type SlideNumbers } from './click-target.ts'
import { artColour } from './colours.ts'
import { customOutline } from './custom-outline.ts'
import { lineOf, type PaintSource, paintOf, pictureUse } from './paints.ts'
import { property, type ShapeProperties } from './shape-properties.ts'
import { isWordArt, pictureFrame, presetAdjusts, presetName } from './shape-types.ts'
import { drawnText } from './slide-text.ts'
import { readRuler, type TextLevels } from './text-levels.ts'

/** What the shapes of a slide are drawn with. */
export interface ShapeSource {
  readonly presentation: Presentation
  readonly paint: PaintSource
  readonly levels: TextLevels
  /** The slide's number as it shows it. */
  readonly number: number
  readonly fields: PageFields | undefined
  readonly slideId: number
  readonly slides: SlideNumbers
  /** Of texts on the outline, by the slide's id and the kind of text. */
  readonly numbering: ReadonlyMap<string, ReadonlyArray<Numbering | undefined>>
}

const description = 0x0381
const quarterArc: Outline = { path: 'M0 0A100 100 0 0 1 100 100' }
const arcType = 19

/** Draws one shape, and in front of it what is pressed, if a click on it leads somewhere; nothing for one that shows nothing. */
export function drawShape(shape: ArtShape, source: ShapeSource, outline: readonly TextBlock[]): readonly DrawnShape[] {
  const shapes = visibleShapes(shape, source, outline)
  const leadsTo = shapes.length === 0 ? undefined : targetOf(shape, source)
  return shape.box === undefined || leadsTo === undefined ? shapes : [...shapes, { box: shape.box, outline: 'rectangle', leadsTo }]
}

/** Its first interaction is that of a click; one with a pointer over it may follow. */
function targetOf({ clientData }: ArtShape, { presentation, slides }: ShapeSource): DrawnTarget | undefined {
  const { stream, addresses } = presentation
  const container = clientData === undefined ? undefined : findRecord(stream, clientData, recordType.interaction)
  const interaction = container?.instance === 0 ? readInteraction(stream, container) : undefined
  return interaction === undefined ? undefined : clickTarget({ ...interaction, href: addresses.get(interaction.link) }, slides)
}

function visibleShapes(shape: ArtShape, source: ShapeSource, outline: readonly TextBlock[]): readonly DrawnShape[] {
  const { box, properties, type } = shape
  if (box === undefined) return []
  const alt = properties.text(description)?.trim()
  const common = { box, ...(alt !== undefined && alt !== '' && { alt }) }
  if (isWordArt(type)) return wordArt(properties, box, source)
  if ((properties.number(property.picture) ?? 0) !== 0) return [{ ...common, ...pictureOf(shape, source, alt ?? '') }]
  const form = outlineOf(shape, box, source)
  const fill = form.isOpen || type === pictureFrame ? undefined : paintOf(properties, source.paint, box)
  const line = lineOf(properties, source.paint)
  const text = textIn(shape, { source, outline, box })
  const isEmptyPlace = shape.placeholder !== undefined && text === undefined
  if (isEmptyPlace || (fill === undefined && line === undefined && text === undefined)) return []
  const hasOwnEdge = form.edge !== undefined && line !== undefined
  return [
    {
      ...common,
      outline: form.outline,
      ...(fill !== undefined && { fill }),
      ...(line !== undefined && !hasOwnEdge && { line }),
      ...(text !== undefined && { text }),
    },
    ...(form.edge !== undefined && line !== undefined ? [{ box, outline: form.edge, line }] : []),
  ]
}

interface Form {
  readonly outline: Outline
  readonly isOpen: boolean
  /** Its edge, where that is another than that of what is filled. */
  readonly edge?: Outline
}

function outlineOf({ type, properties }: ArtShape, box: DrawnBox, { paint }: ShapeSource): Form {
  const custom = customOutline(paint.stream, properties)
  if (custom !== undefined) return { ...custom, isOpen: false }
  if (type === arcType) return { outline: quarterArc, isOpen: true }
  const name = presetName(type)
  if (name === 'line' || name === 'straightConnector1') return { outline: 'line', isOpen: true }
  return { outline: presetOutline(name, box, adjustsOf(name, properties, box)), isOpen: isOpenOutline(name) }
}

const adjustsOf = (name: string, properties: ShapeProperties, box: DrawnBox): ReadonlyArray<number | undefined> =>
  presetAdjusts(name, (index) => properties.signed(property.adjust + index), box)

/** A picture, or a box with its words where a browser cannot show it. */
function pictureOf({ properties, type }: ArtShape, { paint }: ShapeSource, alt: string): Omit<DrawnShape, 'box'> {
  const picture = pictureUse(properties, paint)
  const line = type !== pictureFrame || properties.ownNumber(property.lineFlags) !== undefined ? lineOf(properties, paint) : undefined
  if (picture !== undefined) return { outline: 'rectangle', picture, ...(line !== undefined && { line }) }
  return unseenPicture(alt)
}

function textIn(
  shape: ArtShape,
  { source, outline, box }: { readonly source: ShapeSource; readonly outline: readonly TextBlock[]; readonly box: DrawnBox },
) {
  const { presentation, levels, paint, number } = source
  const { stream, fonts, addresses } = presentation
  const block = shape.textbox === undefined ? undefined : textOf(stream, shape.textbox, outline)
  if (block === undefined || block.text.trim() === '') return undefined
  const name = presetName(shape.type)
  const text = drawnText(block, {
    properties: shape.properties,
    free: freeOfText(name, box, adjustsOf(name, shape.properties, box)),
    source: {
      fonts,
      addresses,
      slide: number,
      slides: source.slides,
      fields: shownFields(source.fields),
      scheme: paint.scheme,
      levels,
      numbering: numberingOf(shape, block, source),
      ruler: block.ruler === undefined ? [] : readRuler(stream, block.ruler),
    },
  })
  return text.paragraphs.some(({ runs }) => runs.some((run) => run.text.trim() !== '')) ? text : undefined
}

/** A text's own numbering, else what the outline says of the slide's text of that kind. */
function numberingOf(
  { clientData }: ArtShape,
  { type }: TextBlock,
  { presentation, numbering, slideId }: ShapeSource,
): ReadonlyArray<Numbering | undefined> {
  const own = clientData === undefined ? [] : shapeNumbering(presentation.stream, clientData)
  return own.length > 0 ? own : (numbering.get(`${slideId} ${type}`) ?? [])
}

const shownFields = (fields: PageFields | undefined): ReadonlyMap<TextField, string> =>
  new Map([
    ['date', fields?.date ?? ''],
    ['footer', fields?.footer ?? ''],
  ])

/** A letter is about this wide, to its height. */
const letterWidth = 0.55

/** Letters drawn as a picture: set as large as their box lets them be. */
function wordArt(properties: ShapeProperties, box: DrawnBox, { paint }: ShapeSource): readonly DrawnShape[] {
  const lines = (properties.text(property.wordArtText) ?? '').split(/[\r\n\v]+/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return []
  const longest = Math.max(...lines.map((line) => line.length))
  const size = Math.max(4, Math.min(box.height / lines.length / 1.2, box.width / (longest * letterWidth)))
  const font = properties.text(property.wordArtFont)?.trim()
  const value = properties.number(property.fillColour) ?? 0
  const colour = hexOf(artColour(value, { scheme: paint.scheme, fill: value, back: value, line: 0 }))
  return [
    {
      box,
      outline: 'rectangle',
      text: {
        paragraphs: lines.map((text) => ({
          runs: [{ text, size, colour, ...(font !== undefined && font !== '' && { font }) }],
          align: 'center',
        })),
        anchor: 'middle',
        insets: [0, 0, 0, 0],
        wraps: false,
      },
    },
  ]
}
