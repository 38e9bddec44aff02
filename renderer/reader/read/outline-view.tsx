import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { OutlineEntry } from './outline.ts'
import styles from './outline-view.module.css'

interface Props {
  readonly entries: readonly OutlineEntry[]
  /** The entry in which the top of the window stands; -1 before the first. */
  readonly current: number
  readonly onChoose: (block: number) => void
  /** Escape was pressed in it. */
  readonly onLeave: () => void
}

const lineHeight = 30

/** The headings of a document, to go to. Long outlines are virtual. */
export function OutlineView({ entries, current, onChoose, onLeave }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    paddingStart: 8,
    paddingEnd: 24,
    useFlushSync: false,
  })
  // Keeps the current entry in view; scrolling is outside React.
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, virtualizer])
  const highest = Math.min(...entries.map(({ level }) => level))
  return (
    <nav ref={scroller} className={styles.outline} aria-label="Outline">
      <ol className={styles.entries} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index]
          if (entry === undefined) return null
          return (
            <li
              key={key}
              className={styles.entry}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, '--level': Math.min(entry.level - highest, 4) } as CSSProperties}
            >
              <button
                type="button"
                title={entry.text}
                aria-current={index === current ? 'location' : undefined}
                onClick={() => onChoose(entry.block)}
                onKeyDown={(event) => event.key === 'Escape' && onLeave()}
              >
                <bdi>{entry.text}</bdi>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
