import type { ByteView } from '../../binary/byte-view.ts'
import type { ParagraphLook } from '../../original/set-paragraph.ts'
import type { Modifier } from '../modifiers.ts'
import { groundAt, oldGroundAt } from './colours.ts'

const twips = 20
const alignments = ['start', 'center', 'end', 'justify'] as const
const sides = ['left', 'center', 'right', 'justify'] as const

/** Applies modifiers of paragraphs (MS-DOC 2.6.2) to a look. */
export function changedSetting(base: ParagraphLook, modifiers: Iterable<Modifier>): ParagraphLook {
  let look = base
  for (const modifier of modifiers) look = changed(look, modifier)
  return look
}

function changed(look: ParagraphLook, { code, operand }: Modifier): ParagraphLook {
  switch (code) {
    case 0x2403: // sprmPJc80, left and right of the page
      return { ...look, align: sides[operand.u8(0)] ?? 'justify' }
    case 0x2461: // sprmPJc, by the direction of the text
      return { ...look, align: alignments[operand.u8(0)] ?? 'justify' }
    case 0x2441: // sprmPFBiDi
      return { ...look, direction: operand.u8(0) !== 0 ? 'rtl' : undefined }
    case 0x840f: // sprmPDxaLeft80
    case 0x845e: // sprmPDxaLeft
      return { ...look, start: operand.i16(0) / twips }
    case 0x840e: // sprmPDxaRight80
    case 0x845d: // sprmPDxaRight
      return { ...look, end: operand.i16(0) / twips }
    case 0x8411: // sprmPDxaLeft180
    case 0x8460: // sprmPDxaLeft1
      return { ...look, firstLine: operand.i16(0) / twips }
    case 0xa413: // sprmPDyaBefore
      return { ...look, before: operand.u16(0) / twips }
    case 0xa414: // sprmPDyaAfter
      return { ...look, after: operand.u16(0) / twips }
    case 0x6412: {
      // sprmPDyaLine: a multiple of 240, or a height; a negative one is exact.
      const stated = operand.i16(0)
      if (operand.i16(2) === 1) return { ...look, lineHeight: stated / 240, lineStep: undefined }
      return stated < 0 ? { ...look, lineHeight: undefined, lineStep: -stated / twips } : look
    }
    case 0xc60d: // sprmPChgTabsPapx
    case 0xc615: // sprmPChgTabs
      return hasRightTab(operand, code === 0xc615 ? 4 : 2) ? { ...look, tabsToEnd: true } : look
    case 0x442d: // sprmPShd80
      return { ...look, ground: oldGroundAt(operand) }
    case 0xc64d: // sprmPShd
      return { ...look, ground: groundAt(operand) }
    case 0x6424: // sprmPBrcTop80
      return { ...look, lineAbove: operand.u8(1) !== 0 && operand.u8(1) !== 0xff }
    case 0x6426: // sprmPBrcBottom80
      return { ...look, lineBelow: operand.u8(1) !== 0 && operand.u8(1) !== 0xff }
    case 0xc64e: // sprmPBrcTop
      return { ...look, lineAbove: operand.u8(5) !== 0 && operand.u8(5) !== 0xff }
    case 0xc650: // sprmPBrcBottom
      return { ...look, lineBelow: operand.u8(5) !== 0 && operand.u8(5) !== 0xff }
    default:
      return look
  }
}

/** Whether tabs are set of which one ends at its place (MS-DOC 2.9.182, 2.9.184); `bytes` are said of each that is taken away. */
function hasRightTab(operand: ByteView, bytes: 2 | 4): boolean {
  const addedAt = 1 + (operand.length === 0 ? 0 : operand.u8(0)) * bytes
  const added = addedAt < operand.length ? operand.u8(addedAt) : 0
  for (let index = 0; index < added; index++) {
    const at = addedAt + 1 + added * 2 + index
    if (at < operand.length && (operand.u8(at) & 7) === 2) return true
  }
  return false
}
