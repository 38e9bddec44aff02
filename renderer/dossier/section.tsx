import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: string
  readonly detail?: string
  readonly children: ReactNode
  /** A landmark of its own, called by its title. */
  readonly isRegion?: boolean
}

/** A part of the dossier under its heading. */
export function Section({ title, detail, children, isRegion = false }: Props) {
  const id = useId()
  const heading = (
    <header className={styles.head}>
      <h3 id={id}>{title}</h3>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </header>
  )
  return isRegion ? (
    <section className={styles.section} aria-labelledby={id}>
      {heading}
      {children}
    </section>
  ) : (
    <div className={styles.section}>
      {heading}
      {children}
    </div>
  )
}
