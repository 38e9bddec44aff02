import type { ByteView } from '../binary/byte-view.ts'
import { encrypted } from '../reading/faults.ts'
import { type PptRecord, recordAt, recordType } from './records.ts'

/** Where the parts of a presentation stand in its stream, by their numbers. */
export interface PersistObjects {
  readonly places: ReadonlyMap<number, number>
  /** Number of the document part; nothing when no edit could be followed. */
  readonly document: number | undefined
}

/** Current-user token of a locked presentation (MS-PPT 2.3.2). */
const lockedToken = 0xf3d1c4df
/** A user edit that names a key is of a locked presentation (MS-PPT 2.3.3). */
const lockedEditBytes = 0x20
/** Saves one after another: far more than Word or PowerPoint keep before they write the file anew. */
const maxEdits = 10_000

/**
 * Follows the edits of a presentation from the last one back (MS-PPT 2.1.2): each says what parts it wrote and where; the
 * latest place of a part counts. Throws for a locked presentation.
 *
 *     last edit → its directory: part 7 at 8,192 │ → edit before: part 7 at 512, part 8 at 900 │ → …
 */
export function readPersistObjects(stream: ByteView, currentUser: ByteView | undefined): PersistObjects {
  const places = new Map<number, number>()
  if (currentUser === undefined || currentUser.length < 20) return { places, document: undefined }
  if (currentUser.u32(12) === lockedToken) throw encrypted()
  let document: number | undefined
  const seen = new Set<number>()
  for (let at = currentUser.u32(16); at > 0 && !seen.has(at) && seen.size < maxEdits; ) {
    seen.add(at)
    const edit = recordAt(stream, at)
    if (edit?.type !== recordType.userEdit || edit.to - edit.from < 20) break
    if (document === undefined && edit.to - edit.from >= lockedEditBytes) throw encrypted()
    document ??= stream.u32(edit.from + 16)
    const directory = recordAt(stream, stream.u32(edit.from + 12))
    if (directory?.type === recordType.persistDirectory) addPlaces(stream, directory, places)
    at = stream.u32(edit.from + 8)
  }
  return { places, document }
}

/** MS-PPT 2.3.5: runs of parts, each with the number of the first and how many there are. */
function addPlaces(stream: ByteView, { from, to }: PptRecord, places: Map<number, number>): void {
  for (let at = from; at + 4 <= to; ) {
    const head = stream.u32(at)
    const first = head & 0xf_ffff
    const count = head >>> 20
    at += 4
    for (let index = 0; index < count && at + 4 <= to; index++, at += 4)
      if (!places.has(first + index)) places.set(first + index, stream.u32(at))
  }
}
