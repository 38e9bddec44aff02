import type { KeyboardEvent } from 'react'
import type { Grid } from './use-grid.ts'

interface Options {
  readonly grid: Grid
  /** Rows a page holds. */
  readonly pageRows: () => number
  /** Cells of a row: the document and its passages. */
  readonly cellsOf: (index: number) => number
  readonly rows: number
}

/** The keys of a list: the grid pattern of ARIA, with Space to select and Enter to open. */
export function gridKeys({ grid, pageRows, cellsOf, rows }: Options): (event: KeyboardEvent) => void {
  return (event) => {
    const { at, cell } = grid
    const isCommand = event.ctrlKey || event.metaKey
    const extend = event.shiftKey
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => grid.moveTo(at + 1, { extend }),
      ArrowUp: () => grid.moveTo(at - 1, { extend }),
      PageDown: () => grid.moveTo(at + pageRows(), { extend }),
      PageUp: () => grid.moveTo(at - pageRows(), { extend }),
      Home: () => grid.moveTo(0, { extend }),
      End: () => grid.moveTo(rows - 1, { extend }),
      ArrowRight: () => grid.moveTo(at, { cell: Math.min(cell + 1, cellsOf(at) - 1) }),
      ArrowLeft: () => grid.moveTo(at, { cell: Math.max(cell - 1, 0) }),
      Enter: () => grid.open(at, cell),
      ' ': () => grid.toggle(at),
      Escape: grid.selected.size > 0 ? grid.clear : undefined,
      a: isCommand ? grid.selectAll : undefined,
    }
    const action = actions[event.key]
    if (action === undefined || event.altKey || (isCommand && event.key !== 'a')) return
    event.preventDefault()
    action()
  }
}
