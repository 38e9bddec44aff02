import type { ReactNode } from 'react'
import styles from './evidence.module.css'

/** The document's own words, as the reason of what is said about it. */
export const Evidence = ({ children }: { readonly children: ReactNode }) => (
  <blockquote className={styles.evidence} dir="auto">
    {children}
  </blockquote>
)
