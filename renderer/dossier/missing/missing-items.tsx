import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { classes, count } from '../../ui/index.ts'
import { CopyButton } from '../copy-button.tsx'
import styles from './missing.module.css'
import { MissingEntry } from './missing-entry.tsx'
import type { MissingGroup, MissingItem } from './missing-groups.ts'
import { missingText } from './missing-list.ts'

interface Props {
  readonly items: readonly MissingItem[]
  readonly onFold: (group: string) => void
}

/** Heights before a line is measured. */
const estimated = { group: 44, entry: 86 } as const

/** The list; only what is in view is drawn, since a library may miss thousands. */
export function MissingItems({ items, onFold }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => items[index]?.key ?? index,
    estimateSize: (index) => estimated[items[index]?.kind ?? 'entry'],
    overscan: 8,
  })
  const isGrouped = items[0]?.kind === 'group'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label="Missing documents" tabIndex={0}>
      <ul className={styles.list} style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={classes(styles.item, item.kind === 'group' && styles.groupItem)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'group' ? (
                <GroupHeading group={item.group} isFolded={item.isFolded} onFold={() => onFold(item.group.name)} />
              ) : (
                <MissingEntry row={item.row} level={isGrouped ? 3 : 2} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface HeadingProps {
  readonly group: MissingGroup
  readonly isFolded: boolean
  readonly onFold: () => void
}

function GroupHeading({ group: { name, rows }, isFolded, onFold }: HeadingProps) {
  const Mark = isFolded ? ChevronRight : ChevronDown
  return (
    <div className={styles.groupHead}>
      <h2>
        <Button className={styles.fold ?? ''} aria-expanded={!isFolded} onPress={onFold}>
          <Mark size={15} aria-hidden />
          <bdi>{name}</bdi> <span className={styles.tally}>{count(rows.length)}</span>
        </Button>
      </h2>
      <CopyButton variant="quiet" text={() => missingText(rows)}>
        Copy these
      </CopyButton>
    </div>
  )
}
