import { useState } from 'react'
import type { OpenDocument } from '../library/index.ts'
import { Button } from '../ui/index.ts'
import { useFieldCorrecting } from './correct/use-correcting.tsx'
import styles from './nothing-recognised.module.css'

type Opened = Extract<OpenDocument, { state: 'open' }>

/** Why the dossier is empty, and what a delegate can do about it; the way to add what is stated stands below. */
export function NothingRecognised({ document }: { readonly document: Opened }) {
  const [isCorrecting, setCorrecting] = useState(false)
  const hasText = document.blocks.length > 0
  return (
    <div className={styles.nothing}>
      <h3>{hasText ? 'Nothing of a liaison statement was recognised in this text' : 'There is no text to recognise anything in'}</h3>
      <p>
        {hasText
          ? 'No sender, addressee, date, contact or attachment could be told from it.'
          : 'The file could not be read, or holds pictures only; the original may show what it states.'}{' '}
        What you add is kept however often the document is read again, and is marked as yours.
      </p>
      {isCorrecting ? (
        <KindForm document={document} onClose={() => setCorrecting(false)} />
      ) : (
        <div>
          <Button size="small" onPress={() => setCorrecting(true)}>
            It is no liaison statement…
          </Button>
        </div>
      )}
    </div>
  )
}

const KindForm = ({ document, onClose }: { readonly document: Opened; readonly onClose: () => void }) =>
  useFieldCorrecting(document, 'kind', 'Kind', onClose).form
