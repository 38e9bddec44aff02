import { eachPosting } from '../text-index/postings.ts'
import type { PlacedSegment } from '../text-index/text-index.ts'

/**
 * Counts how many documents of the library hold a term of a segment. A segment also lists documents that were removed
 * since it was written, or read again; its own count takes them in. Good until a document is removed.
 */
export function livingBearers({ segment, numbers }: PlacedSegment): (term: number) => number {
  const { dictionary, views } = segment
  if (!numbers.includes(-1)) return (term) => dictionary.at(term).documents
  return (term) => {
    const { postingsFrom, postingsTo } = dictionary.at(term)
    let count = 0
    eachPosting(views.postings, { from: postingsFrom, to: postingsTo }, (document) => {
      if ((numbers[document] ?? -1) >= 0) count++
    })
    return count
  }
}
