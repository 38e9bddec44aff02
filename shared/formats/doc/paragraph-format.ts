import type { ByteView } from '../binary/byte-view.ts'
import { type Modifier, modifiersIn } from './modifiers.ts'
import { type RowShape, readTableDefinition } from './row-shape.ts'

/** What a paragraph is, by its style and its own modifiers. */
export interface ParagraphFormat {
  readonly style: number
  /** 0 for the outermost heading, 9 for none. */
  readonly outlineLevel: number
  /** Number of the list override it is numbered by; 0 for none. */
  readonly list: number
  readonly listLevel: number
  /** How many tables it stands in. */
  readonly tableDepth: number
  /** Whether its mark ends a row of the outermost table, which its table modifiers describe. */
  readonly endsRow: boolean
  /** Whether its mark ends a cell, or a row, of a table in a table. */
  readonly endsInnerCell: boolean
  readonly endsInnerRow: boolean
  readonly startsPage: boolean
  readonly isRightToLeft: boolean
  readonly row: RowShape
}

export const bodyText = 9

/** A paragraph that nothing is said of. */
export const plainParagraph: ParagraphFormat = {
  style: 0,
  outlineLevel: bodyText,
  list: 0,
  listLevel: 0,
  tableDepth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
  startsPage: false,
  isRightToLeft: false,
  row: { edges: [], merges: [], isHead: false, isRightToLeft: false },
}

/** What modifiers are read with: a paragraph's style can be changed by one, and others stand in another stream. */
export interface ParagraphSurroundings {
  readonly style: (number: number) => ParagraphFormat
  readonly data: ByteView | undefined
}

type Draft = { -readonly [Name in keyof ParagraphFormat]: ParagraphFormat[Name] }

/** Applies modifiers (MS-DOC 2.6.2, 2.6.3) to a format. */
export function changedParagraph(base: ParagraphFormat, modifiers: Iterable<Modifier>, around: ParagraphSurroundings): ParagraphFormat {
  const format: Draft = { ...base }
  for (const modifier of modifiers) apply(format, modifier, around)
  return format
}

function apply(format: Draft, { code, operand }: Modifier, around: ParagraphSurroundings): void {
  switch (code) {
    case 0x4600: // sprmPIstd
      Object.assign(format, { ...around.style(operand.u16(0)), tableDepth: format.tableDepth, endsRow: format.endsRow, row: format.row })
      break
    case 0x2640: // sprmPOutLvl
      format.outlineLevel = Math.min(bodyText, operand.u8(0))
      break
    case 0x460b: // sprmPIlfo
      format.list = operand.i16(0)
      break
    case 0x260a: // sprmPIlvl
      format.listLevel = Math.min(8, operand.u8(0))
      break
    case 0x2416: // sprmPFInTable
      format.tableDepth = operand.u8(0) === 0 ? 0 : Math.max(1, format.tableDepth)
      break
    case 0x6649: // sprmPItap
      format.tableDepth = Math.max(0, operand.i32(0))
      break
    case 0x664a: // sprmPDtap
      format.tableDepth = Math.max(0, format.tableDepth + operand.i32(0))
      break
    case 0x2417: // sprmPFTtp
      format.endsRow = operand.u8(0) !== 0
      break
    case 0x244b: // sprmPFInnerTableCell
      format.endsInnerCell ||= operand.u8(0) !== 0
      break
    case 0x244c: // sprmPFInnerTtp
      format.endsInnerRow = operand.u8(0) !== 0
      format.endsInnerCell ||= format.endsInnerRow
      break
    case 0x2407: // sprmPFPageBreakBefore
      format.startsPage = operand.u8(0) !== 0
      break
    case 0x2441: // sprmPFBiDi
      format.isRightToLeft = operand.u8(0) !== 0
      break
    case 0x6645: // sprmPHugePapx
    case 0x6646:
      for (const each of hugeModifiers(operand.u32(0), around.data)) apply(format, each, around)
      break
    case 0xd608: // sprmTDefTable
      format.row = { ...format.row, ...readTableDefinition(operand) }
      break
    case 0x3404: // sprmTTableHeader
      format.row = { ...format.row, isHead: operand.u8(0) !== 0 }
      break
    case 0x560b: // sprmTFBiDi
      format.row = { ...format.row, isRightToLeft: operand.u16(0) !== 0 }
      break
    default:
      break
  }
}

/** Modifiers too long for their page stand in the `Data` stream (MS-DOC 2.6.2, sprmPHugePapx). They name no others. */
function* hugeModifiers(at: number, data: ByteView | undefined): Generator<Modifier> {
  if (data === undefined || at + 2 > data.length) return
  const length = Math.min(data.u16(at), data.length - at - 2)
  for (const each of modifiersIn(data.part(at + 2, length), 97)) if (each.code !== 0x6645 && each.code !== 0x6646) yield each
}
