import { ProgressBar, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { count } from '../../ui/index.ts'
import styles from './review.module.css'
import type { GroupBy, ReviewProgress } from './review-groups.ts'
import { reviewKeys } from './use-review-keys.ts'

interface Props {
  readonly by: GroupBy
  readonly onGroupBy: (by: GroupBy) => void
  readonly progress: ReviewProgress
}

/** How the queue is gone through, how far it is, and by which keys. */
export function ReviewHeader({ by, onGroupBy, progress: { reviewed, total } }: Props) {
  const text = `${count(reviewed)} of ${count(total)} reviewed`
  return (
    <div className={styles.header}>
      <ToggleButtonGroup
        aria-label="Group proposals"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[by]}
        onSelectionChange={(keys) => onGroupBy(keys.has('document') ? 'document' : 'tag')}
        className={styles.segments ?? ''}
      >
        <ToggleButton id="tag" className={styles.segment ?? ''}>
          By tag
        </ToggleButton>
        <ToggleButton id="document" className={styles.segment ?? ''}>
          By document
        </ToggleButton>
      </ToggleButtonGroup>
      <ProgressBar aria-label="Reviewed" value={reviewed} maxValue={total} valueLabel={text} className={styles.progress ?? ''}>
        {({ percentage = 0 }) => (
          <>
            <span className={styles.track}>
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
            <span>{text}</span>
          </>
        )}
      </ProgressBar>
      <ul className={styles.keys} aria-label="Keys">
        {reviewKeys.map(([keys, action]) => (
          <li key={keys}>
            <kbd>{keys}</kbd> {action}
          </li>
        ))}
      </ul>
    </div>
  )
}
