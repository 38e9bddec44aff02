import { type Block, blockText, type Cell, cellText, type Inline, inlineText } from '../contracts/blocks.ts'
import { alignTexts } from './align-texts.ts'
import { compareWords } from './compare-words.ts'

/** One place where two documents differ, in the blocks of the comparison. */
export interface Difference {
  /** Index of the first block concerned. */
  readonly block: number
  readonly kind: 'changed' | 'inserted' | 'deleted'
}

/** Two documents as one: what was there before and is gone is marked deleted, what is new inserted. */
export interface Comparison {
  readonly blocks: readonly Block[]
  readonly differences: readonly Difference[]
}

type Row = ReadonlyArray<Cell>

/**
 * Compares two documents block by block, and word by word in blocks that were reworded; of a table row by row. Tracked
 * changes count as accepted. Yields after each block that took work, so that a caller can pause.
 */
export function* compareBlocks(before: readonly Block[], after: readonly Block[]): Generator<undefined, Comparison> {
  const [a, b] = [before.filter(isCompared), after.filter(isCompared)]
  const blocks: Block[] = []
  const differences: Difference[] = []
  let last: Difference['kind'] | 'same' = 'same'
  const put = (block: Block, kind: Difference['kind'] | 'same') => {
    const at = blocks.length
    // What is new in a row, or gone in a row, is one difference.
    if (kind !== 'same' && (kind === 'changed' || kind !== last)) differences.push({ block: at, kind })
    last = kind
    blocks.push({ ...block, locator: { ...block.locator, block: at } })
  }
  const alignments = yield* alignTexts(a.map(keyOf), b.map(keyOf))
  for (const alignment of alignments) {
    const old = 'before' in alignment ? a[alignment.before] : undefined
    const now = 'after' in alignment ? b[alignment.after] : undefined
    if (alignment.kind === 'changed' && old !== undefined && now !== undefined) {
      if (old.type === now.type || ('inlines' in old && 'inlines' in now)) put(yield* changedBlock(old, now), 'changed')
      else {
        put(marked(old, 'deleted'), 'deleted')
        put(marked(now, 'inserted'), 'inserted')
      }
      yield
    } else if (now !== undefined) put(alignment.kind === 'same' ? marked(now, undefined) : marked(now, 'inserted'), alignment.kind)
    else if (old !== undefined) put(marked(old, 'deleted'), 'deleted')
  }
  return { blocks, differences }
}

/** Page breaks fall where they fall, and empty paragraphs say nothing. */
function isCompared(block: Block): boolean {
  if (block.type === 'break') return block.of !== 'page'
  return block.type === 'image' || blockText(block).trim() !== ''
}

/** Two blocks of the same text are the same only as the same sort of thing; a table is never taken for a paragraph. */
const keyOf = (block: Block): string =>
  block.type === 'table' ? `▦ ${blockText(block)}` : block.type === 'image' ? `▣ ${block.alt}` : blockText(block)

function* changedBlock(old: Block, now: Block): Generator<undefined, Block> {
  if ('inlines' in old && 'inlines' in now) {
    const pieces = changedText(inlineText(old.inlines), inlineText(now.inlines))
    return { ...now, inlines: pieces.map((piece) => ({ ...sharedMarks(now.inlines), ...piece })) }
  }
  if (old.type === 'table' && now.type === 'table') return { ...now, rows: yield* changedRows(old.rows, now.rows) }
  if (old.type === 'code' && now.type === 'code')
    return { type: 'paragraph', locator: now.locator, inlines: changedText(old.text, now.text) }
  return marked(now, 'inserted')
}

/** Marks that all of a text bears, as a heading in bold does; those of single words are lost where words changed. */
function sharedMarks(inlines: readonly Inline[]): Pick<Inline, 'bold' | 'italic'> {
  const all = (mark: 'bold' | 'italic') => inlines.every((inline) => inline[mark] === true || inline.text.trim() === '')
  return { ...(all('bold') && { bold: true }), ...(all('italic') && { italic: true }) }
}

const changedText = (old: string, now: string): readonly Inline[] =>
  compareWords(old, now).map(({ text, change }) => (change === undefined ? { text } : { text, change }))

function* changedRows(old: readonly Row[], now: readonly Row[]): Generator<undefined, readonly Row[]> {
  const textOf = (row: Row) => row.map(cellText).join('\t')
  const alignments = yield* alignTexts(old.map(textOf), now.map(textOf))
  return alignments.map((alignment): Row => {
    const before = 'before' in alignment ? (old[alignment.before] ?? []) : []
    if (alignment.kind === 'deleted') return before.map((cell) => markedCell(cell, 'deleted'))
    const after = now[alignment.after] ?? []
    if (alignment.kind === 'changed') return after.map((cell, at) => changedCell(before[at], cell))
    return after.map((cell) => markedCell(cell, alignment.kind === 'same' ? undefined : 'inserted'))
  })
}

function changedCell(old: Cell | undefined, now: Cell): Cell {
  if (old === undefined) return markedCell(now, 'inserted')
  if (cellText(old) === cellText(now)) return markedCell(now, undefined)
  return { ...now, content: [{ inlines: changedText(cellText(old), cellText(now)) }] }
}

const markedCell = (cell: Cell, change: Inline['change']): Cell => ({
  ...cell,
  content: cell.content.map((paragraph) => ({ ...paragraph, inlines: markedInlines(paragraph.inlines, change) })),
})

/** A block as accepted, with all of its text marked. */
function marked(block: Block, change: Inline['change']): Block {
  if ('inlines' in block) return { ...block, inlines: markedInlines(block.inlines, change) }
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map((cell) => markedCell(cell, change))) }
  if (change === undefined || block.type === 'break') return block
  return { type: 'paragraph', locator: block.locator, inlines: [{ text: block.type === 'code' ? block.text : block.alt, change }] }
}

const markedInlines = (inlines: readonly Inline[], change: Inline['change']): readonly Inline[] =>
  inlines.flatMap(({ change: tracked, ...inline }) =>
    tracked === 'deleted' ? [] : [change === undefined ? inline : { ...inline, change }],
  )
