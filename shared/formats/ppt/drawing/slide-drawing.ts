import type { DrawnShape, DrawnSlide, Paint } from '../../../contracts/drawing.ts'
import type { PictureStore } from '../../original/picture-store.ts'
import { outlineNumbering } from '../numbering.ts'
import { type PageFields, pageFields } from '../page-texts.ts'
import type { Presentation, SlidePart } from '../presentation.ts'
import { findRecord, type PptRecord, recordType } from '../records.ts'
import { isHidden, readSlideAtom, type SlideAtom } from '../slide-atom.ts'
import type { TextBlock } from '../text-block.ts'
import { type ArtDrawing, ArtReader, type ArtShape } from './art-shapes.ts'
import { type ColourScheme, plainScheme, readScheme } from './colours.ts'
import { drawShape, type ShapeSource } from './drawn-shape.ts'
import { type PaintSource, paintOf } from './paints.ts'
import type { PictureParts } from './picture-parts.ts'
import { TextLevels } from './text-levels.ts'

/** A main master, or a master of title slides, which stands on a main one. */
interface Master {
  readonly art: ArtDrawing
  readonly scheme: ColourScheme
  readonly levels: TextLevels
  readonly atom: SlideAtom | undefined
}

/** Places on a master that are shown on slides, where slides say so (MS-PPT 2.13.22). */
const place = { date: 7, number: 8, footer: 9 } as const
/** Shapes that one drawing may hold, and one slide: more are a picture made of dots. */
const mostShapes = 100_000
const mostOnSlide = 8_000
/** Masters on masters that are followed. */
const maxMasters = 3
const slideFields = 3
const omitOffset = 37

/** Draws the slides of a presentation, each with what its master shows on it. */
export class SlideDrawer {
  /** Whether anything was left out because there was too much of it. */
  isCrowded = false
  private readonly presentation: Presentation
  private readonly pictures: PictureStore
  private readonly parts: PictureParts
  private readonly artReader: ArtReader
  private readonly masters = new Map<number, Master>()
  private readonly documentFields: PageFields | undefined
  /** Whether slides laid out as titles show no date, number and footer (MS-PPT 2.4.2). */
  private readonly omitsOnTitle: boolean
  private readonly slideIds: readonly number[]
  private readonly numbering: ReturnType<typeof outlineNumbering>
  private shapes = 0

  constructor(
    presentation: Presentation,
    at: { readonly pictures: PictureStore; readonly parts: PictureParts; readonly drawings: PptRecord | undefined },
  ) {
    const { stream, document } = presentation
    this.presentation = presentation
    this.slideIds = presentation.slides.map((part) => part.id)
    this.pictures = at.pictures
    this.parts = at.parts
    this.artReader = new ArtReader(stream, at.drawings)
    this.documentFields = document === undefined ? undefined : pageFields(stream, document, slideFields)
    const atom = document === undefined ? undefined : findRecord(stream, document, recordType.documentAtom)
    this.omitsOnTitle = atom !== undefined && atom.to - atom.from > omitOffset && stream.u8(atom.from + omitOffset) !== 0
    this.numbering = document === undefined ? new Map() : outlineNumbering(stream, document)
    // Shapes stand on those of the main masters: these come first.
    const masters = [...presentation.masters.values()].toSorted((one, other) => rank(one) - rank(other))
    for (const part of masters) this.masters.set(part.id, this.readMaster(part))
  }

  draw({ record, outline, id }: SlidePart, at: { readonly slide: number; readonly shownNumber: number }): DrawnSlide {
    const { stream } = this.presentation
    const atom = readSlideAtom(stream, record)
    const master = this.masters.get(atom.master) ?? this.masters.values().next().value
    const art = this.artReader.read(record)
    const scheme = (atom.followsScheme ? master?.scheme : undefined) ?? readScheme(stream, record) ?? master?.scheme ?? plainScheme
    const fields = atom.isTitle && this.omitsOnTitle ? undefined : (pageFields(stream, record) ?? this.documentFields)
    const paint: PaintSource = { stream, scheme, picture: this.picture }
    const background = this.background(art, { ...atom, paint, master }, maxMasters)
    const source: ShapeSource = {
      presentation: this.presentation,
      paint: { ...paint, background },
      levels: master?.levels ?? this.plainLevels,
      number: at.shownNumber,
      fields,
      slideId: id,
      slides: { own: at.slide, ids: this.slideIds },
      numbering: this.numbering,
    }
    const own = art.shapes.flatMap(({ placeholder }) => placeholder ?? [])
    const under = atom.followsObjects && master !== undefined ? this.masterShapes(master, { own, fields }, maxMasters) : []
    const shapes = [...this.drawAll(under, source, []), ...this.drawAll(art.shapes, source, outline)]
    return { slide: at.slide, ...(isHidden(stream, record) && { isHidden: true }), background, shapes }
  }

  private drawAll(shapes: readonly ArtShape[], source: ShapeSource, outline: readonly TextBlock[]): readonly DrawnShape[] {
    const room = Math.max(0, Math.min(mostOnSlide, mostShapes - this.shapes))
    if (shapes.length > room) this.isCrowded = true
    const drawn = shapes.slice(0, room).flatMap((shape) => drawShape(shape, source, outline))
    this.shapes += drawn.length
    return drawn
  }

  /** The shapes of a master that its slides show: no places for text, except those for date, number and footer that are on. */
  private masterShapes(
    { art, atom }: Master,
    at: { readonly own: readonly number[]; readonly fields: PageFields | undefined },
    left: number,
  ): readonly ArtShape[] {
    const below = atom?.followsObjects === true && left > 0 ? this.masters.get(atom.master) : undefined
    const shown = art.shapes.filter(
      ({ placeholder }) => placeholder === undefined || (isShown(placeholder, at.fields) && !at.own.includes(placeholder)),
    )
    return below === undefined ? shown : [...this.masterShapes(below, at, left - 1), ...shown]
  }

  private background(
    art: ArtDrawing,
    at: { readonly followsBackground: boolean; readonly master: Master | undefined; readonly paint: PaintSource },
    left: number,
  ): Paint {
    const { master, paint } = at
    if (at.followsBackground && master !== undefined && left > 0) {
      const under = master.atom === undefined ? undefined : this.masters.get(master.atom.master)
      return this.background(master.art, { followsBackground: master.atom?.followsBackground === true, master: under, paint }, left - 1)
    }
    const own = art.background === undefined ? undefined : paintOf(art.background, paint)
    return own ?? { kind: 'colour', colour: backgroundColour(paint) }
  }

  private readMaster({ record }: SlidePart): Master {
    const { stream } = this.presentation
    const atom = record.type === recordType.slide ? readSlideAtom(stream, record) : undefined
    const below = atom === undefined ? undefined : this.masters.get(atom.master)
    const own = readScheme(stream, record)
    return {
      art: this.artReader.read(record),
      scheme: (atom?.followsScheme === true ? below?.scheme : own) ?? own ?? plainScheme,
      levels: below?.levels ?? new TextLevels(stream, [...this.environment, record]),
      atom,
    }
  }

  /** The document's own levels of text, for text outside the places of a master. */
  private get environment(): readonly PptRecord[] {
    const { stream, document } = this.presentation
    const found = document === undefined ? undefined : findRecord(stream, document, recordType.environment)
    return found === undefined ? [] : [found]
  }

  private get plainLevels(): TextLevels {
    return new TextLevels(this.presentation.stream, this.environment)
  }

  private readonly picture = (number: number): number | undefined =>
    number === 0 ? undefined : this.pictures.add(String(number), () => this.parts.bytes(number))
}

const rank = ({ record }: SlidePart): number => (record.type === recordType.slide ? 1 : 0)

const backgroundColour = ({ scheme }: PaintSource): string => {
  const [red = 255, green = 255, blue = 255] = scheme[0] ?? []
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function isShown(placeholder: number, fields: PageFields | undefined): boolean {
  if (placeholder === place.date) return fields?.date !== undefined
  if (placeholder === place.number) return fields?.hasNumber === true
  return placeholder === place.footer && fields?.footer !== undefined
}
