import type { ReactNode } from 'react'
import styles from './sentence-button.module.css'

interface Props {
  readonly children: ReactNode
  /** Where it stands, as people cite it; empty where nobody knows. */
  readonly place: string
  readonly onOpen: () => void
  /** Reached by the keys of the list around it alone. */
  readonly isSkipped?: boolean
}

/** A sentence of a document; pressing it opens the document there. */
export function SentenceButton({ children, place, onOpen, isSkipped = false }: Props) {
  return (
    <button
      type="button"
      className={styles.sentence}
      dir="auto"
      title="Open the document at this sentence"
      onClick={onOpen}
      {...(isSkipped && { tabIndex: -1 })}
    >
      <bdi>{children}</bdi>
      {place !== '' && <small dir="auto">{place}</small>}
    </button>
  )
}
