import { type MouseEvent, memo } from 'react'
import type { MatchTerm } from '../../../shared/contracts/search.ts'
import { classes } from '../../ui/index.ts'
import { cellId } from './cell-id.ts'
import styles from './document-grid.module.css'
import { DocumentSummary } from './document-summary.tsx'
import { canOpenMore, MoreCell } from './more-cell.tsx'
import { PassageCell } from './passage-cell.tsx'
import type { Grid } from './use-grid.ts'
import type { ListItem } from './use-list.ts'

interface Props {
  readonly item: ListItem
  readonly index: number
  readonly start: number
  readonly terms: readonly MatchTerm[]
  /** The cell the keyboard stands on; -1 when it is in another row. */
  readonly activeCell: number
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly onPress: Grid['press']
}

/** One document of the list, and the passages a search found in it. */
export const DocumentGridRow = memo(function DocumentGridRow(props: Props) {
  const { item, index, start, terms, activeCell, isOpen, isSelected, measure, onPress } = props
  const { row, hit } = item
  const press = (cell: number) => (event: MouseEvent) => {
    if (event.detail > 1) return
    onPress(index, cell, { range: event.shiftKey, toggle: event.ctrlKey || event.metaKey })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    <div
      ref={measure}
      role="row"
      data-index={index}
      data-document={row.id}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      className={classes(styles.row, activeCell >= 0 && styles.active)}
      style={{ transform: `translateY(${start}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys */}
      <div role="gridcell" id={cellId(index, 0)} className={styles.document} onClick={press(0)}>
        <DocumentSummary
          row={row}
          terms={terms}
          lacks={hit?.lacks}
          isSelected={isSelected}
          onToggle={() => onPress(index, 0, { toggle: true })}
        />
      </div>
      {hit?.passages.map((passage, at) => (
        <PassageCell
          // biome-ignore lint/suspicious/noArrayIndexKey: two passages of a block may read alike
          key={`${passage.locator.block} ${at}`}
          id={cellId(index, at + 1)}
          passage={passage}
          title={row.title}
          isActive={activeCell === at + 1}
          onPress={press(at + 1)}
        />
      ))}
      {hit !== undefined && canOpenMore(hit) && (
        <MoreCell
          id={cellId(index, hit.passages.length + 1)}
          hit={hit}
          isActive={activeCell === hit.passages.length + 1}
          onPress={press(hit.passages.length + 1)}
        />
      )}
    </div>
  )
})
