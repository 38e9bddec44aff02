import { describe, expect, it } from 'vitest'
import { SymbolTable } from '../../../renderer/search/engine/symbol-table.ts'
import { symbolKey } from '../../../shared/contracts/ids.ts'

const numbers = (table: SymbolTable, key: string) => [...table.numbers(symbolKey(key))].sort()

describe('a table of symbols', () => {
  it('leads to a document under its whole symbol, without the revision, and without the group', () => {
    const table = new SymbolTable()
    table.add(['SG17-TD1447R2'], 1)
    for (const key of ['SG17-TD1447R2', 'SG17-TD1447', 'TD1447R2', 'TD1447']) expect(numbers(table, key)).toEqual([1])
    expect(numbers(table, 'TD1448')).toEqual([])
  })

  it('leads to every revision and every group by what they share, and to a document with two of them once', () => {
    const table = new SymbolTable()
    table.add(['SG17-TD1447', 'SG17-TD1447R1'], 1)
    table.add(['SG17-TD1447R2'], 2)
    table.add(['SG13-TD1447'], 3)
    expect(numbers(table, 'SG17-TD1447')).toEqual([1, 2])
    expect(numbers(table, 'TD1447')).toEqual([1, 2, 3])
    expect(numbers(table, 'SG17-TD1447R1')).toEqual([1])
  })

  it('forgets a document, and leaves the others that bear the symbol', () => {
    const table = new SymbolTable()
    table.add(['SG17-TD1447R2'], 1)
    table.add(['SG17-TD1447R2'], 2)
    table.remove(['SG17-TD1447R2'], 1)
    expect(numbers(table, 'TD1447')).toEqual([2])
    table.remove(['SG17-TD1447R2'], 2)
    expect(numbers(table, 'TD1447')).toEqual([])
    table.remove(['SG17-TD1447R2'], 3)
    table.add(['SG17-TD1447R2'], 3)
    expect(numbers(table, 'SG17-TD1447')).toEqual([3])
  })
})
