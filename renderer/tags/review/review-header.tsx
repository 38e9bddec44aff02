import { ProgressBar, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Button, count, plural } from '../../ui/index.ts'
import styles from './review.module.css'
import type { ReviewState } from './use-review.ts'
import { reviewKeys } from './use-review-keys.ts'

/** Decisions after which ranking anew is worth offering. */
const worthRanking = 3

/** How the queue is gone through, how far it is, and by which keys. */
export function ReviewHeader({ review }: { readonly review: ReviewState }) {
  const { by, unranked, refused } = review
  const { reviewed, total } = review.progress
  const text = `${count(reviewed)} of ${count(total)} reviewed`
  return (
    <div className={styles.header}>
      <ToggleButtonGroup
        aria-label="Group proposals"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[by]}
        onSelectionChange={(keys) => review.groupBy(keys.has('document') ? 'document' : 'tag')}
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
      {unranked >= worthRanking && (
        <Button size="small" variant="quiet" onPress={review.rankAnew}>
          Rank anew by {plural(unranked, 'decision')}
        </Button>
      )}
      <ul className={styles.keys} aria-label="Keys">
        {reviewKeys.map(([keys, action]) => (
          <li key={keys}>
            <kbd>{keys}</kbd> {action}
          </li>
        ))}
      </ul>
      {refused !== undefined && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  )
}
