import type { Cell } from '../../contracts/blocks.ts'
import type { Relationship } from '../package/office-package.ts'
import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'
import { readTextBody } from './text-body.ts'

const isTrue = (element: XmlElement | undefined, name: string): boolean =>
  element !== undefined && /^(?:1|true)$/u.test(attribute(element, name) ?? '')

/** The rows of a DrawingML table (`a:tbl`). Places covered by a merged cell (`hMerge`, `vMerge`) are left out. */
export function readDrawnTable(table: XmlElement, links: ReadonlyMap<string, Relationship>): ReadonlyArray<ReadonlyArray<Cell>> {
  const hasHead = isTrue(child(table, 'tblPr'), 'firstRow')
  const rows = elements(table).filter(({ name }) => name === 'tr')
  return rows.map((row, index) =>
    elements(row)
      .filter((cell) => cell.name === 'tc' && !isTrue(cell, 'hMerge') && !isTrue(cell, 'vMerge'))
      .map((cell) => {
        const span = (name: string): number => Math.min(1_000, Math.max(1, Number(attribute(cell, name) ?? 1) || 1))
        const [colSpan, rowSpan] = [span('gridSpan'), Math.min(span('rowSpan'), rows.length - index)]
        return {
          content: readTextBody(child(cell, 'txBody'), links).map(({ inlines }) => ({ inlines })),
          ...(colSpan > 1 && { colSpan }),
          ...(rowSpan > 1 && { rowSpan }),
          ...(hasHead && index === 0 && { header: true }),
        }
      }),
  )
}
