import { describe, expect, it } from 'vitest'
import { fromFirstMark, placeOf } from '../../../renderer/app/list/passage-lines.ts'

describe('a snippet in a row of two lines', () => {
  it('begins at a word close before its first mark', () => {
    const snippet = `…${'many words before '.repeat(3)}the mark and more mark`
    const at = snippet.indexOf('mark')
    const last = snippet.lastIndexOf('mark')
    const shown = fromFirstMark({
      snippet,
      marks: [
        [at, at + 4],
        [last, last + 4],
      ],
    })
    expect(shown.snippet).toBe('…before many words before the mark and more mark')
    expect(shown.marks.map(([start, end]) => shown.snippet.slice(start, end))).toEqual(['mark', 'mark'])
  })

  it('stays as it is when the mark is near its beginning, or when it has none', () => {
    expect(fromFirstMark({ snippet: 'a mark', marks: [[2, 6]] })).toEqual({ snippet: 'a mark', marks: [[2, 6]] })
    expect(fromFirstMark({ snippet: 'none', marks: [] })).toEqual({ snippet: 'none', marks: [] })
  })

  it('is cut between whole characters where there are no blanks', () => {
    const snippet = `${'😀'.repeat(40)}a`
    const shown = fromFirstMark({ snippet, marks: [[80, 81]] })
    expect(shown.snippet.isWellFormed()).toBe(true)
    expect(shown.marks.map(([start, end]) => shown.snippet.slice(start, end))).toEqual(['a'])
  })
})

describe('the place of a passage', () => {
  it('is page, slide or sheet with its heading, a long one shortened', () => {
    expect(placeOf({ block: 0, page: 6, headings: ['Threats'] }, 'A report')).toBe('p. 6 · Threats')
    expect(placeOf({ block: 0, page: 6, headings: ['A report'] }, 'A report')).toBe('p. 6')
    expect(placeOf({ block: 0, slide: 2 }, 'A report')).toBe('Slide 2')
    expect(placeOf({ block: 0, sheet: 'Plan', cells: 'A1:B2', headings: ['x'] }, 'A report')).toBe('Sheet Plan A1:B2')
    expect(placeOf({ block: 0, headings: ['The AI System Life Cycle and Robustness of Models'] }, 'A report')).toBe(
      'The AI System Life Cycle and Robustness of M…',
    )
  })
})
