import type { MouseEvent } from 'react'
import type { Locator } from '../../../shared/contracts/blocks.ts'
import type { PassageHit } from '../../../shared/contracts/search.ts'
import { classes } from '../../ui/index.ts'
import styles from './document-grid.module.css'
import { Marked } from './marked.tsx'

interface Props {
  readonly id: string
  readonly passage: PassageHit
  readonly isActive: boolean
  readonly onPress: (event: MouseEvent) => void
}

/** A passage a search found, with the place where it stands. */
export function PassageCell({ id, passage, isActive, onPress }: Props) {
  const place = placeOf(passage.locator)
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: see the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div role="gridcell" id={id} className={classes(styles.passage, isActive && styles.activePassage)} onClick={onPress}>
      <div className={styles.lines}>
        {place !== '' && <bdi className={styles.place}>{place}</bdi>}{' '}
        <span dir="auto">
          <Marked text={passage.snippet} ranges={passage.marks} />
        </span>
      </div>
    </div>
  )
}

/** `p. 6 · Threats`, `Slide 12`, `Sheet “Work plan” A1:F12`: as a delegate would say where it is. */
function placeOf({ page, slide, sheet, cells, headings }: Locator): string {
  const heading = headings?.at(-1)
  const parts = [
    page === undefined ? undefined : `p. ${page}`,
    slide === undefined ? undefined : `Slide ${slide}`,
    sheet === undefined ? undefined : [`Sheet ${sheet}`, cells].filter(Boolean).join(' '),
    heading === undefined || sheet !== undefined ? undefined : heading,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}
