import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './page-strip.module.css'

interface Props {
  /** What the strip shows, for those who hear it: `Pages`, `Slides`. */
  readonly name: string
  readonly count: number
  /** The page in view, counted from 1 like every page here. */
  readonly current: number
  /** What stands under a page: its number, or what the document calls it. */
  readonly label: (page: number) => string
  /** Height of a page to its width; a page of another shape stands in the middle of its place. */
  readonly aspect: number
  /** A page as small as the width in CSS pixels says. It is drawn only while it is in view: cancel what is unmounted. */
  readonly renderThumbnail: (page: number, width: number) => ReactNode
  readonly goTo: (page: number) => void
}

const thumbnailWidth = 116
/** Above and below a thumbnail: its frame, its label, the room to the next. */
const aroundThumbnail = 46
/** Pages taller than this are cut short in their place; a roll of paper would push all others out of view. */
const tallest = 2

/** A document's pages small, one below the other, to go to; only those in view are drawn. One stop of the Tab key, arrows within. */
export function PageStrip({ name, count, current, label, aspect, renderThumbnail, goTo }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const height = Math.round(thumbnailWidth * Math.min(aspect, tallest))
  const [focused, setFocused] = useState<number>()
  // The page that the Tab key enters by stays in the page, wherever the strip was scrolled to.
  const entry = Math.min(focused ?? current, count) - 1
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + aroundThumbnail,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), entry])].sort((a, b) => a - b),
    overscan: 2,
    paddingStart: 8,
    paddingEnd: 8,
    useFlushSync: false,
  })

  // Keeps the page in view marked in the strip, unless the delegate is looking around in it; scrolling is outside React.
  useEffect(() => {
    if (focused === undefined) virtualizer.scrollToIndex(current - 1, { align: 'auto' })
  }, [current, focused, virtualizer])

  // Focus follows the arrows. Where the pointer brought it nothing may move, or the click would miss.
  useEffect(() => {
    const button = scroller.current?.querySelector<HTMLElement>(`[data-thumbnail="${focused}"]`)
    if (focused === undefined || button === document.activeElement) return
    virtualizer.scrollToIndex(focused - 1, { align: 'auto' })
    button?.focus({ preventScroll: true })
  }, [focused, virtualizer])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = pageFor(event.key, entry + 1, count)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setFocused(to)
  }
  return (
    <nav ref={scroller} className={styles.strip} aria-label={`${name}, small`}>
      <ol className={styles.pages} style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            className={styles.place}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <button
              type="button"
              data-thumbnail={index + 1}
              aria-label={`${name.replace(/s$/u, '')} ${label(index + 1)}`}
              aria-current={index + 1 === current ? 'page' : undefined}
              tabIndex={index === entry ? 0 : -1}
              onClick={() => goTo(index + 1)}
              onFocus={() => setFocused(index + 1)}
              onBlur={() => setFocused(undefined)}
            >
              <span className={styles.picture} style={{ inlineSize: thumbnailWidth, blockSize: height }}>
                {renderThumbnail(index + 1, thumbnailWidth)}
              </span>
              <span className={styles.label}>{label(index + 1)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The page a key goes to from a page, of so many; nothing for other keys. */
function pageFor(key: string, from: number, count: number): number | undefined {
  const leap = 5
  const wanted = {
    ArrowDown: from + 1,
    ArrowRight: from + 1,
    ArrowUp: from - 1,
    ArrowLeft: from - 1,
    PageDown: from + leap,
    PageUp: from - leap,
    Home: 1,
    End: count,
  }[key]
  return wanted === undefined ? undefined : Math.max(1, Math.min(count, wanted))
}
