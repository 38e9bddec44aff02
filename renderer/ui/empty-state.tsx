import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
}

/** What stands where nothing is: says why, and what to do next. */
export function EmptyState({ icon, title, children }: Props) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {children}
    </div>
  )
}
