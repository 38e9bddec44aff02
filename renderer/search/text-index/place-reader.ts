import type { Candidates } from './candidates.ts'
import type { TermRange } from './dictionary.ts'
import type { PlaceReader } from './places.ts'
import { PlacesOfOne } from './places-of-one.ts'
import { PlacesOfSeveral } from './places-of-several.ts'
import type { PositionRoom } from './position-room.ts'
import type { Segment } from './segment.ts'

/** Opens a word's places in a segment: its positions are read here, and decoded for the candidates alone. */
export async function placeReader(
  segment: Segment,
  ranges: readonly TermRange[],
  { candidates, room }: { readonly candidates: Candidates; readonly room: PositionRoom },
): Promise<PlaceReader> {
  const read = await Promise.all(ranges.map((range) => segment.positions(range, room)))
  const [range] = ranges
  const [bytes] = read
  if (range === undefined || bytes === undefined || ranges.length > 1 || range.to - range.from > 1)
    return new PlacesOfSeveral(segment, { ranges, read }, candidates)
  const { postingsFrom, postingsTo } = segment.dictionary.at(range.from)
  return new PlacesOfOne(segment.views.postings, { from: postingsFrom, to: postingsTo }, bytes)
}
