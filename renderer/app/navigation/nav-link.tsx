import { type MouseEvent, type ReactNode, useId } from 'react'
import { classes, count } from '../../ui/index.ts'
import { useIsNavigationWide } from '../settings.ts'
import styles from './navigation.module.css'

interface Props {
  readonly label: string
  /** Its address within the page. */
  readonly place: string
  readonly icon?: ReactNode
  readonly isCurrent: boolean
  readonly onGo: () => void
  /** How many are behind it; its unit for those who hear it. */
  readonly count?: number
  readonly unit?: string
  /** A word beside the count that all see. */
  readonly shownUnit?: string
  readonly isDue?: boolean
}

/** One place of the navigation. Its name is the label alone; the count describes it. */
export function NavLink({ label, place, icon, isCurrent, onGo, count: number, unit = 'documents', shownUnit = '', isDue = false }: Props) {
  const id = useId()
  const isWide = useIsNavigationWide()
  const go = (event: MouseEvent) => {
    event.preventDefault()
    onGo()
  }
  return (
    <div className={classes(styles.entry, !isWide && styles.narrow)} data-current={isCurrent || undefined}>
      <a
        href={`#${encodeURIComponent(place)}`}
        className={styles.link}
        aria-label={isWide ? undefined : label}
        aria-current={isCurrent ? 'page' : undefined}
        aria-describedby={number === undefined ? undefined : id}
        title={label}
        onClick={go}
      >
        {icon}
        {isWide && <bdi className={styles.label}>{label}</bdi>}
      </a>
      {number !== undefined && (
        <span id={id} aria-hidden className={classes(styles.count, isDue && styles.due)}>
          {count(number)} {shownUnit !== '' ? shownUnit : <span className="visually-hidden">{unit}</span>}
        </span>
      )}
    </div>
  )
}
