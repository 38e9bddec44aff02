import { useMemo } from 'react'
import { useDocuments, useEvents, useRelationsOfKind } from '../../library/index.ts'
import { today } from '../today.ts'
import { type TimelineEntry, timelineEntries } from './timeline-entries.ts'

/** Every occasion of the library, earliest first. */
export function useTimeline(): readonly TimelineEntry[] {
  const documents = useDocuments()
  const events = useEvents()
  const answers = useRelationsOfKind('answers')
  const day = today()
  return useMemo(() => timelineEntries({ documents, events, answers, day }), [documents, events, answers, day])
}
