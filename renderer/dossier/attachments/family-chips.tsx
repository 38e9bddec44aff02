import { Button } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { useDeskActions } from '../../actions/index.ts'
import { type DocumentRow, useRows } from '../../library/index.ts'
import { fileSize, kindColour, kindLabels } from '../../ui/index.ts'
import { lengthOf } from '../document-name.ts'
import styles from './attachments.module.css'

interface Props {
  readonly target: DocumentRow
  readonly members: readonly DocumentId[]
}

/** How many members of a large archive are shown. */
const shownAtMost = 8

/** The file, or for an archive the files inside it, each in the colour of its kind; a press opens it. */
export function FamilyChips({ target, members }: Props) {
  const rows = useRows(members)
  if (members.length === 0) return <FileChip row={target} />
  const shown = [...rows.values()].slice(0, shownAtMost)
  return (
    <>
      {shown.map((row) => (
        <FileChip key={row.id} row={row} />
      ))}
      {rows.size > shown.length && <FileChip row={target} label={`${rows.size - shown.length} more files`} />}
    </>
  )
}

function FileChip({ row, label }: { readonly row: DocumentRow; readonly label?: string }) {
  const { openDocument } = useDeskActions()
  return (
    <Button className={styles.file ?? ''} style={kindColour(row.kind)} onPress={() => openDocument(row.id)}>
      <bdi>{label ?? row.name}</bdi>
      {label === undefined && (
        <span className={styles.length}>{[kindLabels[row.kind], lengthOf(row) ?? fileSize(row.sizeBytes)].join(' · ')}</span>
      )}
    </Button>
  )
}
