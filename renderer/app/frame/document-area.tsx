import { FileText } from 'lucide-react'
import { memo } from 'react'
import { DocumentPane } from '../../reader/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { shownKeys } from '../use-shortcuts.ts'
import styles from './document-area.module.css'

interface Props {
  /** Where the document stands in the list, counted from 0; -1 when it is not in it. */
  readonly index: number
  readonly total: number
  /** Whether the list is what a search found. */
  readonly isResult: boolean
}

/** The opened document, or what to do to open one. */
export const DocumentArea = memo(function DocumentArea({ index, total, isResult }: Props) {
  const open = useSession((now) => now.open)
  if (open === undefined) return <NothingOpen />
  return <DocumentPane target={open} onClose={session.closeDocument} {...(index >= 0 && { position: { index, total, isResult } })} />
})

const keys = [
  ['↑ ↓', 'move in the list'],
  ['Enter', 'open'],
  ['] [', 'next and previous document'],
  ['Mod+K', 'search'],
  ['?', 'all shortcuts'],
] as const

function NothingOpen() {
  return (
    <EmptyState icon={<FileText size={32} />} title="Choose a document to read it here">
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{shownKeys(key)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  )
}
