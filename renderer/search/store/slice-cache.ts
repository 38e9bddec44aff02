import type { ReadPositions } from '../text-index/segment.ts'

/** Bytes of slices kept of one segment, those used last: the words of a query that is being typed. */
const keptBytes = 4 * 1024 * 1024

/** Reads slices of a Blob, the last ones from memory. */
export function readSlices(blob: Blob): ReadPositions {
  const kept = new Map<string, Promise<Uint8Array>>()
  let bytes = 0
  return (from, to) => {
    const key = `${from} ${to}`
    const known = kept.get(key)
    if (known !== undefined) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const slice = blob
      .slice(from, to)
      .arrayBuffer()
      .then((buffer) => new Uint8Array(buffer))
    if (to - from > keptBytes) return slice
    kept.set(key, slice)
    slice.catch(() => kept.delete(key))
    bytes += to - from
    for (const oldest of kept.keys()) {
      if (bytes <= keptBytes) break
      const [start = 0, end = 0] = oldest.split(' ').map(Number)
      kept.delete(oldest)
      bytes -= end - start
    }
    return slice
  }
}
