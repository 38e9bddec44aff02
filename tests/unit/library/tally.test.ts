import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../../renderer/library/tally.ts'
import { keptDocument } from '../../browser/library/rows.ts'

const documents = [
  keptDocument(1, { facts: { kind: 'liaison', openProposals: 2 } }).row,
  keptDocument(2, { facts: { kind: 'liaison', outcome: 'partial' } }).row,
  keptDocument(3, { facts: { kind: 'report', outcome: 'refused', openProposals: 1 } }).row,
  keptDocument(4, { facts: { kind: 'report' } }).row,
]

describe('the tally of a library', () => {
  it('counts documents by kind, open proposals, and how much of each is searched', () => {
    const { kinds, openProposals, coverage } = tallyOf(documents)
    expect([...kinds]).toEqual([
      ['liaison', 2],
      ['report', 2],
    ])
    expect(openProposals).toBe(3)
    expect(coverage).toEqual({ full: 2, partial: [documents[1]], none: [documents[2]] })
  })

  it('is made once for the same rows, and anew for others', () => {
    expect(tallyOf(documents)).toBe(tallyOf(documents))
    expect(tallyOf(documents.slice(1)).kinds.get('liaison')).toBe(1)
    expect(tallyOf(documents).kinds.get('liaison')).toBe(2)
  })
})
