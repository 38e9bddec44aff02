import { useMemo } from 'react'
import { useDocuments, useMissingCount, useRelationsOfKind } from '../../library/index.ts'
import { deadlineState } from '../deadline-state.ts'
import { today } from '../today.ts'

/** What the navigation says beside *Missing* and *Timeline*. */
interface TimelineCounts {
  readonly missing: number
  /** Statements that still wait for an answer in time. */
  readonly due: number
  /** Statements whose answer was due within the last ninety days. */
  readonly overdue: number
}

/** Counts without building the timeline: the navigation is always there, also while thousands of documents come in. */
export function useTimelineCounts(): TimelineCounts {
  const missing = useMissingCount()
  const documents = useDocuments()
  const answers = useRelationsOfKind('answers')
  const day = today()
  return useMemo(() => {
    const answered = new Set(answers.map(({ to }) => to))
    const waiting = documents.filter(({ id, deadline }) => deadline !== undefined && !answered.has(id))
    const states = waiting.map(({ deadline = '' }) => deadlineState(deadline, day).kind)
    const of = (kind: 'due' | 'overdue') => states.filter((state) => state === kind).length
    return { missing, due: of('due'), overdue: of('overdue') }
  }, [missing, documents, answers, day])
}
