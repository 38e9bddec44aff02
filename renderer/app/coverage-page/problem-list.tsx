import { RotateCw } from 'lucide-react'
import { readAgain } from '../../import/index.ts'
import { documentRow, type ProblemRow } from '../../library/index.ts'
import { Button, moment } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import { session } from '../session.ts'
import styles from './coverage.module.css'
import { reasonLabel } from './reasons.ts'

/** Entries drawn at once; there may be thousands. */
const fewEntries = 200

interface Props {
  readonly problems: readonly ProblemRow[]
  /** Told when a document is opened from the list. */
  readonly onOpen?: () => void
}

/** Files that could not be read or were left out, newest first: which, why, and what to do. */
export function ProblemList({ problems, onOpen }: Props) {
  if (problems.length === 0) return <p className={styles.fine}>Everything that was imported could be read.</p>
  return (
    <>
      <ul className={styles.problems}>
        {problems.slice(0, fewEntries).map((problem) => (
          <Problem key={problem.id} problem={problem} {...(onOpen !== undefined && { onOpen })} />
        ))}
      </ul>
      {problems.length > fewEntries && (
        <p className={styles.fine}>
          The newest {fewEntries} of {problems.length} are shown.
        </p>
      )}
    </>
  )
}

function Problem({ problem, onOpen }: { readonly problem: ProblemRow; readonly onOpen?: () => void }) {
  const { document, path, reason, detail, at } = problem
  const row = document === undefined ? undefined : documentRow(document)
  const open = () => {
    if (row === undefined) return
    session.openDocument(row.id)
    onOpen?.()
  }
  return (
    <li>
      <span className={styles.problemHead}>
        <bdi className={styles.path}>{path}</bdi>
        <span className={styles.reason}>{reasonLabel(reason)}</span>
      </span>
      <p dir="auto">{detail}</p>
      <span className={styles.problemFoot}>
        <time dateTime={at.toISOString()}>{moment(at)}</time>
        {row !== undefined && (
          <>
            <Button variant="quiet" size="small" onPress={open}>
              Show it
            </Button>
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                readAgain([row.id])
                notify(`“${row.name}” is being read once more.`)
              }}
            >
              <RotateCw size={13} aria-hidden />
              Read again
            </Button>
          </>
        )}
      </span>
    </li>
  )
}
