import { describe, expect, it } from 'vitest'
import { lens } from '../../../cli/lens.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { recognise } from '../../../shared/recognise/index.ts'

const titleOf = (...texts: readonly string[]): string => {
  const blocks: Block[] = texts.map((text, block) => ({ type: 'paragraph', inlines: [{ text }], locator: { block } }))
  const name = 'Report_of_Question_4.doc'
  return recognise({ name, path: name, format: 'mhtml', blocks, properties: [], lens }).title
}

describe('a cover that says only what kind of document it is', () => {
  it('gives no title: the file’s name is better than one that a hundred documents have', () => {
    expect(titleOf('Temporary Document ITU-T 7', 'Document', 'FOREWORD', 'The Union is the agency of its field.')).toBe(
      'Report of Question 4',
    )
    expect(titleOf('Print 100', 'The Union is the agency of its field.')).toBe('Report of Question 4')
  })

  it('does not hide a title that begins the same way', () => {
    expect(titleOf('Temporary documents of the March meeting', 'They are listed here.')).toBe('Temporary documents of the March meeting')
  })
})
