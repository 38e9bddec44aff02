import type { Inline } from '../../../contracts/blocks.ts'
import type { CharacterLook } from '../../original/set-paragraph.ts'
import type { Modifier } from '../modifiers.ts'
import { colourAt, groundAt, oldGroundAt, paletteColour } from './colours.ts'

/** What characters look like, their marks among it. */
export interface DrawnCharacters extends CharacterLook {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly strike?: boolean | undefined
  readonly script?: Inline['script'] | undefined
}

/** What modifiers are applied with. */
interface Around {
  /** The look the paragraph's style gives, which toggles refer to. */
  readonly styled: DrawnCharacters
  readonly fontName: (number: number) => string | undefined
  /** What a character style makes of a look. */
  readonly withStyle: (style: number, look: DrawnCharacters) => DrawnCharacters
}

/** Text that states no size is of ten points (MS-DOC 2.6.1, sprmCHps). */
export const plainLook: DrawnCharacters = { size: 10 }

/** Applies modifiers of characters (MS-DOC 2.6.1) to a look. */
export function changedLook(base: DrawnCharacters, modifiers: Iterable<Modifier>, around: Around): DrawnCharacters {
  let look = base
  for (const modifier of modifiers) look = changed(look, modifier, around)
  return look
}

function changed(look: DrawnCharacters, { code, operand }: Modifier, around: Around): DrawnCharacters {
  const { styled } = around
  switch (code) {
    case 0x4a30: // sprmCIstd
      return around.withStyle(operand.u16(0), look)
    case 0x0835: // sprmCFBold
      return { ...look, bold: toggled(operand.u8(0), styled.bold) }
    case 0x0836: // sprmCFItalic
      return { ...look, italic: toggled(operand.u8(0), styled.italic) }
    case 0x0837: // sprmCFStrike
    case 0x2a53: // sprmCFDStrike
      return { ...look, strike: toggled(operand.u8(0), styled.strike) }
    case 0x2a3e: // sprmCKul
      return { ...look, underline: operand.u8(0) !== 0 }
    case 0x083a: // sprmCFSmallCaps
      return { ...look, caps: toggled(operand.u8(0), styled.caps === 'small') ? 'small' : undefined }
    case 0x083b: // sprmCFCaps
      return { ...look, caps: toggled(operand.u8(0), styled.caps === 'all') ? 'all' : undefined }
    case 0x083c: // sprmCFVanish
      return { ...look, isHidden: toggled(operand.u8(0), styled.isHidden) }
    case 0x2a48: // sprmCIss
      return { ...look, script: operand.u8(0) === 1 ? 'super' : operand.u8(0) === 2 ? 'sub' : undefined }
    case 0x4a43: // sprmCHps; older files state it in one byte
      return { ...look, size: (operand.length >= 2 ? operand.u16(0) : operand.u8(0)) / 2 }
    case 0x4a4f: // sprmCRgFtc0
      return { ...look, font: around.fontName(operand.u16(0)) ?? look.font }
    case 0x2a42: // sprmCIco
      return { ...look, colour: paletteColour(operand.u8(0)) }
    case 0x6870: // sprmCCv
      return { ...look, colour: colourAt(operand, 0) }
    case 0x2a0c: // sprmCHighlight
      return { ...look, highlight: paletteColour(operand.u8(0)) }
    case 0x4866: // sprmCShd80
      return { ...look, highlight: oldGroundAt(operand) }
    case 0xca71: // sprmCShd
      return { ...look, highlight: groundAt(operand) }
    default:
      return look
  }
}

/** 0 off, 1 on, 128 as the paragraph's style has it, 129 the other way round (MS-DOC 2.9.327). */
const toggled = (value: number, styled = false): boolean => (value === 128 ? styled : value === 129 ? !styled : value !== 0)
