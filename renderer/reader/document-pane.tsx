import { FileQuestion } from 'lucide-react'
import { useState } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { OpenAt, TabName } from '../actions/index.ts'
import { useDocument, useDocumentRow } from '../library/index.ts'
import { EmptyState } from '../ui/index.ts'
import { DocumentHeader, type ListPosition } from './document-header.tsx'
import styles from './document-pane.module.css'
import { DocumentTabs } from './document-tabs.tsx'
import { useCompactHeader } from './use-compact-header.ts'
import { useMarkOpened } from './use-mark-opened.ts'

interface Props {
  /** What is open and where to stand in it; `visit` counts arrivals. */
  readonly target: OpenAt & { readonly id: DocumentId; readonly visit: number }
  /** Its place in the list beside it. */
  readonly position?: ListPosition
  readonly onClose: () => void
}

/** The opened document. Its header stands at once, its text follows. */
export function DocumentPane({ target, position, onClose }: Props) {
  const row = useDocumentRow(target.id)
  const document = useDocument(target.id)
  const [chosenTab, chooseTab] = useState<TabName>()
  const { isCompact, onScroll } = useCompactHeader(target.id)
  useMarkOpened(row)

  return (
    <article
      className={styles.pane}
      aria-label="Document"
      data-document={target.id}
      aria-busy={document.state === 'loading'}
      onScrollCapture={onScroll}
    >
      {row !== undefined && (
        <DocumentHeader row={row} isCompact={isCompact} {...(position !== undefined && { position })} onClose={onClose} />
      )}
      {document.state === 'open' && (
        <DocumentTabs key={document.row.id} document={document} at={target} chosenTab={chosenTab} onChooseTab={chooseTab} />
      )}
      {document.state === 'absent' && (
        <EmptyState icon={<FileQuestion size={32} />} title="This document is no longer in the library">
          <p>It was removed. Undo brings it back; importing its file again does too.</p>
        </EmptyState>
      )}
      {document.state === 'failed' && (
        <EmptyState icon={<FileQuestion size={32} />} title="This document could not be opened">
          <p role="alert">{document.error.message}</p>
        </EmptyState>
      )}
    </article>
  )
}
