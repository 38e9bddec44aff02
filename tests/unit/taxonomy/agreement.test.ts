import { describe, expect, it } from 'vitest'
import { tagId } from '../../../shared/contracts/ids.ts'
import { Agreement, type Proposed } from '../../../shared/taxonomy/index.ts'

const [poisoning, evasion] = [tagId('data-poisoning'), tagId('evasion')]
const proposals = (state: Proposed['state'], times: number, terms: readonly string[], tag = poisoning): Proposed[] =>
  Array.from({ length: times }, () => ({ tag, terms, state, score: 0.5 }))
const open = (term: string, score = 0.5, tag = poisoning): Proposed => ({ tag, terms: [term], state: 'open', score })

describe('agreement with the lens', () => {
  it('is counted for each term of a tag, a term of two tags twice', () => {
    const agreement = new Agreement([
      ...proposals('accepted', 36, ['poisoning attack']),
      ...proposals('rejected', 5, ['poisoning attack', 'tainted data']),
      ...proposals('open', 2, ['poisoning attack']),
      ...proposals('rejected', 1, ['poisoning attack'], evasion),
    ])
    expect(agreement.ofTerm(poisoning, 'poisoning attack')).toEqual({ open: 2, accepted: 36, rejected: 5 })
    expect(agreement.ofTerm(poisoning, 'tainted data')).toEqual({ open: 0, accepted: 0, rejected: 5 })
    expect(agreement.ofTerm(evasion, 'poisoning attack')).toEqual({ open: 0, accepted: 0, rejected: 1 })
    expect(agreement.ofTag(poisoning)).toEqual({ open: 2, accepted: 36, rejected: 5 })
    expect(agreement.all).toEqual({ open: 2, accepted: 36, rejected: 6 })
  })

  it('puts the term first that is agreed with least, and one bad decision is not yet a bad term', () => {
    const agreement = new Agreement([
      ...proposals('accepted', 20, ['data poisoning']),
      ...proposals('rejected', 9, ['poisoned']),
      ...proposals('rejected', 1, ['backdoor']),
    ])
    expect(agreement.everyTerm().map(({ term }) => term)).toEqual(['poisoned', 'backdoor', 'data poisoning'])
    expect(agreement.rateOfTerm(poisoning, 'poisoned')).toBeLessThan(0.25)
    expect(agreement.rateOfTerm(poisoning, 'backdoor')).toBeGreaterThan(0.5)
  })
})

describe('the ranking of what is open', () => {
  it('is the lens’s own while nothing is decided', () => {
    for (const score of [0.2, 0.5, 0.9]) expect(new Agreement([]).sharpened(open('a', score))).toBeCloseTo(score, 5)
  })

  it('keeps the order of the lens among proposals by one term', () => {
    const agreement = new Agreement([...proposals('rejected', 7, ['a']), ...proposals('accepted', 2, ['b'])])
    const scores = [0.2, 0.5, 0.9].map((score) => agreement.sharpened(open('a', score)))
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  })

  it('lets a term that was rejected again and again sink below a weaker one that was accepted', () => {
    const agreement = new Agreement([...proposals('rejected', 8, ['backdoor']), ...proposals('accepted', 8, ['trojan'])])
    expect(agreement.sharpened(open('backdoor', 0.7))).toBeLessThan(agreement.sharpened(open('trojan', 0.4)))
  })

  it('lets a tag’s decisions count for its terms that nobody decided on', () => {
    const agreement = new Agreement([...proposals('rejected', 8, ['backdoor']), ...proposals('accepted', 8, ['trojan'], evasion)])
    expect(agreement.sharpened(open('new term'))).toBeLessThan(0.5)
    expect(agreement.sharpened(open('new term', 0.5, evasion))).toBeGreaterThan(0.5)
  })

  it('goes by the best of several terms, since one good one is enough', () => {
    const agreement = new Agreement([...proposals('rejected', 8, ['backdoor']), ...proposals('accepted', 8, ['trojan'])])
    const both = agreement.sharpened({ tag: poisoning, score: 0.5, terms: ['backdoor', 'trojan'] })
    expect(both).toBe(agreement.sharpened(open('trojan')))
  })

  it('stays between 0 and 1 for the surest and the least sure', () => {
    const agreement = new Agreement([...proposals('rejected', 500, ['a']), ...proposals('accepted', 500, ['b'])])
    for (const score of [0, 1])
      for (const term of ['a', 'b']) expect(agreement.sharpened(open(term, score))).toSatisfy((x: number) => x > 0 && x < 1)
  })
})
