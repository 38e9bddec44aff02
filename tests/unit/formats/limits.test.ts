import { describe, expect, it } from 'vitest'
import { FamilyBudget } from '../../../shared/formats/family-budget.ts'
import { deadlineMs } from '../../../shared/formats/limits.ts'

const MiB = 1024 * 1024

describe('the time a file may take', () => {
  it('grows with its size to a minute and no further', () => {
    expect([0, 5 * MiB, 20 * MiB, 500 * MiB].map(deadlineMs)).toEqual([20_000, 30_000, 60_000, 60_000])
  })
})

describe('a file with archives inside one another', () => {
  it('is full once a member had to be left in its archive, for all its archives and for no other file', () => {
    const budget = new FamilyBudget()
    const members = Array.from({ length: 15_000 }, () => ({ bytes: new Uint8Array(1) }))
    expect(budget.take('outer.zip', members)).toBe(15_000)
    expect(budget.isFull('outer.zip!/7.zip')).toBe(false)
    expect(budget.take('outer.zip!/1.zip', members)).toBe(5_000)
    expect(['outer.zip!/7.zip', 'outer.zip', 'other.zip!/7.zip'].map((path) => budget.isFull(path))).toEqual([true, false, false])
  })
})
