import type { ByteView } from '../binary/byte-view.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { readPersistObjects } from './persist-objects.ts'
import { findRecord, type PptRecord, recordAt, recordsIn, recordType } from './records.ts'
import { type TextBlock, textBlocks } from './text-block.ts'

/** A slide of the show, or the notes of one. */
export interface SlidePart {
  readonly record: PptRecord
  /** What the show refers to it by. */
  readonly id: number
  /** Texts of its places, which stand with the list of slides and not with the slide. */
  readonly outline: readonly TextBlock[]
}

/** A presentation's parts, found. */
export interface Presentation {
  readonly stream: ByteView
  /** Nothing when the document part is lost; slides are then found by going through the stream. */
  readonly document: PptRecord | undefined
  /** In the order they are shown. */
  readonly slides: readonly SlidePart[]
  /** By the id slides name them by: main masters, and masters of title slides, which are built as slides are. */
  readonly masters: ReadonlyMap<number, SlidePart>
  /** By the id of their slide. */
  readonly notes: ReadonlyMap<number, PptRecord>
  readonly fonts: readonly string[]
  readonly addresses: ReadonlyMap<number, string>
  /** Parts by number, for objects. */
  readonly partAt: (number: number) => PptRecord | undefined
  readonly into: DocumentBuilder
}

/** Instances of the lists (MS-PPT 2.4.14.1 to 2.4.14.6). */
const slideLists = { slides: 0, masters: 1, notes: 2 } as const

/** Opens a presentation (MS-PPT 2.1.2). */
export function openPresentation(at: {
  readonly stream: ByteView
  readonly currentUser: ByteView | undefined
  readonly into: DocumentBuilder
}): Presentation {
  const { stream, into } = at
  const { places, document: documentNumber } = readPersistObjects(stream, at.currentUser)
  const partAt = (number: number): PptRecord | undefined => {
    const place = places.get(number)
    return place === undefined ? undefined : recordAt(stream, place)
  }
  const stated = documentNumber === undefined ? undefined : partAt(documentNumber)
  const everything = { from: 0, to: stream.length }
  const document = stated?.type === recordType.document ? stated : findRecord(stream, everything, recordType.document)
  const listed = (list: number) => (document === undefined ? [] : listedParts({ stream, document, partAt }, list))
  const slides = listed(slideLists.slides).filter(({ record }) => record.type === recordType.slide)
  const found = slides.length > 0 ? slides : document === undefined || places.size === 0 ? unlisted(stream) : []
  const notes = listed(slideLists.notes).filter(({ record }) => record.type === recordType.notes)
  return {
    stream,
    document,
    slides: found,
    masters: new Map(listed(slideLists.masters).map((part) => [part.id, part])),
    notes: new Map(notes.map(({ record }) => [slideOfNotes(stream, record), record])),
    fonts: salvage(into, () => fontNames(stream, document)) ?? [],
    addresses: salvage(into, () => linkAddresses(stream, document)) ?? new Map(),
    partAt,
    into,
  }
}

/** The parts of a list (MS-PPT 2.4.14.3), each followed by the texts of its places. */
function listedParts(
  at: { readonly stream: ByteView; readonly document: PptRecord; readonly partAt: Presentation['partAt'] },
  list: number,
): readonly SlidePart[] {
  const { stream, document, partAt } = at
  const parts: SlidePart[] = []
  for (const container of recordsIn(stream, document)) {
    if (container.type !== recordType.slideList || container.instance !== list) continue
    let persist: PptRecord | undefined
    let texts: PptRecord[] = []
    const finish = (): void => {
      const record = persist === undefined || persist.to - persist.from < 16 ? undefined : partAt(stream.u32(persist.from))
      if (persist !== undefined && record !== undefined)
        parts.push({ record, id: stream.u32(persist.from + 12), outline: textBlocks(stream, texts) })
    }
    for (const record of recordsIn(stream, container)) {
      if (record.type === recordType.slidePersist) {
        finish()
        persist = record
        texts = []
      } else texts.push(record)
    }
    finish()
  }
  return parts
}

/** Slides as they stand in the stream, when no list of them is left. */
const unlisted = (stream: ByteView): readonly SlidePart[] =>
  [...recordsIn(stream, { from: 0, to: stream.length })]
    .filter(({ type }) => type === recordType.slide)
    .map((record, index) => ({ record, id: -1 - index, outline: [] }))

function slideOfNotes(stream: ByteView, notes: PptRecord): number {
  const atom = findRecord(stream, notes, recordType.notesAtom)
  return atom === undefined || atom.to - atom.from < 4 ? 0 : stream.u32(atom.from)
}

/** MS-PPT 2.9.8: fonts by the number texts refer to them by. */
function fontNames(stream: ByteView, document: PptRecord | undefined): readonly string[] {
  const names: string[] = []
  for (const environment of document === undefined ? [] : recordsIn(stream, document)) {
    const collection = findRecord(stream, environment, recordType.fontCollection)
    if (!environment.isContainer || collection === undefined) continue
    for (const { type, instance, from, to } of recordsIn(stream, collection))
      if (type === recordType.font) names[instance] = stream.utf16(from, Math.min(32, Math.floor((to - from) / 2))).split('\0', 1)[0] ?? ''
  }
  return names
}

/** MS-PPT 2.10.16: addresses by the number interactions refer to them by. */
function linkAddresses(stream: ByteView, document: PptRecord | undefined): ReadonlyMap<number, string> {
  const addresses = new Map<number, string>()
  const list = document === undefined ? undefined : findRecord(stream, document, recordType.embeddedObjects)
  for (const link of list === undefined ? [] : recordsIn(stream, list)) {
    if (link.type !== recordType.hyperlink) continue
    const atom = findRecord(stream, link, recordType.hyperlinkAtom)
    const strings = new Map<number, string>()
    for (const { type, instance, from, to } of recordsIn(stream, link))
      if (type === recordType.string) strings.set(instance, stream.utf16(from, Math.floor((to - from) / 2)))
    const place = strings.get(3)
    const address = `${strings.get(1) ?? ''}${place === undefined || place === '' ? '' : `#${place}`}`
    if (atom !== undefined && atom.to - atom.from >= 4 && address !== '') addresses.set(stream.u32(atom.from), address)
  }
  return addresses
}
