import type { MouseEvent } from 'react'
import type { DocumentHit } from '../../../shared/contracts/search.ts'
import { classes, count } from '../../ui/index.ts'
import styles from './document-grid.module.css'

/** Passages a row shows until more are asked for. */
const fewPassages = 3

/** Passages found in a document that its row does not show. */
export const hiddenPassages = ({ passageCount, passages }: DocumentHit): number => Math.max(0, passageCount - passages.length)

/** Whether a row has a last cell, by which it shows more of its passages, or again fewer. */
export const canOpenMore = (hit: DocumentHit): boolean => hiddenPassages(hit) > 0 || hit.passages.length > fewPassages

interface Props {
  readonly id: string
  readonly hit: DocumentHit
  readonly isActive: boolean
  readonly onPress: (event: MouseEvent) => void
}

/** The end of a row: how many more passages there are, opening them in place. */
export function MoreCell({ id, hit, isActive, onPress }: Props) {
  const hidden = hiddenPassages(hit)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div role="gridcell" id={id} className={classes(styles.more, isActive && styles.activePassage)} onClick={onPress}>
      {hidden > 0 ? `+${count(hidden)} more` : 'Show fewer'}
    </div>
  )
}
