import { useEffect, useMemo, useRef, useState } from 'react'
import { useDocuments, useEventsOnceRead, useRelationsOfKind } from '../../library/index.ts'
import { today } from '../today.ts'
import { type TimelineEntry, type TimelineInput, timelineInSteps } from './timeline-entries.ts'

/** Every occasion of the library, earliest first; undefined until it is put together for the first time. */
export function useTimeline(): readonly TimelineEntry[] | undefined {
  const documents = useDocuments()
  const events = useEventsOnceRead()
  const answers = useRelationsOfKind('answers')
  const day = today()
  const input = useMemo(() => (events === undefined ? undefined : { documents, events, answers, day }), [documents, events, answers, day])
  const [entries, setEntries] = useState<readonly TimelineEntry[]>()
  const latest = useRef<TimelineInput | undefined>(undefined)
  const isRunning = useRef(false)

  // Put together in the pauses of the window, since a library speaks of tens of thousands of dates. What changes
  // meanwhile waits for its turn: while an import runs, something always does.
  useEffect(() => {
    latest.current = input
    const run = async () => {
      isRunning.current = true
      for (let current: TimelineInput | undefined; latest.current !== current; ) {
        current = latest.current
        if (current === undefined) break
        const found = await timelineInSteps(current, () => latest.current !== undefined)
        if (found !== undefined) setEntries(found)
      }
      isRunning.current = false
    }
    if (!isRunning.current) void run()
  }, [input])

  // The window is closed to it when the page is left.
  useEffect(
    () => () => {
      latest.current = undefined
    },
    [],
  )

  return entries
}
