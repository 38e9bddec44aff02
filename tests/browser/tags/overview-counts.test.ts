import { describe, expect, it } from 'vitest'
import type { CountedTag, DocumentRow } from '../../../renderer/library/index.ts'
import { cellQuery } from '../../../renderer/tags/overview/cell-query.ts'
import { crossTable } from '../../../renderer/tags/overview/cross-table.ts'
import { frameOf, layoutNetwork } from '../../../renderer/tags/overview/layout-network.ts'
import { tagNetwork } from '../../../renderer/tags/overview/tag-pairs.ts'
import { tagId } from '../../../shared/contracts/ids.ts'
import { keptDocument } from '../library/rows.ts'

const tag = (id: string, documents: number, parent?: string): CountedTag => ({
  id: tagId(id),
  name: id,
  colour: 'blue',
  createdAt: new Date(0),
  origin: 'hand',
  documents,
  ...(parent !== undefined && { parent: tagId(parent) }),
})
const document = (n: number, tags: readonly string[], facts: Partial<DocumentRow>): DocumentRow =>
  keptDocument(n, { facts: { ...facts, tags: tags.map(tagId) } }).row
const tags = [tag('above', 3), tag('below', 2, 'above'), tag('other', 1), tag('unused', 0)]
const documents = [
  document(1, ['below'], { date: '2019-03-01', groups: ['SG17'], meeting: { group: 'SG17', place: 'Geneva', start: '2019-03-01' } }),
  document(2, ['below', 'other'], { date: '2024-09-02', groups: ['SG17'], from: ['SG17'], to: ['SG13'] }),
  document(3, ['above'], {}),
  document(4, [], { date: '2019-01-01', groups: ['SG2'] }),
]
const table = (across: 'year' | 'group' | 'meeting', mostColumns = 10, mostRows = 10) =>
  crossTable(tags, documents, { across, mostColumns, mostRows })

describe('the heat map', () => {
  it('counts a tag with those below it, in the years as they followed one another, undated documents last', () => {
    const { columns, rows, most } = table('year')
    expect(columns.map(({ key }) => key)).toEqual(['2019', '2024', ''])
    expect(rows.map(({ tag: { id }, level, cells, total }) => [id, level, ...cells, total])).toEqual([
      ['above', 1, 1, 1, 1, 3],
      ['below', 2, 1, 1, 0, 2],
      ['other', 1, 0, 1, 0, 1],
    ])
    expect(most).toBe(1)
  })

  it('counts a document once in each group it is from, to or of', () => {
    const { columns, rows } = table('group')
    expect(columns.map(({ key }) => key)).toEqual(['SG17', 'SG13', ''])
    expect(rows[0]?.cells).toEqual([2, 1, 1])
  })

  it('names meetings by the words that `meeting:` finds them by', () => {
    expect(table('meeting').columns.map(({ key }) => key)).toEqual(['SG17 Geneva 2019-03-01', ''])
    expect(cellQuery('a "b"', 'meeting', 'SG17 Geneva 2019-03-01')).toBe('tag:"a  b " meeting:"SG17 Geneva 2019-03-01"')
    expect(cellQuery('a', 'year', '')).toBe('tag:"a" -date:0001..9999')
  })

  it('leaves out the smallest columns and rows, and says how many', () => {
    const { columns, rows, moreColumns, moreRows } = table('group', 1, 1)
    expect([columns.map(({ key }) => key), rows.map(({ tag: { id } }) => id), moreColumns, moreRows]).toEqual([['SG17'], ['above'], 2, 2])
  })
})

describe('the network', () => {
  it('counts the documents that bear two tags, the most frequent pair first', () => {
    const many = [...documents, document(5, ['below', 'other'], {}), document(6, ['above', 'other', 'below'], {})]
    const { pairs, moreTags } = tagNetwork(tags, many, 10)
    expect(pairs.map(({ a, b, documents: both }) => [...[a.tag.id, b.tag.id].sort(), both])).toEqual([
      ['below', 'other', 3],
      ['above', 'other', 1],
      ['above', 'below', 1],
    ])
    expect(pairs[0]?.closeness).toBeCloseTo(3 / 4)
    expect(moreTags).toBe(0)
    expect(tagNetwork(tags, many, 2).moreTags).toBe(1)
  })

  it('is placed closely without overlaps, always alike, the bound nearer than the unbound', () => {
    const size = { width: 960, height: 600 }
    const boxes = Array.from({ length: 36 }, (_, at) => ({ width: 60 + (at % 5) * 25, height: 46 }))
    const bonds = Array.from({ length: 5 }, (_, at) => ({ a: 0, b: at + 1, strength: 1 }))
    const points = layoutNetwork(boxes, bonds, size)
    expect(layoutNetwork(boxes, bonds, size)).toEqual(points)
    const far = (a: number, b: number) => Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0))
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
    expect(mean([1, 2, 3, 4, 5].map((b) => far(0, b)))).toBeLessThan(mean(Array.from({ length: 30 }, (_, at) => far(0, at + 6))))
    const frame = frameOf(points, boxes, { width: 100, height: 100 })
    expect(frame.width).toBeLessThan(size.width * 1.5)
    expect(frame.height).toBeLessThan(size.height * 1.5)
    for (const [a, one] of points.entries()) {
      for (const [b, other] of points.entries()) {
        if (b <= a) continue
        const apart =
          Math.abs(one.x - other.x) >= ((boxes[a]?.width ?? 0) + (boxes[b]?.width ?? 0)) / 2 - 1 ||
          Math.abs(one.y - other.y) >= ((boxes[a]?.height ?? 0) + (boxes[b]?.height ?? 0)) / 2 - 1
        expect(apart, `${a} and ${b} overlap`).toBe(true)
      }
    }
  })

  it('is placed whatever there is: nothing, one, or all in one bond', () => {
    const size = { width: 100, height: 100 }
    expect(layoutNetwork([], [], size)).toEqual([])
    expect(layoutNetwork([{ width: 10, height: 10 }], [], size)).toHaveLength(1)
    const both = layoutNetwork(
      [
        { width: 10, height: 10 },
        { width: 10, height: 10 },
      ],
      [{ a: 0, b: 1, strength: 1 }],
      size,
    )
    for (const { x, y } of both) expect(Number.isFinite(x + y)).toBe(true)
  })
})
