import type { ByteView } from '../../binary/byte-view.ts'

/** The sixteen colours of older files (MS-DOC 2.9.119), 0 for that of the surroundings. */
const palette = [
  undefined,
  '#000000',
  '#0000ff',
  '#00ffff',
  '#00ff00',
  '#ff00ff',
  '#ff0000',
  '#ffff00',
  '#ffffff',
  '#000080',
  '#008080',
  '#008000',
  '#800080',
  '#800000',
  '#808000',
  '#808080',
  '#c0c0c0',
] as const

export const paletteColour = (index: number): string | undefined => palette[index & 0x1f]

/** A colour as red, green and blue (MS-DOC 2.9.43); nothing where it is left to the surroundings. */
export const colourAt = (view: ByteView, at: number): string | undefined =>
  at + 4 > view.length || view.u8(at + 3) === 0xff ? undefined : `rgb(${view.u8(at)} ${view.u8(at + 1)} ${view.u8(at + 2)})`

/** The ground of shading (MS-DOC 2.9.247): a solid pattern shows its front. */
export function groundAt(view: ByteView, at = 0): string | undefined {
  if (at + 10 > view.length) return undefined
  return view.u16(at + 8) === 1 ? (colourAt(view, at) ?? '#000000') : colourAt(view, at + 4)
}

/** The ground of shading in two bytes (MS-DOC 2.9.248). */
export function oldGroundAt(view: ByteView, at = 0): string | undefined {
  if (at + 2 > view.length) return undefined
  const packed = view.u16(at)
  const isSolid = packed >>> 10 === 1
  return packed === 0xffff ? undefined : isSolid ? (paletteColour(packed & 0x1f) ?? '#000000') : paletteColour((packed >>> 5) & 0x1f)
}
