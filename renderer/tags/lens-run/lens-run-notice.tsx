import { lens } from '../../library/index.ts'
import { count } from '../../ui/index.ts'
import styles from './lens-run.module.css'
import { useLensRun } from './lens-run.ts'

/** Says that the lens reads the library anew, and how far it is; nothing otherwise. */
export function LensRunNotice() {
  const run = useLensRun()
  if (run.kind === 'idle') return null
  if (run.kind === 'failed')
    return (
      <p role="alert" className={styles.failed}>
        The lens could not read the library anew ({run.detail}). What it proposed before and what you decided is as it was; it tries again
        when the app is next opened.
      </p>
    )
  const { done, total } = run.progress
  return (
    <p role="status" className={styles.notice}>
      <progress value={done} max={total} aria-label="Documents the lens has read anew" />
      The lens is newer than these proposals (version {lens.version}): {count(done)} of {count(total)} documents read anew. Your decisions
      stay.
    </p>
  )
}
