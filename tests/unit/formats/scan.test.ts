import { describe, expect, it } from 'vitest'
import { type Block, pagesWithoutText } from '../../../shared/contracts/blocks.ts'
import type { ReadOutcome, Scan } from '../../../shared/contracts/reading.ts'
import { withScan } from '../../../shared/formats/index.ts'
import { documentOf, lines } from '../../fixtures/block-lines.ts'

const page = (number: number, block: number): Block => ({
  type: 'break',
  of: 'page',
  label: `Page ${number}`,
  locator: { block, page: number },
})
const text = (words: string, number: number, block: number): Block => ({
  type: 'paragraph',
  inlines: [{ text: words }],
  locator: { block, page: number },
})
const blocks = [page(1, 0), text('Typed', 1, 1), page(2, 2), page(3, 3)]
const scanned: ReadOutcome = {
  kind: 'partial',
  document: { format: 'pdf', blocks, properties: [], warnings: [{ kind: 'no-text-layer', pages: 2 }], pages: 3 },
  members: [],
  lost: [],
  reason: 'no-text-layer',
  detail: 'has scanned pages',
}
const scan = (...pages: Scan['pages']): Scan => ({ languages: ['eng'], pages })

describe('words read off pictures of pages', () => {
  it('are wanted of the pages that have none', () => {
    expect(pagesWithoutText(blocks)).toEqual([2, 3])
  })

  it('stand on their pages, and make a document whole when nothing else was missing', () => {
    const outcome = withScan(scanned, scan({ page: 2, paragraphs: ['Source: SG17', 'Body'] }, { page: 3, paragraphs: [] }))
    expect(outcome.kind).toBe('read')
    expect(lines(documentOf(outcome))).toEqual(['--- Page 1', '¶ Typed', '--- Page 2', '¶ Source: SG17', '¶ Body', '--- Page 3'])
    expect(documentOf(outcome).blocks.map(({ locator }) => [locator.block, locator.page])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 2],
      [5, 3],
    ])
    expect(documentOf(outcome).warnings).toEqual([{ kind: 'ocr', pages: 2, languages: ['eng'] }])
  })

  it('leave a document partial while pages are left, or something else is missing', () => {
    const half = withScan(scanned, scan({ page: 2, paragraphs: ['Body'] }))
    expect(half).toMatchObject({ kind: 'partial', reason: 'no-text-layer' })
    expect(documentOf(half).warnings).toEqual([
      { kind: 'no-text-layer', pages: 1 },
      { kind: 'ocr', pages: 1, languages: ['eng'] },
    ])
    const all = scan({ page: 2, paragraphs: ['Body'] }, { page: 3, paragraphs: [] })
    expect(withScan({ ...scanned, reason: 'truncated' }, all)).toMatchObject({ kind: 'partial', reason: 'truncated' })
  })

  it('never stand on a page that has words of its own', () => {
    expect(withScan(scanned, scan({ page: 1, paragraphs: ['Typed again'] }))).toBe(scanned)
  })

  it('make a picture a document, and nothing of a file that was refused', () => {
    const picture: ReadOutcome = { kind: 'unreadable', format: 'image', reason: 'format-not-read', detail: 'is a picture' }
    expect(lines(documentOf(withScan(picture, scan({ page: 1, paragraphs: ['Agenda'] }))))).toEqual(['¶ Agenda'])
    const refused: ReadOutcome = { kind: 'refused', format: 'pdf', reason: 'too-large', detail: 'is too large' }
    expect(withScan(refused, scan({ page: 1, paragraphs: ['x'] }))).toBe(refused)
  })
})
