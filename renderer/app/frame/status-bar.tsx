import { ShieldCheck } from 'lucide-react'
import { memo } from 'react'
import { useCoverage, useDocuments } from '../../library/index.ts'
import { OcrStatus } from '../../reader/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { count, plural } from '../../ui/index.ts'
import { session } from '../session.ts'
import styles from './status-bar.module.css'

/** The line at the bottom: how much there is, how much of it a search reaches, and that it stays here. */
export const StatusBar = memo(function StatusBar() {
  const documents = useDocuments().length
  const { full, partial, none } = useCoverage()
  const { waiting } = useIndexStatus()
  const showCoverage = () => session.showView({ kind: 'coverage' })
  return (
    <footer className={styles.bar}>
      <span className={styles.facts}>
        <span>{plural(documents, 'document')}</span>
        <span>{count(full)} fully searchable</span>
        {partial.length > 0 && (
          <button type="button" onClick={showCoverage}>
            {count(partial.length)} partly
          </button>
        )}
        {none.length > 0 && (
          <button type="button" onClick={showCoverage}>
            {count(none.length)} by name only
          </button>
        )}
        <OcrStatus />
        {waiting > 0 && <span className={styles.indexing}>{plural(waiting, 'document')} still to be indexed</span>}
      </span>
      <span className={styles.promise}>
        <ShieldCheck size={13} aria-hidden />
        Nothing leaves this computer
      </span>
    </footer>
  )
})
