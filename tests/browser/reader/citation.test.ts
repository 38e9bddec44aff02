import { describe, expect, it } from 'vitest'
import { citationOf, quote } from '../../../renderer/citation/index.ts'
import type { DocumentRow } from '../../../renderer/library/index.ts'
import { keptDocument } from '../library/rows.ts'

const cite = (facts: Partial<DocumentRow>) =>
  citationOf(keptDocument(1, { title: 'A framework', symbols: ['X.509'], facts }).row, { block: 4, page: 3 })
const meeting = { group: 'SG17', place: 'Geneva', start: '2018-08-29', end: '2018-09-07' }

describe('the citation of a document', () => {
  it('names the day of its date, and of a date that is a month the month alone', () => {
    expect(cite({ date: '2017-04-01' })).toBe('X.509, “A framework”, 1 April 2017, p. 3')
    expect(cite({ date: '2017-04-01', datePrecision: 'month' })).toBe('X.509, “A framework”, April 2017, p. 3')
  })

  it('says the days of the meeting once, and a day of its own beside them', () => {
    const said = 'X.509, “A framework”, SG17 meeting, Geneva, 29 August – 7 September 2018'
    expect(cite({ meeting, date: '2018-09-07' })).toBe(`${said}, p. 3`)
    expect(cite({ meeting, date: '2018-09-03' })).toBe(`${said}, 3 September 2018, p. 3`)
  })

  it('follows the words quoted, and stands alone without any', () => {
    expect(quote(' Poisoning is a threat. ', 'X.509, p. 3')).toBe('“Poisoning is a threat.” (X.509, p. 3)')
    expect(quote('', 'X.509, p. 3')).toBe('X.509, p. 3')
  })
})
