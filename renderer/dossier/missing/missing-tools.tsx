import type { MissingRow } from '../../library/index.ts'
import { Choice, FilterField } from '../../ui/index.ts'
import styles from './missing.module.css'
import { type Grouping, groupings } from './missing-groups.ts'
import type { MissingReason } from './missing-list.ts'
import { ReasonFilter } from './reason-filter.tsx'

interface Props {
  readonly rows: readonly MissingRow[]
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly reason: MissingReason | undefined
  readonly onReason: (reason: MissingReason | undefined) => void
  readonly grouping: Grouping
  readonly onGroup: (grouping: Grouping) => void
}

const labels: Readonly<Record<Grouping, string>> = { nothing: 'List', body: 'Body', group: 'Group', kind: 'Kind' }

/** Narrows the list by words and by why a document is asked for, and divides it. */
export function MissingTools({ rows, typed, onType, reason, onReason, grouping, onGroup }: Props) {
  return (
    <div className={styles.tools}>
      <FilterField label="Filter by symbol, title or file name" placeholder="Symbol, title or file name" value={typed} onChange={onType} />
      <ReasonFilter rows={rows} reason={reason} onChoose={onReason} />
      <Choice
        label="Group by"
        isLabelHidden
        value={grouping}
        options={groupings.map((id) => ({ id, label: labels[id] }))}
        onChange={(id) => onGroup(groupings.find((each) => each === id) ?? 'nothing')}
      />
    </div>
  )
}
