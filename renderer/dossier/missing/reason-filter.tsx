import type { MissingRow } from '../../library/index.ts'
import { Pills } from '../../ui/index.ts'
import { type MissingReason, missingFor, missingReasons } from './missing-list.ts'

interface Props {
  readonly rows: readonly MissingRow[]
  readonly reason: MissingReason | undefined
  readonly onChoose: (reason: MissingReason | undefined) => void
}

const labels: Readonly<Record<MissingReason, string>> = { attached: 'Attached', answered: 'Answered', cited: 'Cited' }

/** Narrows the list to why a document is asked for. */
export function ReasonFilter({ rows, reason, onChoose }: Props) {
  return (
    <Pills
      label="Why it is asked for"
      selectionMode="single"
      pills={[
        { id: 'all', label: 'All', total: rows.length },
        ...missingReasons.map((each) => ({ id: each, label: labels[each], total: missingFor(rows, each).length })),
      ]}
      selected={[reason ?? 'all']}
      onChange={([chosen]) => onChoose(missingReasons.find((each) => each === chosen))}
    />
  )
}
