import { ChevronDown, GitCompareArrows } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { DocumentPicker, shortName, useRevisions } from '../../dossier/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { Dialog, longDay, Menu } from '../../ui/index.ts'
import styles from './compare.module.css'

interface Props {
  readonly row: DocumentRow
  readonly onCompare: (other: DocumentId) => void
}

const another = 'another'

/** Asks what changed since an earlier revision, in a later one, or against any other document. */
export function CompareMenu({ row, onCompare }: Props) {
  const revisions = useRevisions(row.id)
  const [isChoosing, setChoosing] = useState(false)
  const at = revisions.findIndex(({ id }) => id === row.id)
  const [earlier] = revisions.slice(at + 1)
  const likely = useCallback(
    (other: DocumentRow) =>
      other.id === row.id
        ? undefined
        : other.groups.filter((group) => row.groups.includes(group)).length + (other.kind === row.kind ? 1 : 0),
    [row],
  )
  const words = earlier === undefined ? 'Compare with…' : `What changed since ${revisionName(earlier)}`
  const choices = [
    ...revisions
      .filter(({ id }) => id !== row.id)
      .map((other) => ({
        id: other.id,
        label: `${revisions.indexOf(other) > at ? 'Since' : 'In'} ${shortName(other)}`,
        ...(other.date !== undefined && { detail: longDay(other.date, other.datePrecision) }),
      })),
    { id: another, label: 'Against another document…' },
  ]
  const choose = (id: string) => {
    if (id === another) setChoosing(true)
    else onCompare(id as DocumentId)
  }
  return (
    <>
      <Menu
        label={words}
        trigger={
          <span className={styles.trigger}>
            <GitCompareArrows size={15} aria-hidden />
            {earlier !== undefined && words}
            <ChevronDown size={13} aria-hidden />
          </span>
        }
        choices={choices}
        onChoose={choose}
      />
      <Dialog title="Compare with which document?" isOpen={isChoosing} onClose={() => setChoosing(false)} isWide>
        <DocumentPicker
          label="Documents"
          likely={likely}
          onChoose={({ id }) => {
            setChoosing(false)
            onCompare(id)
          }}
        />
      </Dialog>
    </>
  )
}

/** `R1`, or the whole symbol of the first issue, which has no number. */
const revisionName = (row: DocumentRow): string => row.revision ?? shortName(row)
