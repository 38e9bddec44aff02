import { Link } from 'react-aria-components'
import { type OpenAt, useDeskActions } from '../actions/index.ts'
import type { DocumentRow } from '../library/index.ts'
import styles from './document-link.module.css'
import { shortName } from './document-name.ts'

interface Props {
  readonly row: DocumentRow
  /** What stands there; the document's short name when nothing is said. */
  readonly children?: string
  readonly at?: OpenAt
}

/** Opens a document of the library. */
export function DocumentLink({ row, children, at }: Props) {
  const { openDocument } = useDeskActions()
  return (
    <Link className={styles.link ?? ''} onPress={() => openDocument(row.id, at)}>
      <bdi>{children ?? shortName(row)}</bdi>
    </Link>
  )
}
