import { Link } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { useDeskActions } from '../../actions/index.ts'
import styles from './evidence.module.css'
import { placeOf } from './place-of.ts'

interface Props {
  readonly evidence: Evidence
  /** The document the words stand in. */
  readonly document: DocumentId
}

/** The words that made the app say something, and the way to where they stand; nothing where it is the delegate's word alone. */
export function EvidenceQuote({ evidence, document }: Props) {
  const { openDocument } = useDeskActions()
  const { locator, text } = evidence
  if (text === '') return null
  return (
    <blockquote className={styles.quote}>
      <span dir="auto" className={styles.words}>
        “{text}”
      </span>{' '}
      {locator === undefined ? (
        <small className={styles.place}>from the file’s name or properties</small>
      ) : (
        <Link className={styles.jump ?? ''} onPress={() => openDocument(document, { tab: 'read', block: locator.block })}>
          Show in text{placeOf(locator)}
        </Link>
      )}
    </blockquote>
  )
}
