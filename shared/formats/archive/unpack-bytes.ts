import { inflate } from '../inflate/inflate.ts'

/** Compression methods that are unpacked here (APPNOTE 4.4.5): stored and deflated, which is nearly all there are. */
export const isPlainMethod = (method: number): boolean => method === 0 || method === 8

/** Stored or deflated bytes; `isCutOff` when their end may be missing. */
export interface Packed {
  readonly data: Uint8Array
  readonly method: number
  readonly isCutOff: boolean
  /** What they are said to give: true or not, only speed depends on it. */
  readonly claimedBytes: number
}

/** Unpacks bytes into a copy of their own, counting what comes out before memory for more is taken. Fails on damaged ones. */
export function unpackBytes({ data, method, isCutOff, claimedBytes }: Packed, count: (bytes: number) => void): Uint8Array<ArrayBuffer> {
  if (method === 0) {
    count(data.byteLength)
    return data.slice()
  }
  const { bytes, end } = inflate(data, claimedBytes, (piece) => count(piece.byteLength))
  if (end === 'broken' || (end === 'cut-off' && !isCutOff)) throw new Error('the data cannot be inflated')
  return bytes
}
