import { useEffect, useState } from 'react'
import type { FileHash } from '../../../shared/contracts/ids.ts'
import { readOriginal } from '../../library/index.ts'

export type Original =
  | { readonly state: 'loading' }
  | { readonly state: 'here'; readonly blob: Blob }
  /** `detail`: why, when it should have been there. */
  | { readonly state: 'absent'; readonly detail?: string }

/** The bytes of a file, as they were imported. */
export function useOriginal(hash: FileHash): Original {
  const [found, setFound] = useState<{ readonly hash: FileHash; readonly original: Original }>()
  // Reads from the database, which is outside React.
  useEffect(() => {
    let isWanted = true
    const receive = (original: Original) => isWanted && setFound({ hash, original })
    readOriginal(hash).then(
      (blob) => receive(blob === undefined ? { state: 'absent' } : { state: 'here', blob }),
      (error: unknown) => receive({ state: 'absent', detail: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [hash])
  return found?.hash === hash ? found.original : { state: 'loading' }
}
