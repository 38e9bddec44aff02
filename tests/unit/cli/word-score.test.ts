import { describe, expect, it } from 'vitest'
import { scoreWords } from '../../../cli/word-score.ts'

describe('the score of a text', () => {
  it('counts each word as often as it stands there, whatever its case, width and order', () => {
    expect(scoreWords('two one ＯＮＥ', 'One one TWO')).toEqual({ recall: 1, precision: 1 })
    expect(scoreWords('one two', 'one one two two')).toEqual({ recall: 0.5, precision: 1 })
    expect(scoreWords('one two three four', 'one two')).toEqual({ recall: 1, precision: 0.5 })
  })

  it('is nothing for a text of other words, and none where no words are expected', () => {
    expect(scoreWords('x', 'y')).toEqual({ recall: 0, precision: 0 })
    expect(scoreWords('', 'y')).toEqual({ recall: 0, precision: 1 })
    expect(scoreWords('x', ' – ')).toBeUndefined()
  })
})
