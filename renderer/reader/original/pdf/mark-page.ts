/** The names under which pdf-page.module.css paints what is found, and the place one stands on. */
const everyHit = 'pdf-hit'
const hitNow = 'pdf-hit-now'

/** What pdf.js gives for a page's text: pieces, some of them marks of structure without words. */
interface PageText {
  readonly items: ReadonlyArray<{ readonly str: string; readonly hasEOL: boolean } | { readonly type: string }>
}

/** A page's words as one text, and where in it each piece begins. */
export interface JoinedText {
  readonly text: string
  readonly starts: readonly number[]
}

/** Joins the pieces of a page. */
export function joinText({ items }: PageText): JoinedText {
  let text = ''
  const starts: number[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    starts.push(text.length)
    text += item.hasEOL ? `${item.str}\n` : item.str
  }
  return { text, starts }
}

/** Paints stretches, each a list of ranges; the one of index `now` stands out. Returns how to take the paint off. */
export function paintHits(hits: ReadonlyArray<readonly Range[]>, now: number): () => void {
  const painted = hits.flatMap((ranges, at) => ranges.map((range) => [at === now ? hitNow : everyHit, range] as const))
  for (const [name, range] of painted) CSS.highlights.set(name, (CSS.highlights.get(name) ?? new Highlight()).add(range))
  return () => {
    for (const [name, range] of painted) CSS.highlights.get(name)?.delete(range)
  }
}

/** A stretch of the page's text as ranges, one in each piece it reaches into. */
export function rangesOf(divs: readonly HTMLElement[], starts: readonly number[], start: number, end: number): readonly Range[] {
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
