import type { Block } from '../../shared/contracts/blocks.ts'

/** Stands for the headings of the last block that has them written out. */
const sameHeadings = 0

/** A block as it is written: headings are repeated for block after block, a sixth of all there would be to read. */
interface StoredBlock {
  readonly locator: { headings?: readonly string[] | typeof sameHeadings }
}

/**
 * Blocks on disk: UTF-8, one JSON block a line. Lines let a long document be parsed in steps, so that the window does
 * not stand still while a workbook opens; one row holds them all, since small rows are the slowest step of an import.
 */
export function encodeBlocks(blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  let last = ''
  const lines = blocks.map((block) => {
    const headings = JSON.stringify(block.locator.headings)
    if (headings === undefined) return JSON.stringify(block)
    if (headings === last) return JSON.stringify({ ...block, locator: { ...block.locator, headings: sameHeadings } })
    last = headings
    return JSON.stringify(block)
  })
  return new TextEncoder().encode(lines.join('\n'))
}

/** The blocks of a text row, at once: for workers. */
export function decodeBlocks(bytes: Uint8Array<ArrayBuffer>): readonly Block[] {
  return lineParser()(new TextDecoder().decode(bytes))
}

/** Characters parsed between two pauses: about 5 ms of work on a slow machine. */
const stepLength = 256 * 1024

/** The blocks of a text row, in steps that leave the window alive between them. */
export async function decodeBlocksInSteps(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Block[]> {
  const text = new TextDecoder().decode(bytes)
  const parse = lineParser()
  if (text.length <= stepLength) return parse(text)
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + stepLength)
    const end = lineEnd === -1 ? text.length : lineEnd
    for (const block of parse(text.slice(start, end))) blocks.push(block)
    start = end + 1
    await new Promise((resume) => setTimeout(resume))
  }
  return blocks
}

/**
 * Parses the lines of one text row from its beginning on. Our own writing, read back: what `encodeBlocks` wrote is the only
 * thing that stands there, by an earlier version with all headings.
 */
function lineParser(): (lines: string) => readonly Block[] {
  let last: readonly string[] = []
  return (lines) => {
    if (lines === '') return []
    const blocks: readonly StoredBlock[] = JSON.parse(`[${lines.replaceAll('\n', ',')}]`)
    for (const { locator } of blocks)
      if (locator.headings === sameHeadings) locator.headings = last
      else if (locator.headings !== undefined) last = locator.headings
    return blocks as readonly Block[]
  }
}
