import { type Block, inlineText } from '../../../shared/contracts/blocks.ts'

/** A line of the outline: what begins at a block. `level` counts from 1. */
export interface OutlineEntry {
  readonly block: number
  readonly level: number
  readonly text: string
}

/** The outline of a document: its slides with their titles, else its headings, else its sheets or pages. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const breaks = blocks.filter((block) => block.type === 'break')
  if (breaks.some(({ of }) => of === 'slide')) return slides(blocks)
  const headings = blocks.flatMap((block): readonly OutlineEntry[] => {
    if (block.type === 'heading') return entry(block.locator.block, block.level, inlineText(block.inlines))
    return block.type === 'break' && block.of === 'sheet' ? entry(block.locator.block, 1, block.label) : []
  })
  return headings.length > 1 ? headings : breaks.map(({ locator, label }) => ({ block: locator.block, level: 1, text: label }))
}

function slides(blocks: readonly Block[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  let isTitled = true
  for (const block of blocks) {
    const last = entries.at(-1)
    if (block.type === 'break' && block.of === 'slide') {
      entries.push({ block: block.locator.block, level: 1, text: block.label })
      isTitled = false
    } else if (block.type === 'heading' && !isTitled && last !== undefined) {
      entries[entries.length - 1] = { ...last, text: `${slideNumber(last.text)}  ${oneLine(inlineText(block.inlines))}` }
      isTitled = true
    }
  }
  return entries
}

const slideNumber = (label: string) => /\d+/.exec(label)?.[0] ?? label
const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

function entry(block: number, level: number, text: string): readonly OutlineEntry[] {
  const line = oneLine(text)
  return line === '' ? [] : [{ block, level, text: line }]
}

/** The entry in which a block stands; -1 before the first. */
export function entryAt(entries: readonly OutlineEntry[], block: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.block ?? 0) <= block) low = middle + 1
    else high = middle
  }
  return low - 1
}
