import { Check, ExternalLink, X } from 'lucide-react'
import { type Ref, useState } from 'react'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import type { Agreement } from '../../../shared/taxonomy/index.ts'
import type { ProposalDecision } from '../../library/index.ts'
import { classes, StateBadge } from '../../ui/index.ts'
import { EvidenceSentence } from './evidence-sentence.tsx'
import { ProposalHeading } from './proposal-heading.tsx'
import styles from './review.module.css'
import type { GroupBy, ReviewItem } from './review-groups.ts'
import { TermNotes } from './term-notes.tsx'

interface Props {
  readonly item: ReviewItem
  readonly agreement: Agreement
  readonly by: GroupBy
  readonly isActive: boolean
  readonly ref?: Ref<HTMLElement>
  readonly onFocus: () => void
  readonly onDecide: (state: ProposalDecision) => void
  readonly onOpen: (evidence?: Evidence) => void
}

/** Sentences shown of one proposal before more are asked for. */
const firstShown = 2

/** One proposal: what for, how sure, the sentences that made it, and the decision. */
export function ProposalCard({ item, agreement, by, isActive, ref, onFocus, onDecide, onOpen }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? item.evidence : item.evidence.slice(0, firstShown)
  const more = item.evidence.length - shown.length
  const title = `proposal-${item.document}-${item.tag}`
  return (
    <article
      ref={ref}
      tabIndex={isActive ? 0 : -1}
      aria-labelledby={title}
      className={classes(styles.card, isActive && styles.active, item.state !== 'open' && styles.decided)}
      onFocus={onFocus}
    >
      <ProposalHeading item={item} by={by} titleId={title} />
      <ul className={styles.sentences}>
        {shown.map((evidence) => (
          <EvidenceSentence key={evidence.text} evidence={evidence} tag={item.tag} onOpen={() => onOpen(evidence)} />
        ))}
      </ul>
      <TermNotes item={item} agreement={agreement} />
      <div className={styles.decision}>
        {item.state === 'open' ? (
          <>
            <button type="button" className={classes(styles.decide, styles.accept)} onClick={() => onDecide('accepted')}>
              <Check size={14} aria-hidden /> Accept
            </button>
            <button type="button" className={styles.decide} onClick={() => onDecide('rejected')}>
              <X size={14} aria-hidden /> Reject
            </button>
          </>
        ) : (
          <>
            <StateBadge tone={item.state === 'accepted' ? 'good' : 'bad'}>{item.state === 'accepted' ? 'Accepted' : 'Rejected'}</StateBadge>
            <button type="button" className={styles.decide} onClick={() => onDecide('open')}>
              Reopen
            </button>
          </>
        )}
        <button type="button" className={styles.decide} onClick={() => onOpen(item.evidence[0])}>
          <ExternalLink size={13} aria-hidden /> Open
        </button>
        {more > 0 && (
          <button type="button" className={styles.decide} onClick={() => setIsOpen(true)}>
            {more === 1 ? '1 more sentence' : `${more} more sentences`}
          </button>
        )}
      </div>
    </article>
  )
}
