import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  /** A lucide icon. */
  readonly icon?: ReactNode
  readonly title: string
  /** What is so, and what to do next. */
  readonly children?: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
}

/** What stands where there is nothing: why, and what to do next. */
export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
