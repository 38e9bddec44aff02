import { RecentValues } from '../recent-values.ts'
import type { ReadPositions } from '../text-index/segment.ts'

/** Bytes of slices kept at least, at most twice as many: the words of the queries that are being typed, and of those that all texts use. */
const keptBytes = 16 * 1024 * 1024

interface Kept {
  readonly bytes: number
  readonly slice: Promise<Uint8Array>
}

/** Reads slices of Blobs, the last ones from memory: one cache for all segments, so that what it holds does not grow with them. */
export class SliceCache {
  private readonly kept = new RecentValues<string, Kept>(keptBytes, ({ bytes }) => bytes)
  private blobs = 0

  /** Reads of one Blob. */
  readerOf(blob: Blob): ReadPositions {
    const number = ++this.blobs
    return (from, to) => {
      const key = `${number} ${from} ${to}`
      const known = this.kept.get(key)
      if (known !== undefined) return known.slice
      const slice = readSlice(blob, from, to)
      if (to - from <= keptBytes / 2) this.kept.set(key, { bytes: to - from, slice })
      slice.catch(() => this.kept.delete(key))
      return slice
    }
  }
}

const readSlice = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer())
