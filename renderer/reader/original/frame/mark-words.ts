import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'

const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, div'

/** Marks what is looked for in a page that is not shown yet, paragraph by paragraph, by the one matcher. */
export function markWords(root: HTMLElement, terms: readonly MatchTerm[]): void {
  if (terms.length === 0) return
  for (const [, nodes] of Map.groupBy(textNodes(root), (node) => node.parentElement?.closest(blocks) ?? root)) markRun(nodes, terms)
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

function markRun(nodes: readonly Text[], terms: readonly MatchTerm[]): void {
  const ranges = matchRanges(nodes.map(({ data }) => data).join(''), terms)
  if (ranges.length === 0) return
  let at = 0
  for (const node of nodes) {
    const { data } = node
    const inside = ranges
      .map(([start, end]) => [Math.max(0, start - at), Math.min(data.length, end - at)] as const)
      .filter(([start, end]) => start < end)
    at += data.length
    if (inside.length === 0) continue
    const pieces: Array<string | HTMLElement> = []
    let done = 0
    for (const [start, end] of inside) {
      const mark = node.ownerDocument.createElement('mark')
      mark.textContent = data.slice(start, end)
      pieces.push(data.slice(done, start), mark)
      done = end
    }
    node.replaceWith(...pieces, data.slice(done))
  }
}
