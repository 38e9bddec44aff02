import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { MissingRow } from '../../library/index.ts'
import { count } from '../../ui/index.ts'
import styles from './missing.module.css'
import { type MissingReason, missingFor, missingReasons } from './missing-list.ts'

interface Props {
  readonly rows: readonly MissingRow[]
  readonly reason: MissingReason | undefined
  readonly onChoose: (reason: MissingReason | undefined) => void
}

const labels: Readonly<Record<MissingReason, string>> = { attached: 'Attached', answered: 'Answered', cited: 'Cited' }

/** Narrows the list to why a document is asked for. */
export function ReasonFilter({ rows, reason, onChoose }: Props) {
  const choices = [
    ['all', 'All', rows.length],
    ...missingReasons.map((each) => [each, labels[each], missingFor(rows, each).length]),
  ] as const
  return (
    <ToggleButtonGroup
      aria-label="Why it is asked for"
      className={styles.filter ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[reason ?? 'all']}
      onSelectionChange={(keys) => onChoose(missingReasons.find((each) => keys.has(each)))}
    >
      {choices.map(([id, label, total]) => (
        <ToggleButton key={id} id={id} className={styles.choice ?? ''} isDisabled={total === 0}>
          {label} <span className={styles.tally}>{count(Number(total))}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
