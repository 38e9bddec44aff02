import { ByteView } from '../binary/byte-view.ts'
import type { Modifier } from './modifiers.ts'

/**
 * Property modifiers of Word 6 and 95 have one-byte numbers and no sizes of their own: this is the list of Microsoft's
 * "Word 6.0 Binary File Format". A size of -1 is stated in the first byte of the operand, -2 in the first two.
 * The third column is the number Word 97 gave the same property, for those that are read.
 */
const known: ReadonlyArray<readonly [code: number, bytes: number, newer?: number]> = [
  [2, 2, 0x4600],
  [3, -1],
  [12, -1],
  [15, -1],
  [5, 1, 0x2403],
  [16, 2, 0x840e],
  [17, 2, 0x840f],
  [18, 2],
  [19, 2, 0x8411],
  [20, 4, 0x6412],
  [21, 2, 0xa413],
  [22, 2, 0xa414],
  [23, -1],
  [24, 1, 0x2416],
  [25, 1, 0x2417],
  ...[26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49].map((code) => [code, 2] as const),
  [9, 1, 0x2407],
  [52, -1],
  [65, 1, 0x0800],
  [66, 1, 0x0801],
  [68, -1, 0x6a03],
  [69, 2],
  [70, 4],
  [72, 2],
  [73, 3],
  [74, -1, 0x6a09],
  [80, 2, 0x4a30],
  [81, -1],
  [82, -1],
  [83, 0],
  [85, 1, 0x0835],
  [86, 1, 0x0836],
  [87, 1, 0x0837],
  [93, 2, 0x4a4f],
  [94, 1, 0x2a3e],
  [95, 3],
  [96, 2],
  [97, 2],
  [92, 1, 0x083c],
  [98, 1, 0x2a42],
  [99, 1, 0x4a43],
  [103, -1],
  [104, 1, 0x2a48],
  [105, -1],
  [106, -1],
  [107, 2],
  [108, -1],
  [109, 2],
  [110, 2],
  [117, 1, 0x0855],
  [120, -1],
  ...[121, 122, 123, 124, 182, 183, 184, 189, 195, 197, 198].map((code) => [code, 2] as const),
  [186, 1, 0x3404],
  [187, 12],
  [188, -2],
  [190, -2, 0xd608],
  [191, -1],
  [192, 4],
  [193, 5],
  [194, 4],
  [196, 4],
  [199, 5],
  [200, 4],
]

const sizes = new Map(known.map(([code, bytes]) => [code, bytes]))
const newerCodes = new Map(known.flatMap(([code, , newer]) => (newer === undefined ? [] : [[code, newer] as const])))

/** The modifiers in a run of Word 6 or 95, under the numbers of Word 97; those that are not read are passed over. */
export function* olderModifiers(bytes: Uint8Array<ArrayBuffer>): Generator<Modifier> {
  const view = new ByteView(bytes)
  for (let at = 0; at < view.length; ) {
    const code = view.u8(at)
    const stated = sizes.get(code) ?? 1
    const start = at + 1
    if (start >= view.length && stated !== 0) return
    if (stated === -2 && start + 2 > view.length) return
    const [skip, length] = stated >= 0 ? [0, stated] : stated === -1 ? [1, view.u8(start)] : [2, Math.max(0, view.u16(start) - 1)]
    if (start + skip + length > view.length) return
    const newer = newerCodes.get(code)
    if (newer !== undefined) yield { code: newer, operand: view.within(start + skip, length) }
    at = start + skip + length
  }
}
