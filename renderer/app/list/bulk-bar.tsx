import { MailOpen, Trash2, X } from 'lucide-react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { changes } from '../../library/index.ts'
import { BulkTagMenu } from '../../tags/index.ts'
import { IconButton } from '../../ui/index.ts'
import { removeDocuments } from '../remove-documents.ts'
import { session } from '../session.ts'
import styles from './list-pane.module.css'

/** What can be done with several documents at once. */
export function BulkBar({ ids }: { readonly ids: readonly DocumentId[] }) {
  return (
    <div className={styles.bulk} role="toolbar" aria-label="Selected documents">
      <strong aria-live="polite">{ids.length.toLocaleString('en-GB')} selected</strong>
      <span className={styles.tools}>
        <BulkTagMenu ids={ids} />
        <IconButton label="Mark as unread" keys="u" size="small" onPress={() => void changes.markUnread(ids)}>
          <MailOpen size={15} aria-hidden />
        </IconButton>
        <IconButton label="Remove from the library" size="small" onPress={() => void removeDocuments(ids)}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
        <IconButton label="Clear the selection" keys="Esc" size="small" onPress={() => session.select([])}>
          <X size={15} aria-hidden />
        </IconButton>
      </span>
    </div>
  )
}
