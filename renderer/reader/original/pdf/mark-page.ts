import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'

/** The name under which pdf-page.module.css paints what is found. */
const highlightName = 'pdf-hit'

/** What pdf.js gives for a page's text: pieces, some of them marks of structure without words. */
interface PageText {
  readonly items: ReadonlyArray<{ readonly str: string; readonly hasEOL: boolean } | { readonly type: string }>
}

/** Paints what is looked for on a page; `divs` are its pieces of text in order. Returns how to take the paint off. */
export function markPage({ items }: PageText, divs: readonly HTMLElement[], terms: readonly MatchTerm[]): () => void {
  let text = ''
  const starts: number[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    starts.push(text.length)
    text += item.hasEOL ? `${item.str}\n` : item.str
  }
  const painted = matchRanges(text, terms).flatMap(([start, end]) => rangesOf(divs, starts, start, end))
  const highlight = CSS.highlights.get(highlightName) ?? new Highlight()
  for (const range of painted) highlight.add(range)
  CSS.highlights.set(highlightName, highlight)
  return () => {
    for (const range of painted) highlight.delete(range)
  }
}

/** A stretch of the page's text as ranges, one in each piece it reaches into. */
function rangesOf(divs: readonly HTMLElement[], starts: readonly number[], start: number, end: number): readonly Range[] {
  const ranges: Range[] = []
  for (const [at, div] of divs.entries()) {
    const node = div.firstChild
    const from = starts[at]
    if (from === undefined || !(node instanceof Text)) continue
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, node.length)]
    if (first >= last) continue
    const range = new Range()
    range.setStart(node, first)
    range.setEnd(node, last)
    ranges.push(range)
  }
  return ranges
}
