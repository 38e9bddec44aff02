import { describe, expect, it } from 'vitest'
import { decodeBlocks, decodeBlocksInSteps, encodeBlocks } from '../../../renderer/library/texts.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'

const paragraph = (block: number, headings?: readonly string[]): Block => ({
  type: 'paragraph',
  inlines: [{ text: `Paragraph ${block}\nof two lines` }],
  locator: { block, page: 1 + Math.floor(block / 10), ...(headings !== undefined && { headings }) },
})

/** A document with a heading again and again, some paragraphs without any, and the same heading after another. */
const document = Array.from({ length: 9_000 }, (_, block) =>
  paragraph(block, block % 7 === 3 ? undefined : ['Security', block % 30 < 15 ? 'Threats' : 'Measures, "quoted"']),
)

describe('the text of a document on disk', () => {
  it('gives back what was written, at once and in steps', async () => {
    const bytes = encodeBlocks(document)
    expect(decodeBlocks(bytes)).toEqual(document)
    expect(await decodeBlocksInSteps(bytes)).toEqual(document)
    expect(bytes.length).toBeGreaterThan(3 * 256 * 1024)
  })

  it('writes headings once for all the blocks below them', () => {
    const bytes = encodeBlocks(document.slice(0, 15))
    expect(new TextDecoder().decode(bytes).split('Threats')).toHaveLength(2)
  })

  it('is read as an earlier version wrote it, with all headings', () => {
    const earlier = new TextEncoder().encode(document.map((block) => JSON.stringify(block)).join('\n'))
    expect(decodeBlocks(earlier)).toEqual(document)
  })

  it('may be empty', () => {
    expect(decodeBlocks(encodeBlocks([]))).toEqual([])
  })
})
