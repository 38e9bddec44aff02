import { type Block, pagesWithoutText } from '../../contracts/blocks.ts'
import type { ReadDocument, ReadOutcome, ReadWarning, Scan } from '../../contracts/reading.ts'

/** An outcome with the words that were read off its pages. Where those were all that was missing, the document is read. */
export function withScan(outcome: ReadOutcome, scan: Scan): ReadOutcome {
  if (!('document' in outcome)) return outcome.kind === 'unreadable' && outcome.format === 'image' ? pictureRead(scan) : outcome
  const { document, members } = outcome
  const empty = new Set(pagesWithoutText(document.blocks))
  const pages = new Map(scan.pages.filter(({ page }) => empty.has(page)).map(({ page, paragraphs }) => [page, paragraphs]))
  if (pages.size === 0) return outcome
  const blocks = document.blocks.flatMap((block): readonly Block[] => {
    const paragraphs = block.type === 'break' && block.locator.page !== undefined ? pages.get(block.locator.page) : undefined
    return paragraphs === undefined ? [block] : [block, ...paragraphs.map((text) => paragraphOf(text, block))]
  })
  const { warnings, isComplete } = warningsOf(document.warnings, pages.size, scan)
  const read: ReadDocument = { ...document, blocks: blocks.map(inPlace), warnings }
  if (outcome.kind === 'read' || (outcome.reason === 'no-text-layer' && isComplete)) return { kind: 'read', document: read, members }
  return { ...outcome, document: read }
}

const paragraphOf = (text: string, { locator }: Block): Block => ({ type: 'paragraph', inlines: [{ text }], locator })

const inPlace = (block: Block, index: number): Block => ({ ...block, locator: { ...block.locator, block: index } })

function warningsOf(
  before: readonly ReadWarning[],
  pages: number,
  { languages }: Scan,
): { readonly warnings: readonly ReadWarning[]; readonly isComplete: boolean } {
  let isComplete = true
  const others = before.flatMap((warning): readonly ReadWarning[] => {
    if (warning.kind !== 'no-text-layer') return [warning]
    const left = warning.pages - pages
    isComplete = left <= 0
    return isComplete ? [] : [{ ...warning, pages: left }]
  })
  return { warnings: [...others, { kind: 'ocr', pages, languages }], isComplete }
}

function pictureRead({ pages, languages }: Scan): ReadOutcome {
  const blocks = pages
    .flatMap(({ paragraphs }) => paragraphs)
    .map((text): Block => ({ type: 'paragraph', inlines: [{ text }], locator: { block: 0 } }))
    .map(inPlace)
  return {
    kind: 'read',
    document: { format: 'image', blocks, properties: [], warnings: [{ kind: 'ocr', pages: 1, languages }] },
    members: [],
  }
}
