import { frameSource } from '../../../renderer/reader/original/frame/frame-source.ts'
import { layOut } from '../../../renderer/reader/original/frame/lay-out.ts'
import { markWords } from '../../../renderer/reader/original/frame/mark-words.ts'
import { TimeSlices } from '../../../renderer/reader/original/frame/time-slices.ts'
import type { Format } from '../../../shared/contracts/reading.ts'
import type { MatchTerm } from '../../../shared/contracts/search.ts'

interface File {
  readonly blob: Blob
  readonly format: Format
  readonly terms?: readonly MatchTerm[]
}

/** A file laid out and marked as the Original tab does it, with the frame's source. */
export async function laidOut({ blob, format, terms = [] }: File) {
  const { signal } = new AbortController()
  const page = await layOut({ name: `file.${format}`, blob, format, signal })
  const hits = await markWords(page.body, terms, new TimeSlices(signal))
  return { ...page, hits, source: frameSource(page) }
}
