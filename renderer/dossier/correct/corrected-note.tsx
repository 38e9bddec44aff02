import { Button } from '../../ui/index.ts'
import styles from './correct.module.css'
import type { Corrected } from './use-correcting.tsx'

/** Says that a value is the delegate's own. */
export const ByHandMark = () => <span className={styles.mark}>corrected by hand</span>

/** What had been recognised, and the way back to it. */
export function WasRecognised({ corrected }: { readonly corrected: Corrected }) {
  return (
    <p className={styles.was}>
      <span>
        Recognised was: <bdi>{corrected.was}</bdi>
      </span>
      <Button size="small" onPress={corrected.onDrop}>
        Use what was recognised
      </Button>
    </p>
  )
}
