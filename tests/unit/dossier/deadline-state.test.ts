import { expect, it } from 'vitest'
import { deadlineState, deadlineWords } from '../../../renderer/dossier/deadline-state.ts'

it.each([
  ['2018-12-19', 'due', '12 days left'],
  ['2018-12-30', 'due', 'due tomorrow'],
  ['2018-12-31', 'due', 'due today'],
  ['2019-01-01', 'overdue', '1 day overdue'],
  ['2019-03-31', 'overdue', '3 months overdue'],
  ['2019-04-01', 'passed', 'passed 3 months ago'],
  ['2026-07-01', 'passed', 'passed 7 years ago'],
  ['2018-06-30', 'due', '6 months left'],
])('on %s a reply asked for by the end of 2018 is %s: %s', (day, kind, words) => {
  const state = deadlineState('2018-12-31', day)
  expect(state.kind).toBe(kind)
  expect(deadlineWords(state)).toBe(words)
})
