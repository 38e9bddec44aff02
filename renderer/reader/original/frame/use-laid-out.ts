import { useEffect, useState } from 'react'
import type { DocumentRow } from '../../../library/index.ts'
import type { LaidOut } from './lay-out.ts'

export type Laying =
  | { readonly state: 'laying-out' }
  | { readonly state: 'failed'; readonly detail: string }
  | { readonly state: 'laid-out'; readonly page: LaidOut }

/** A document laid out as a page: of a long one first its beginning, then the whole. Given up when nobody looks any more. */
export function useLaidOut({ name, format }: DocumentRow, blob: Blob): Laying {
  const [laying, setLaying] = useState<Laying>({ state: 'laying-out' })
  // Laying out takes a while and happens outside React.
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    const receive = (page: LaidOut) => !signal.aborted && setLaying({ state: 'laid-out', page })
    const fail = (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error)
      // Where the beginning is seen it stays, with what became of the rest.
      if (!signal.aborted) setLaying((before) => withoutRest(before, detail))
    }
    import('./lay-out.ts').then(({ layOut }) => layOut({ name, blob, format, signal, onBeginning: receive })).then(receive, fail)
    return () => watching.abort()
  }, [name, blob, format])
  return laying
}

function withoutRest(before: Laying, detail: string): Laying {
  if (before.state !== 'laid-out') return { state: 'failed', detail }
  const { isBeginning: _, ...page } = before.page
  return { state: 'laid-out', page: { ...page, shortfall: `These are its first pages. The others could not be laid out: ${detail}` } }
}
