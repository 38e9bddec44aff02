import { useEffect, useRef, useState } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { LaidOut } from './lay-out.ts'
import { markWords } from './mark-words.ts'

/** A page as the frame's source, with what is looked for marked in it. */
export interface MarkedPage {
  /** Counts the pages made, since a source is too long to be compared. */
  readonly version: number
  readonly source: string
  readonly hits: number
  readonly terms: readonly MatchTerm[]
}

/** Words that are still being typed are not looked for at each key: every answer is a page laid out anew. */
const typingMs = 250

let versions = 0

/** The page with its marks; the one before while the next is made, or while more of the document is laid out. */
export function useMarkedPage(page: LaidOut, terms: readonly MatchTerm[]): MarkedPage | undefined {
  const [marked, setMarked] = useState<MarkedPage>()
  const latest = useRef<LaidOut>(undefined)
  // Marking works on a page outside React, in stretches that leave the window alive.
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    const isTyping = latest.current === page
    latest.current = page
    const mark = async () => {
      const [{ frameSource }, { TimeSlices }] = await Promise.all([import('./frame-source.ts'), import('./time-slices.ts')])
      const hits = await markWords(page.body, terms, new TimeSlices(signal))
      if (!signal.aborted) setMarked({ version: ++versions, source: frameSource(page), hits, terms })
    }
    const stopped = (error: unknown) => {
      if (!signal.aborted) throw error
    }
    const timer = setTimeout(() => void mark().catch(stopped), isTyping ? typingMs : 0)
    return () => {
      clearTimeout(timer)
      watching.abort()
    }
  }, [page, terms])
  return marked
}
