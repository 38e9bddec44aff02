import { expect, it } from 'vitest'
import { ruleEffect, type TagState } from '../../../renderer/library/rule-effect.ts'
import { documentIdOf, ruleId, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../../browser/library/rows.ts'

const [a, b, c, d] = [1, 2, 3, 4].map((n) => documentIdOf(hashNumber(n))) as [never, never, never, never]
const rule = { id: ruleId('r'), tag: tagId('t'), query: 'poisoning' }
const state = (borne: TagState['borne'], withheld: readonly (typeof a)[] = []): TagState => ({ borne, withheld: new Set(withheld) })
const noOthers = new Set<typeof a>()

it('gives the tag to what it finds, and leaves alone what bears it by hand', () => {
  expect(ruleEffect({ rule, documents: [a, b] }, state(new Map([[b, undefined]])), noOthers)).toEqual({
    add: [a],
    remove: [],
    borne: 1,
    withheld: 0,
  })
})

it('never gives again what the delegate took off', () => {
  expect(ruleEffect({ rule, documents: [a, b] }, state(new Map(), [a]), noOthers)).toEqual({ add: [b], remove: [], borne: 0, withheld: 1 })
})

it('takes back what it gave and finds no more, and nothing that was given by hand or by another rule', () => {
  const borne = new Map([
    [a, rule.id],
    [b, undefined],
    [c, ruleId('other')],
  ] as const)
  expect(ruleEffect({ rule, documents: [d] }, state(borne), noOthers)).toMatchObject({ add: [d], remove: [a] })
})

it('leaves a document its tag while another rule of the tag finds it', () => {
  expect(
    ruleEffect(
      { rule, documents: [] },
      state(
        new Map([
          [a, rule.id],
          [b, rule.id],
        ]),
      ),
      new Set([a]),
    ).remove,
  ).toEqual([b])
})
