import { DatabaseZap } from 'lucide-react'
import type { LibraryError } from '../../library/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import styles from './frame.module.css'

/** The library cannot be opened: says why in its own sentence, and what to do. */
export function LibraryFailure({ error }: { readonly error: LibraryError }) {
  return (
    <div className={styles.page} role="alert">
      <EmptyState icon={<DatabaseZap size={32} />} title="The library could not be opened">
        <p>{error.message}</p>
        <Button variant="primary" onPress={() => location.reload()}>
          Try again
        </Button>
      </EmptyState>
    </div>
  )
}
