import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../shared/formats/index.ts'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { detailOf, readAny, readString } from '../../fixtures/reading.ts'

describe('reading a file', () => {
  it('never rejects: a format without a reader is an outcome that says what to do', async () => {
    const outcome = await readAny('chart.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect(outcome).toMatchObject({ kind: 'unreadable', format: 'image', reason: 'format-not-read' })
    expect(detailOf(outcome)).toContain('open the original')
  })

  it('keeps the beginning of a text that is too long, and says that the rest is missing', async () => {
    const limits = { ...defaultLimits, maxTextLength: 20 }
    const outcome = await readAny('a.txt', new TextEncoder().encode('short one\n\nanother of them'), limits)
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'too-large' })
    expect(lines(documentOf(outcome))).toEqual(['¶ short one'])
    expect(await readAny('a.txt', new TextEncoder().encode('short one'), limits)).toMatchObject({ kind: 'read' })
  })

  it('tells a lock file by its name', async () => {
    const outcome = await readAny('~$TD1.docx', new Uint8Array([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))
    expect(detailOf(outcome)).toContain('is a lock file')
  })

  it('gives every block its index and the headings above it', async () => {
    const { blocks } = documentOf(await readString('a.md', '# One\n\na\n\n## Two\n\nb\n\n# Three\n\nc'))
    expect(blocks.map(({ locator }) => `${locator.block} ${(locator.headings ?? []).join(' > ')}`)).toEqual([
      '0 ',
      '1 One',
      '2 One',
      '3 One > Two',
      '4 ',
      '5 Three',
    ])
  })
})
