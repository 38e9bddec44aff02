import { useMemo, useState } from 'react'
import {
  type Change,
  changes,
  changesHeard,
  type ProposalDecision,
  type ProposalKey,
  type ProposalRow,
  type Reading,
  undoLast,
} from '../library/index.ts'
import { plural } from '../ui/index.ts'

/** Proposals with what was decided about them, from the moment it is. */
export interface Decisions<Row extends ProposalRow> {
  readonly proposals: readonly Row[]
  readonly decide: (items: readonly ProposalRow[], state: ProposalDecision) => void
  readonly undo: () => void
  /** Why the last of these could not be done, as a sentence; the proposals are then as they were. */
  readonly refused?: string
}

/** A decision that readings do not hold yet. */
interface Ahead {
  readonly state: ProposalDecision
  readonly keys: ReadonlySet<string>
  /** The first reading that holds it is as of this; none does while it is being written. */
  readonly heldAsOf: number
}

const none: readonly Ahead[] = []
const verbs = { accepted: 'accepted', rejected: 'rejected', open: 'reopened' } as const satisfies Record<ProposalDecision, string>

/** A proposal's key as a string, for sets and maps. */
export const keyText = ({ document, tag }: Pick<ProposalRow, 'document' | 'tag'>): string => `${document} ${tag}`

/**
 * Shows decisions at once. The library writes them and is read again some tenths of a second later:
 *
 *   decide ──▶ ahead ──(written: change n was heard)──▶ held by readings as of n ──(one arrives)──▶ no longer ahead
 *                └──(not written)──▶ dropped, with the reason
 */
export function useDecisions<Row extends ProposalRow>({ value: stored, asOf }: Reading<readonly Row[]>): Decisions<Row> {
  const [ahead, setAhead] = useState(none)
  const [refused, setRefused] = useState<string>()
  const proposals = useMemo(() => ahead.filter((each) => each.heldAsOf > asOf).reduce(withDecision, stored), [stored, asOf, ahead])

  const attempt = async (work: Promise<Change | undefined>, whatFailed: string): Promise<boolean> => {
    setRefused(undefined)
    try {
      await work
      return true
    } catch (error) {
      setRefused(`${whatFailed} ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }
  const decide = async (items: readonly ProposalRow[], state: ProposalDecision) => {
    const decision: Ahead = { state, keys: new Set(items.map(keyText)), heldAsOf: Number.POSITIVE_INFINITY }
    setAhead((all) => [...all.filter((each) => each.heldAsOf > asOf), decision])
    const keys = items.map(({ document, tag }): ProposalKey => [document, tag])
    const isWritten = await attempt(changes.decideProposals(keys, state), refusal(items.length, state))
    const heldAsOf = changesHeard()
    setAhead((all) => all.flatMap((each) => (each !== decision ? each : isWritten ? { ...decision, heldAsOf } : [])))
  }
  return {
    proposals,
    decide: (items, state) => void decide(items, state),
    undo: () => void attempt(undoLast(), 'The last change was not taken back.'),
    ...(refused !== undefined && { refused }),
  }
}

function withDecision<Row extends ProposalRow>(rows: readonly Row[], { keys, state }: Ahead): readonly Row[] {
  return rows.map((row) => (row.state !== state && keys.has(keyText(row)) ? { ...row, state } : row))
}

const refusal = (many: number, state: ProposalDecision): string =>
  `${plural(many, 'proposal was', 'proposals were')} not ${verbs[state]}; nothing was changed.`
