import { describe, expect, it } from 'vitest'
import { joinedLines, parted } from '../../../renderer/reader/ocr/page-paragraphs.ts'

const lines = (...all: ReadonlyArray<readonly [text: string, top: number]>) => all.map(([text, top]) => ({ text, top, height: 20 }))

describe('lines read off a page', () => {
  it('are parted where they stand apart, and where a label begins one', () => {
    expect(
      parted(lines(['Source: SG17', 0], ['Title: On AI', 30], ['and security', 60], ['Study Group 17', 130], ['thanks you', 160])),
    ).toEqual([['Source: SG17'], ['Title: On AI', 'and security'], ['Study Group 17', 'thanks you']])
    expect(parted(lines(['One', 0], ['Two', 30]))).toEqual([['One', 'Two']])
    expect(parted(lines(['One', 0], ['Far', 200]))).toEqual([['One'], ['Far']])
    expect(parted([])).toEqual([])
  })

  it('are one text, with words whole that the end of a line parted', () => {
    expect(joinedLines(['model extrac-', 'tion in SG17-', 'C456', '', 'and A-', 'Z'])).toBe('model extraction in SG17- C456 and A- Z')
  })
})
