import { ByteView } from '../binary/byte-view.ts'
import { ReadFault } from '../reading/read-fault.ts'
import { playEmf } from './emf-player.ts'
import { playWmf } from './wmf-player.ts'

/** ` EMF` at its place in the head (MS-EMF 2.2.9). */
const emfMark = 0x464d_4520
const placeableKey = 0x9ac6_cdd7

/** A Windows metafile as SVG, which every browser shows; nothing for bytes of another kind, or one that draws nothing. */
export function metafilePicture(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.byteLength < 44) return undefined
  const view = new ByteView(bytes)
  try {
    const svg = view.u32(0) === 1 && view.u32(40) === emfMark ? playEmf(view) : isWmf(view) ? playWmf(view) : undefined
    return svg === undefined ? undefined : new TextEncoder().encode(svg)
  } catch (error) {
    // Its place keeps the words somebody gave it, as that of a picture of any kind that is not shown.
    if (error instanceof ReadFault) return undefined
    throw error
  }
}

/** With the head that says where it stands (MS-WMF 2.3.2.3), or without: in memory, nine words, of version 1 or 3. */
const isWmf = (view: ByteView): boolean =>
  view.u32(0) === placeableKey ||
  ((view.u16(0) === 1 || view.u16(0) === 2) && view.u16(2) === 9 && (view.u16(4) === 0x0300 || view.u16(4) === 0x0100))
