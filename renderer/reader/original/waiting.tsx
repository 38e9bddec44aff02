import type { ReactNode } from 'react'
import { FindBar } from '../read/hit-bar.tsx'
import type { Find } from '../read/use-looked-for.ts'
import styles from './original-tab.module.css'

interface Props {
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
  readonly children?: ReactNode
}

/** What is seen until an original is drawn. The find field stands there already, so that nothing typed is lost. */
export function Waiting({ find, onFind, children }: Props) {
  return (
    <div className={styles.view}>
      <div className={styles.toolbar} aria-hidden />
      <div className={styles.pending}>
        <p className={styles.waiting}>{children}</p>
        {find !== undefined && (
          <FindBar
            current={-1}
            hits={0}
            isComplete={false}
            onStep={() => {}}
            text={find.text}
            visit={find.visit}
            onType={(text) => onFind({ ...find, text })}
            onClose={() => onFind(undefined)}
          />
        )}
      </div>
    </div>
  )
}
