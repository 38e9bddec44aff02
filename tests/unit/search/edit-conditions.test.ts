import { describe, expect, it } from 'vitest'
import { replaceValue, withoutCondition } from '../../../renderer/search/edit-conditions.ts'

describe('writing another value of a condition', () => {
  it.each([
    ['kind:nonsense risk', 'kind', 'nonsense', 'report', 'kind:report risk'],
    ['risk -kind:nonsense', 'kind', 'nonsense', 'report', 'risk -kind:report'],
    ['Kind:nonsense', 'kind', 'nonsense', 'report', 'Kind:report'],
    ['tag:poison', 'tag', 'poison', 'Data poisoning', 'tag:"Data poisoning"'],
    ['tag:"data poison" x', 'tag', 'data poison', 'Data poisoning', 'tag:"Data poisoning" x'],
    ['kind:nonsense,liaison', 'kind', 'nonsense', 'report', 'kind:report,liaison'],
    ['tag:poison,evasion', 'tag', 'poison', 'Data poisoning', '(tag:"Data poisoning" OR tag:evasion)'],
    ['mankind:nonsense', 'kind', 'nonsense', 'report', 'mankind:nonsense'],
    ['people:Jaen', 'person', 'Jaen', 'Jane Delegate', 'people:"Jane Delegate"'],
    ['to:SG16 from:SG99', 'from', 'SG99', 'SG9', 'to:SG16 from:SG9'],
  ] as const)('in %s, %s %s for %s', (query, field, value, by, expected) => {
    expect(replaceValue(query, field, value, by)).toBe(expected)
  })
})

describe('taking a condition out of a query', () => {
  it.each([
    ['kind:report risk', { field: 'kind', values: ['report'] }, 'risk'],
    ['risk -kind:report', { field: 'kind', values: ['report'], exclude: true }, 'risk'],
    ['risk NOT kind:report', { field: 'kind', values: ['report'], exclude: true }, 'risk'],
    ['(tag:"Data poisoning") risk', { field: 'tag', values: ['Data poisoning'] }, 'risk'],
    ['kind:report,liaison risk', { field: 'kind', values: ['report', 'liaison'] }, 'risk'],
    ['kind:report kind:liaison', { field: 'kind', values: ['liaison'] }, 'kind:report'],
    ['name:qoo risk', { field: 'file', values: ['qoo'] }, 'risk'],
    ['kind:report', { field: 'kind', values: ['report'] }, ''],
  ] as const)('%s', (query, filter, expected) => {
    expect(withoutCondition(query, filter)).toBe(expected)
  })
})
