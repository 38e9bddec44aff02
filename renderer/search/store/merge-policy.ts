/** Segments of one size class that are merged as soon as there are this many: each byte is copied once a class. */
const mostAlike = 4
/** How much larger each class is than the one below. */
const classFactor = 4
/** Bytes of the smallest class. */
const smallest = 1024 * 1024
/** Bytes from which on a segment is left as it is: merging 25,000 documents takes 300 MB of memory, and more would not be found any sooner. */
const largest = 48 * 1024 * 1024
/** Bytes that are merged at once at most: building an index of 100,000 documents leaves hundreds of small segments, and all of them together would take a gigabyte. */
const mostAtOnce = 64 * 1024 * 1024
/** Segments in all after which the smallest are merged, whatever their size: each costs a search a dictionary. */
const mostSegments = 8

/** What the policy looks at. */
export interface SizedSegment {
  readonly residentBytes: number
}

/** The segments to be merged into one now; none when all is well. */
export function segmentsToMerge<T extends SizedSegment>(segments: readonly T[]): readonly T[] {
  const classes = new Map<number, T[]>()
  for (const segment of segments) {
    if (segment.residentBytes >= largest) continue
    const sizeClass = Math.max(0, Math.ceil(Math.log(segment.residentBytes / smallest) / Math.log(classFactor)))
    classes.set(sizeClass, [...(classes.get(sizeClass) ?? []), segment])
  }
  for (const [, alike] of [...classes].sort((a, b) => a[0] - b[0])) {
    const merged = asManyAsFit(alike)
    if (merged.length >= mostAlike) return merged
  }
  if (segments.length <= mostSegments) return []
  return [...segments].sort((a, b) => a.residentBytes - b.residentBytes).slice(0, segments.length - mostSegments + 2)
}

function asManyAsFit<T extends SizedSegment>(segments: readonly T[]): readonly T[] {
  let bytes = 0
  return segments.filter(({ residentBytes }) => {
    if (bytes + residentBytes > mostAtOnce) return false
    bytes += residentBytes
    return true
  })
}
