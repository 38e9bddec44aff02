import { Inflate } from 'fflate'

/** Compression methods that are unpacked here (APPNOTE 4.4.5): stored and deflated, which is nearly all there are. */
export const isPlainMethod = (method: number): boolean => method === 0 || method === 8

/** Deflate gives at most 1,032 bytes for one, so a step never makes more than 17 MB before it is counted. */
const stepBytes = 16 * 1024

/** Stored or deflated bytes; `isCutOff` when their end may be missing. */
export interface Packed {
  readonly data: Uint8Array
  readonly method: number
  readonly isCutOff: boolean
}

/** Unpacks bytes, handing on each piece before the next is made. Sizes that were claimed play no part. */
export function unpackBytes({ data, method, isCutOff }: Packed, take: (piece: Uint8Array) => void): void {
  if (method === 0) {
    take(data)
    return
  }
  const inflate = new Inflate(take)
  for (let at = 0; at < data.byteLength; at += stepBytes)
    inflate.push(data.subarray(at, at + stepBytes), !isCutOff && at + stepBytes >= data.byteLength)
}
