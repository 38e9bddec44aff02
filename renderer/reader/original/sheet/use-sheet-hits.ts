import { useCallback, useState } from 'react'
import type { Block } from '../../../../shared/contracts/blocks.ts'
import { cellText } from '../../../../shared/contracts/blocks.ts'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { Hit } from '../../read/find-hits.ts'
import { rowAtOffset, rowOffsets } from '../../read/table-shape.ts'
import { useHitWalk } from '../../read/use-hit-walk.ts'
import type { Destination } from '../../read/use-page-flow.ts'
import { placeOfBlock, type Sheet } from './sheets.ts'

/** A cell to stand on: its sheet and line, and the index in its row as it was read. */
export interface SheetPlace {
  readonly sheet: number
  readonly line: number
  readonly index?: number
}

interface Options {
  readonly blocks: readonly Block[]
  readonly sheets: readonly Sheet[]
  readonly terms: readonly MatchTerm[]
  readonly visit: number
  readonly start: () => number
}

/** The walk through the hits of a workbook, and the cell one stands on. */
export function useSheetHits({ blocks, sheets, terms, visit, start }: Options) {
  const [asked, setAsked] = useState<SheetPlace>()
  const goTo = useCallback(({ block, tableRow }: Destination) => setAsked(placeOfBlock(sheets, block, tableRow)), [sheets])
  const walk = useHitWalk({ blocks, terms, visit, start, goTo })
  const index = walk.current === undefined ? undefined : cellOf(blocks, walk.current)
  const place: SheetPlace | undefined = asked === undefined || index === undefined ? undefined : { ...asked, index }
  return { walk, asked, place }
}

/** The index in its row of the cell in which a hit begins. */
function cellOf(blocks: readonly Block[], { block, start }: Hit): number {
  const table = blocks[block]
  if (table?.type !== 'table') return 0
  const row = rowAtOffset(table, start)
  let at = rowOffsets(table)[row] ?? 0
  const cells = table.rows[row] ?? []
  for (const [index, cell] of cells.entries()) {
    at += cellText(cell).length + 1
    if (start < at) return index
  }
  return Math.max(0, cells.length - 1)
}
