import { describe, expect, it } from 'vitest'
import { asksForTag, queryFault } from '../../../renderer/search/lasting-query.ts'

describe('a query that is to last', () => {
  it.each([
    ['"model inversion', 'The quotation mark is not closed.'],
    ['(poisoning OR', 'Something is missing'],
    ['poisoning OR', 'Something is missing'],
    ['poisoning)', 'A parenthesis is closed that was not opened.'],
    ['date:yesterday', 'is no date'],
    ['has:wings', 'has:wings is not known'],
    ['', 'would find everything'],
    ['   ', 'would find everything'],
    ['… — !', 'no word'],
  ])('is refused with a reason: %s', (query, reason) => {
    expect(queryFault(query)).toContain(reason)
  })

  it.each(['poisoning', '"model inversion" OR (evasion -group:SG12)', 'date:2018-09..2019-01 is:unread', 'обучение NEAR/3 данные'])(
    'stands as it is written: %s',
    (query) => {
      expect(queryFault(query)).toBeUndefined()
    },
  )

  it('is known by the tags it asks for, with and without', () => {
    expect(asksForTag('word -tag:"Data Poisoning"', ['data poisoning'])).toBe(true)
    expect(asksForTag('tag:evasion,poisoning', ['Poisoning'])).toBe(true)
    expect(asksForTag('poisoning tag:evasion', ['poisoning'])).toBe(false)
  })
})
