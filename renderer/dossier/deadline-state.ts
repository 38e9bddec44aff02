import type { DocumentRow } from '../library/index.ts'
import { daysBetween, stretchOf } from './today.ts'

/** How it stands with a date by which an answer was asked for. */
export type DeadlineState =
  | { readonly kind: 'answered'; readonly by: DocumentRow }
  | { readonly kind: 'due' | 'overdue' | 'passed'; readonly days: number }

/** An unanswered statement older than this is history rather than something to do, in days. */
const overdueDays = 90

/** The state of a deadline on a day. `answeredBy`: the statement in the library that answers it. */
export function deadlineState(deadline: string, day: string, answeredBy?: DocumentRow): DeadlineState {
  if (answeredBy !== undefined) return { kind: 'answered', by: answeredBy }
  const days = daysBetween(day, deadline)
  if (days >= 0) return { kind: 'due', days }
  return { kind: -days <= overdueDays ? 'overdue' : 'passed', days: -days }
}

/** `12 days left`, `due today`, `3 days overdue`, `passed 7 years ago`; empty when it is answered. */
export function deadlineWords(state: DeadlineState): string {
  switch (state.kind) {
    case 'answered':
      return ''
    case 'due':
      return state.days === 0 ? 'due today' : state.days === 1 ? 'due tomorrow' : `${stretchOf(state.days)} left`
    case 'overdue':
      return `${stretchOf(state.days)} overdue`
    case 'passed':
      return `passed ${stretchOf(state.days)} ago`
  }
}
