import type { ByteView } from '../binary/byte-view.ts'

/** A record of a presentation (MS-PPT 2.3.1), or of a drawing in it (MS-ODRAW 2.2.1), which have the same head. */
export interface PptRecord {
  readonly type: number
  /** Tells records of one type apart. */
  readonly instance: number
  /** Whether it holds records. */
  readonly isContainer: boolean
  /** Its data. One that is said to reach beyond its container ends with it. */
  readonly from: number
  readonly to: number
}

/** Records by their number (MS-PPT 2.13.24); those above 0xf000 are of drawings (MS-ODRAW 2.2). */
export const recordType = {
  document: 1000,
  documentAtom: 1001,
  slide: 1006,
  slideAtom: 1007,
  notes: 1008,
  notesAtom: 1009,
  environment: 1010,
  slidePersist: 1011,
  mainMaster: 1016,
  slideShowInfo: 1017,
  vbaInfo: 1023,
  vbaInfoAtom: 1024,
  embeddedObjects: 1033,
  drawingGroup: 1035,
  drawing: 1036,
  list: 2000,
  fontCollection: 2005,
  colourScheme: 2032,
  placeholder: 3011,
  outlineReference: 3998,
  textHeader: 3999,
  wideText: 4000,
  textStyle: 4001,
  textMasterStyle: 4003,
  textRuler: 4006,
  narrowText: 4008,
  furtherStyle: 4012,
  outlineFurtherStyles: 4014,
  outlineFurtherHead: 4015,
  font: 4023,
  string: 4026,
  embeddedObject: 4035,
  hyperlinkAtom: 4051,
  hyperlink: 4055,
  slideNumber: 4056,
  pageTexts: 4057,
  pageTextsAtom: 4058,
  textInteraction: 4063,
  slideList: 4080,
  interaction: 4082,
  interactionAtom: 4083,
  userEdit: 4085,
  currentUser: 4086,
  dateTime: 4087,
  genericDate: 4088,
  header: 4089,
  footer: 4090,
  objectStorage: 4113,
  formattedDate: 4117,
  programTags: 5000,
  programTag: 5002,
  programTagData: 5003,
  persistDirectory: 6002,
  comment: 12000,
  commentAtom: 12001,
  drawings: 0xf000,
  pictures: 0xf001,
  drawingContainer: 0xf002,
  groupContainer: 0xf003,
  shapeContainer: 0xf004,
  picture: 0xf007,
  groupShape: 0xf009,
  shape: 0xf00a,
  shapeOptions: 0xf00b,
  textbox: 0xf00d,
  childAnchor: 0xf00f,
  anchor: 0xf010,
  clientData: 0xf011,
  secondaryOptions: 0xf121,
  tertiaryOptions: 0xf122,
} as const

const headBytes = 8

/** The record whose head stands at a place, unless the bytes end before its data begin. */
export function recordAt(stream: ByteView, at: number, end = stream.length): PptRecord | undefined {
  if (at < 0 || at + headBytes > end) return undefined
  const head = stream.u16(at)
  const from = at + headBytes
  return {
    type: stream.u16(at + 2),
    instance: head >>> 4,
    isContainer: (head & 0xf) === 0xf,
    from,
    to: Math.min(end, from + stream.u32(at + 4)),
  }
}

/** The records in a stretch, one after another. */
export function* recordsIn(stream: ByteView, { from, to }: { readonly from: number; readonly to: number }): Generator<PptRecord> {
  for (let at = from; ; ) {
    const record = recordAt(stream, at, to)
    if (record === undefined) return
    yield record
    at = record.to
  }
}

/** The first record of a type in a stretch. */
export function findRecord(stream: ByteView, within: { readonly from: number; readonly to: number }, type: number): PptRecord | undefined {
  for (const record of recordsIn(stream, within)) if (record.type === type) return record
  return undefined
}
