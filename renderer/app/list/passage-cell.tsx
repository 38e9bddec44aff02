import type { MouseEvent } from 'react'
import type { PassageHit } from '../../../shared/contracts/search.ts'
import { classes, Marked } from '../../ui/index.ts'
import styles from './document-grid.module.css'
import { fromFirstMark, placeOf } from './passage-lines.ts'

interface Props {
  readonly id: string
  readonly passage: PassageHit
  /** The document's. */
  readonly title: string
  readonly isActive: boolean
  readonly onPress: (event: MouseEvent) => void
}

/** A passage a search found, with the place where it stands. */
export function PassageCell({ id, passage, title, isActive, onPress }: Props) {
  const place = placeOf(passage.locator, title)
  const { snippet, marks } = fromFirstMark(passage)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div role="gridcell" id={id} className={classes(styles.passage, isActive && styles.activePassage)} onClick={onPress}>
      <div className={styles.lines} dir="auto">
        {place !== '' && <bdi className={styles.place}>{place}</bdi>} <Marked text={snippet} ranges={marks} />
      </div>
    </div>
  )
}
