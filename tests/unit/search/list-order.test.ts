import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../renderer/app/list/list-order.ts'
import type { DocumentRow } from '../../../renderer/library/tables.ts'
import { keptDocument } from '../../browser/library/rows.ts'

const titles = ['Zebra', 'apple 10', 'Apple 9', 'Élan', 'elan', '', '安全', 'Безопасность']

const rowNumber = (n: number, title: string): DocumentRow =>
  keptDocument(n, { title, symbols: [`SG17-C${n}`], facts: { addedAt: new Date(0), date: `20${10 + (n % 9)}-01-01` } }).row

const shown = (rows: readonly DocumentRow[]) => rows.map(({ title, id }) => `${title} ${id}`)
describe('the order of a list', () => {
  it('sorts numbers by their size, and small letters and accents as the others', () => {
    const rows = titles.map((title, n) => rowNumber(n + 1, title))
    expect(inOrder(rows, 'title').map(({ title }) => title)).toEqual([
      '',
      'Apple 9',
      'apple 10',
      'Élan',
      'elan',
      'Zebra',
      'Безопасность',
      '安全',
    ])
  })

  it('is right again after documents came, went, and changed their titles', () => {
    let rows: readonly DocumentRow[] = Array.from({ length: 300 }, (_, n) => rowNumber(n + 100, ['Beta', 'Alpha', 'Gamma'][n % 3] ?? ''))
    inOrder(rows, 'title')
    for (let round = 1; round < 20; round++) {
      rows = rows.filter((_, at) => at % 17 !== round % 17)
      rows = rows.map((row, at) => (at % 13 === round % 13 ? { ...row, title: ['Delta', 'Aleph'][at % 2] ?? '' } : row))
      rows = [...rows, rowNumber(1_000 + round, 'Beta')]
      const names = ['Aleph', 'Alpha', 'Beta', 'Delta', 'Gamma']
      const expected = names.flatMap((name) =>
        rows.filter(({ title }) => title === name).toSorted((a, b) => Number(a.symbols[0]?.slice(6)) - Number(b.symbols[0]?.slice(6))),
      )
      expect(shown(inOrder(rows, 'title'))).toEqual(shown(expected))
    }
  })
})
