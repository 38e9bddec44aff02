import type { Block } from '../../shared/contracts/blocks.ts'

/**
 * Blocks on disk: UTF-8, one JSON block a line. Lines let a long document be parsed in steps, so that the window does
 * not stand still while a workbook opens; one row holds them all, since small rows are the slowest step of an import.
 */
export function encodeBlocks(blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(blocks.map((block) => JSON.stringify(block)).join('\n'))
}

/** The blocks of a text row, at once: for workers. */
export function decodeBlocks(bytes: Uint8Array<ArrayBuffer>): readonly Block[] {
  const text = new TextDecoder().decode(bytes)
  return parseLines(text)
}

/** Characters parsed between two pauses: about 5 ms of work on a slow machine. */
const stepLength = 256 * 1024

/** The blocks of a text row, in steps that leave the window alive between them. */
export async function decodeBlocksInSteps(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Block[]> {
  const text = new TextDecoder().decode(bytes)
  if (text.length <= stepLength) return parseLines(text)
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + stepLength)
    const end = lineEnd === -1 ? text.length : lineEnd
    for (const block of parseLines(text.slice(start, end))) blocks.push(block)
    start = end + 1
    await new Promise((resume) => setTimeout(resume))
  }
  return blocks
}

/** Our own writing, read back: what `encodeBlocks` wrote is the only thing that stands in a text row. */
function parseLines(lines: string): readonly Block[] {
  return lines === '' ? [] : (JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as readonly Block[])
}
