import { useEffect } from 'react'
import { changes, type DocumentRow } from '../library/index.ts'

/** A document passed over on the way to another is not opened. */
const lookMs = 1_200

/** Notes that a document was opened once it has stood open for a moment. */
export function useMarkOpened(row: DocumentRow | undefined): void {
  const unread = row?.openedAt === undefined ? row?.id : undefined
  // Waits by the clock, which is outside React.
  useEffect(() => {
    if (unread === undefined) return
    const timer = setTimeout(() => void changes.markOpened(unread), lookMs)
    return () => clearTimeout(timer)
  }, [unread])
}
