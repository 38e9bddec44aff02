import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'
import type { TimeSlices } from './time-slices.ts'

const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, div'

/** The id of a hit in a page, counted from 0: the frame is sent there by it. */
export const hitId = (index: number): string => `liaison-desk-hit-${index}`

/** Marks what is looked for in a page that is not shown yet, paragraph by paragraph, by the one matcher, and counts the places. */
export async function markWords(root: HTMLElement, terms: readonly MatchTerm[], slices: TimeSlices): Promise<number> {
  await unmark(root, slices)
  if (terms.length === 0) return 0
  let count = 0
  for (const nodes of (await paragraphsOf(root, slices)).values()) {
    count += markRun(nodes, terms, count)
    await slices.breathe()
  }
  return count
}

/** Takes the marks of an earlier search away. */
async function unmark(root: HTMLElement, slices: TimeSlices): Promise<void> {
  for (const mark of root.querySelectorAll('mark[data-hit]')) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
    await slices.breathe()
  }
}

/** The pieces of text of each paragraph. */
async function paragraphsOf(root: HTMLElement, slices: TimeSlices): Promise<ReadonlyMap<Element, readonly Text[]>> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const paragraphs = new Map<Element, Text[]>()
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const paragraph = node.parentElement?.closest(blocks) ?? root
    const nodes = paragraphs.get(paragraph)
    if (nodes === undefined) paragraphs.set(paragraph, [node as Text])
    else nodes.push(node as Text)
    await slices.breathe()
  }
  return paragraphs
}

/** Marks the places in one paragraph, numbered from `first`; one that runs over several pieces of text has its number on the first. */
function markRun(nodes: readonly Text[], terms: readonly MatchTerm[], first: number): number {
  const ranges = matchRanges(nodes.map(({ data }) => data).join(''), terms)
  if (ranges.length === 0) return 0
  let at = 0
  for (const node of nodes) {
    const { data } = node
    const pieces: Array<string | HTMLElement> = []
    let done = 0
    for (const [index, [from, to]] of ranges.entries()) {
      const start = Math.max(0, from - at)
      const end = Math.min(data.length, to - at)
      if (start >= end) continue
      const mark = node.ownerDocument.createElement('mark')
      mark.dataset.hit = ''
      if (from >= at) mark.id = hitId(first + index)
      mark.textContent = data.slice(start, end)
      pieces.push(data.slice(done, start), mark)
      done = end
    }
    at += data.length
    if (done > 0) node.replaceWith(...pieces, data.slice(done))
  }
  return ranges.length
}
