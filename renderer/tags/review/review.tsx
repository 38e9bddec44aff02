import { SearchCheck } from 'lucide-react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { useDeskActions } from '../../actions/index.ts'
import type { ProposalRow } from '../../library/index.ts'
import { Button, count, EmptyState } from '../../ui/index.ts'
import { LensRunNotice } from '../lens-run/lens-run-notice.tsx'
import { placeInDocument } from '../place-in-document.ts'
import { GroupAgreement } from './group-agreement.tsx'
import { GroupList, GroupName } from './group-list.tsx'
import { NothingToReview } from './nothing-to-review.tsx'
import styles from './review.module.css'
import { ReviewHeader } from './review-header.tsx'
import { ReviewList } from './review-list.tsx'
import { useReview } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** The queue of what the lens proposes: read the sentence, accept or reject, go on; every decision can be taken back. */
export function Review() {
  const review = useReview()
  const { openDocument } = useDeskActions()
  const openItem = (item: ProposalRow, evidence?: Evidence) => openDocument(item.document, placeInDocument(item, evidence))
  const onKeyDown = useReviewKeys({ review, openItem })
  const { by, groups, group, at, progress, agreement } = review
  if (progress.total === 0) return <NothingToReview />
  if (group === undefined)
    return (
      <EmptyState icon={<SearchCheck size={36} />} title={`All ${count(progress.total)} proposals are reviewed`}>
        <p>What you accepted is tagged, what you rejected is not proposed again. New documents bring new proposals here.</p>
      </EmptyState>
    )
  const open = group.items.filter(({ state }) => state === 'open')
  return (
    <div className={styles.review}>
      <ReviewHeader review={review} />
      <LensRunNotice />
      <div className={styles.panes}>
        <GroupList by={by} groups={groups} chosen={group.key} onChoose={(key) => review.goTo({ group: key })} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the cards inside it */}
        <div className={styles.queue} onKeyDown={onKeyDown}>
          <div className={styles.groupHeader}>
            <h2>
              <GroupName by={by} group={group.key} />
            </h2>
            <span className={styles.groupState}>{open.length === 0 ? 'all reviewed' : `${count(open.length)} to review`}</span>
            {by === 'tag' && <GroupAgreement tally={agreement.ofTag(group.key as TagId)} />}
            {open.length > 0 && (
              <>
                <Button size="small" onPress={() => review.decide(open, 'accepted')}>
                  Accept all {count(open.length)}
                </Button>
                <Button size="small" onPress={() => review.decide(open, 'rejected')}>
                  Reject all {count(open.length)}
                </Button>
              </>
            )}
          </div>
          <ReviewList
            by={by}
            group={group}
            agreement={agreement}
            at={at}
            onGo={(next) => review.goTo({ group: group.key, at: next })}
            onDecide={(item, state) => review.decide([item], state)}
            onOpen={openItem}
          />
        </div>
      </div>
    </div>
  )
}
