import type { ReadPositions } from '../text-index/segment.ts'

/** Bytes of slices kept, those used last: the words of the queries that are being typed, and of those that all texts use. */
const keptBytes = 16 * 1024 * 1024

/** Reads slices of Blobs, the last ones from memory: one cache for all segments, so that what it holds does not grow with them. */
export class SliceCache {
  private readonly kept = new Map<string, { readonly bytes: number; readonly slice: Promise<Uint8Array> }>()
  private bytes = 0
  private blobs = 0

  /** Reads of one Blob. */
  readerOf(blob: Blob): ReadPositions {
    const number = ++this.blobs
    return (from, to) => {
      const key = `${number} ${from} ${to}`
      const known = this.kept.get(key)
      if (known !== undefined) this.drop(key)
      const slice = known?.slice ?? readSlice(blob, from, to)
      if (to - from <= keptBytes / 2) this.keep(key, slice, to - from)
      return slice
    }
  }

  private keep(key: string, slice: Promise<Uint8Array>, bytes: number): void {
    this.kept.set(key, { bytes, slice })
    this.bytes += bytes
    slice.catch(() => this.drop(key))
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= keptBytes) break
      this.drop(oldest)
    }
  }

  private drop(key: string): void {
    this.bytes -= this.kept.get(key)?.bytes ?? 0
    this.kept.delete(key)
  }
}

const readSlice = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer())
