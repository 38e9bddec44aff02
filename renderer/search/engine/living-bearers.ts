import { eachPosting } from '../text-index/postings.ts'
import type { PlacedSegment } from '../text-index/text-index.ts'

/**
 * How many documents of the library hold a term of a segment. A segment also lists documents that were removed since it
 * was written, or read again; its own count takes them in.
 */
export function livingBearers({ segment, numbers }: PlacedSegment, term: number): number {
  const { documents, postingsFrom, postingsTo } = segment.dictionary.at(term)
  if (!numbers.includes(-1)) return documents
  let count = 0
  eachPosting(segment.views.postings, { from: postingsFrom, to: postingsTo }, (document) => {
    if ((numbers[document] ?? -1) >= 0) count++
  })
  return count
}
