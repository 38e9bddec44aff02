import type { Marks } from '../docx/run-marks.ts'
import type { Modifier } from './modifiers.ts'

/** What a run of characters is, as far as its text is concerned. */
export interface CharacterFormat {
  readonly marks: Marks
  /** Whether its characters below U+0020, and the one for a symbol, stand for something else. */
  readonly isSpecial: boolean
  /** A symbol of a font, instead of the character in the text. */
  readonly symbol?: { readonly font: number; readonly code: number }
  readonly font?: number
  /** Where a picture's or a form field's data stand in the `Data` stream. */
  readonly dataAt?: number
  /** Whether the data are those of a field and not a picture. */
  readonly isFieldData: boolean
  /** Whether it is an embedded object, whose picture is no picture of the document. */
  readonly isObject: boolean
}

/** A run that nothing is said of. */
export const plainCharacters: CharacterFormat = { marks: {}, isSpecial: false, isFieldData: false, isObject: false }

/** Gives the marks of a character style. */
export type CharacterStyles = (style: number) => Marks

type Draft = { -readonly [Name in keyof CharacterFormat]: CharacterFormat[Name] }

/** Applies modifiers (MS-DOC 2.6.1) to a format. */
export function changedCharacters(base: CharacterFormat, modifiers: Iterable<Modifier>, styles: CharacterStyles): CharacterFormat {
  const format: Draft = { ...base }
  for (const modifier of modifiers) apply(format, modifier, styles)
  return format
}

function apply(format: Draft, { code, operand }: Modifier, styles: CharacterStyles): void {
  switch (code) {
    case 0x0800: // sprmCFRMarkDel
      if (operand.u8(0) !== 0) format.marks = { ...format.marks, change: 'deleted' }
      break
    case 0x0801: // sprmCFRMark
      if (operand.u8(0) !== 0 && format.marks.change !== 'deleted') format.marks = { ...format.marks, change: 'inserted' }
      break
    case 0x4a30: // sprmCIstd
      format.marks = { ...styles(operand.u16(0)), ...format.marks }
      break
    case 0x0835: // sprmCFBold
      format.marks = withMark(format.marks, 'bold', operand.u8(0))
      break
    case 0x0836: // sprmCFItalic
      format.marks = withMark(format.marks, 'italic', operand.u8(0))
      break
    case 0x0837: // sprmCFStrike
    case 0x2a53: // sprmCFDStrike
      format.marks = withMark(format.marks, 'strike', operand.u8(0))
      break
    case 0x2a3e: // sprmCKul
      format.marks = withMark(format.marks, 'underline', operand.u8(0))
      break
    case 0x2a48: {
      // sprmCIss
      const { script, ...others } = format.marks
      const raised = operand.u8(0)
      format.marks = raised === 1 ? { ...others, script: 'super' } : raised === 2 ? { ...others, script: 'sub' } : others
      break
    }
    case 0x0855: // sprmCFSpec
      format.isSpecial = operand.u8(0) !== 0
      break
    case 0x6a09: // sprmCSymbol
      format.isSpecial = true
      format.symbol = { font: operand.u16(0), code: operand.length >= 4 ? operand.u16(2) : operand.u8(2) }
      break
    case 0x4a4f: // sprmCRgFtc0
      format.font = operand.u16(0)
      break
    case 0x6a03: // sprmCPicLocation
      format.isSpecial = true
      format.dataAt = operand.u32(0)
      break
    case 0x0806: // sprmCFData
      format.isFieldData = operand.u8(0) !== 0
      break
    case 0x080a: // sprmCFOle2
    case 0x0856: // sprmCFObj
      format.isObject = operand.u8(0) !== 0
      break
    default:
      break
  }
}

/** 0 off, 1 on, 128 as the paragraph's style has it, 129 the other way round (MS-DOC 2.9.327). The style's own is its look. */
function withMark(marks: Marks, name: 'bold' | 'italic' | 'strike' | 'underline', value: number): Marks {
  const { [name]: before, ...others } = marks
  if (value === 0) return others
  return value === 128 ? marks : { ...others, [name]: true }
}
