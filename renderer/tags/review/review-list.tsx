import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import type { Agreement } from '../../../shared/taxonomy/index.ts'
import type { ProposalDecision } from '../../library/index.ts'
import { keyText } from '../use-decisions.ts'
import { ProposalCard } from './proposal-card.tsx'
import styles from './review.module.css'
import type { GroupBy, ReviewGroup, ReviewItem } from './review-groups.ts'

interface Props {
  readonly by: GroupBy
  readonly group: ReviewGroup
  readonly agreement: Agreement
  readonly at: number
  readonly onGo: (at: number) => void
  readonly onDecide: (item: ReviewItem, state: ProposalDecision) => void
  readonly onOpen: (item: ReviewItem, evidence?: Evidence) => void
}

/** The proposals of a group; only those in view are drawn. The one the keys act on has the focus while the list has it. */
export function ReviewList({ by, group, agreement, at, onGo, onDecide, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLElement>(null)
  const list = useVirtualizer({
    count: group.items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const item = group.items[index]
      return item === undefined ? index : keyText(item)
    },
    estimateSize: () => 150,
    overscan: 4,
  })
  const activeKey = `${group.key} ${at}`

  // Moves scroll position and focus, which belong to the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place moves them
  useEffect(() => {
    list.scrollToIndex(at, { align: 'auto' })
    // Whoever is about to type, or goes through the tabs by arrow, keeps the focus.
    const isElsewhere = document.activeElement?.closest('input, textarea, [role="tablist"], [role="listbox"]') != null
    // The card is drawn once the list has scrolled to it.
    const frame = requestAnimationFrame(() => {
      if (!isElsewhere) active.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [activeKey])

  return (
    <div ref={scroller} className={styles.cards}>
      <ol style={{ blockSize: list.getTotalSize() }} aria-label="Proposals">
        {list.getVirtualItems().map(({ index, key, start }) => {
          const item = group.items[index]
          if (item === undefined) return null
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={group.items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ProposalCard
                item={item}
                agreement={agreement}
                by={by}
                isActive={index === at}
                {...(index === at && { ref: active })}
                onFocus={() => index !== at && onGo(index)}
                onDecide={(state) => onDecide(item, state)}
                onOpen={(evidence) => onOpen(item, evidence)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
