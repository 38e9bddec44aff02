import type { ByteView } from '../binary/byte-view.ts'
import { codePageOfLanguage } from '../binary/code-pages.ts'
import { damaged, encrypted } from '../reading/faults.ts'

/** The texts of a document stand one after another in one sequence of characters (MS-DOC 2.4.1). */
export type StoryName = 'main' | 'footnote' | 'header' | 'macro' | 'comment' | 'endnote' | 'textbox' | 'headerTextbox'

/** Where a structure stands in the table stream. */
export interface Place {
  readonly at: number
  readonly length: number
}

/** Structures by their number in `FibRgFcLcb97` (MS-DOC 2.5.6); Word 6 and 95 number the first 37 the same way. */
const structures = {
  styleSheet: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  bookmarkNames: 21,
  bookmarkStarts: 22,
  bookmarkEnds: 23,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  headerShapes: 41,
  endnoteReferences: 46,
  endnoteTexts: 47,
  drawings: 50,
  textboxes: 56,
  headerTextboxes: 58,
  lists: 73,
  listOverrides: 74,
  commentDetails: 112,
} as const

type StructureName = keyof typeof structures

/** The file information block (MS-DOC 2.5), reduced to what reading the text takes. */
export interface FileInformation {
  /** 97 also stands for every later version. */
  readonly version: 2 | 6 | 97
  readonly tableName: '0Table' | '1Table'
  /** Whether pieces of text may stand in any order (the document was saved fast). */
  readonly isComplex: boolean
  /** Code page of text that is not UTF-16. */
  readonly codePage: number
  /** Whether all text is UTF-16, as some editions of Word 95 write it (`fExtChar`). From Word 97 on, each piece says so. */
  readonly isWide: boolean
  /** Bytes of the text when it is in one piece. */
  readonly text: { readonly from: number; readonly to: number }
  /** Characters of each story as declared, in their order. */
  readonly lengths: ReadonlyArray<readonly [story: StoryName, length: number]>
  /** Where a structure stands; its length is 0 when the document has none. */
  readonly place: (name: StructureName) => Place
}

/** Word 1, 2, 6 and 97, then the East Asian editions of Word 6 and 95. */
const identities = new Set([0xa59b, 0xa5db, 0xa5dc, 0xa5ec, 0xa697, 0xa698, 0xa699])
const isEncryptedFlag = 0x01_00
const isInTable1Flag = 0x02_00
const isComplexFlag = 0x00_04
const hasExtendedCharactersFlag = 0x10_00
/** Versions (`nFib`) that older programs wrote; 101 is Word 6 and 104 Word 95. */
const newestWord2 = 0x3f
const newestWord95 = 0x69

const stories: readonly StoryName[] = ['main', 'footnote', 'header', 'macro', 'comment', 'endnote', 'textbox', 'headerTextbox']

/** Reads the block at the start of the `WordDocument` stream, or of a Word 2 file. Throws for a locked document. */
export function readFileInformation(stream: ByteView): FileInformation {
  if (!identities.has(stream.u16(0))) throw damaged('its text does not begin as Word begins it')
  const build = stream.u16(2)
  const flags = stream.u16(0x0a)
  if ((flags & isEncryptedFlag) !== 0) throw encrypted()
  const version = build <= newestWord2 ? 2 : build <= newestWord95 ? 6 : 97
  const base = {
    version,
    tableName: (flags & isInTable1Flag) === 0 ? '0Table' : '1Table',
    isComplex: (flags & isComplexFlag) !== 0,
    codePage: codePageOfLanguage(stream.u16(6)),
    isWide: version === 6 && (flags & hasExtendedCharactersFlag) !== 0,
    text: { from: stream.u32(0x18), to: stream.u32(0x1c) },
  } as const
  return version === 97 ? { ...base, ...newerParts(stream) } : { ...base, ...olderParts(stream, version) }
}

/** From Word 97 on, the block has parts of stated length (MS-DOC 2.5.1). */
function newerParts(stream: ByteView): Pick<FileInformation, 'lengths' | 'place'> {
  const longsAt = 0x22 + stream.u16(0x20) * 2 + 2
  const pairsAt = longsAt + stream.u16(longsAt - 2) * 4 + 2
  const pairs = stream.u16(pairsAt - 2)
  // ccpText, ccpFtn, ccpHdd, (reserved), ccpAtn, ccpEdn, ccpTxbx, ccpHdrTxbx (MS-DOC 2.5.4)
  return {
    lengths: stories.map((story, index) => [story, story === 'macro' ? 0 : Math.max(0, stream.i32(longsAt + 12 + index * 4))]),
    place: (name) => (structures[name] < pairs ? placeAt(stream, pairsAt + structures[name] * 8) : nowhere),
  }
}

/** Until Word 95, everything has a fixed place. */
function olderParts(stream: ByteView, version: 2 | 6): Pick<FileInformation, 'lengths' | 'place'> {
  const count = version === 2 ? 5 : stories.length
  const lengths = stories.slice(0, count).map((story, index) => [story, Math.max(0, stream.i32(0x34 + index * 4))] as const)
  return { lengths, place: (name) => (version === 2 ? nowhere : olderPlace(stream, name)) }
}

function olderPlace(stream: ByteView, name: StructureName): Place {
  const index = structures[name]
  if (index <= structures.commentAuthors) return placeAt(stream, 0x58 + index * 8)
  return name === 'endnoteReferences' ? placeAt(stream, 0x1d2) : name === 'endnoteTexts' ? placeAt(stream, 0x1da) : nowhere
}

const placeAt = (stream: ByteView, at: number): Place => ({ at: stream.u32(at), length: stream.u32(at + 4) })

const nowhere: Place = { at: 0, length: 0 }
