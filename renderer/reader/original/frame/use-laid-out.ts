import { useEffect, useState } from 'react'
import type { DocumentRow } from '../../../library/index.ts'
import type { LaidOut } from './lay-out.ts'

export type Laying =
  | { readonly state: 'laying-out' }
  | { readonly state: 'failed'; readonly detail: string }
  | { readonly state: 'laid-out'; readonly page: LaidOut }

/** A document laid out as a page. Given up when nobody looks any more. */
export function useLaidOut(row: DocumentRow, blob: Blob, blockCount: number): Laying {
  const [laying, setLaying] = useState<Laying>({ state: 'laying-out' })
  const { name, format } = row
  // Laying out takes a while and happens outside React.
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    const receive = (next: Laying) => !signal.aborted && setLaying(next)
    import('./lay-out.ts')
      .then(({ layOut }) => layOut({ name, blob, format, blockCount, signal }))
      .then(
        (page) => receive({ state: 'laid-out', page }),
        (error: unknown) => receive({ state: 'failed', detail: error instanceof Error ? error.message : String(error) }),
      )
    return () => watching.abort()
  }, [name, blob, format, blockCount])
  return laying
}
