import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenAt } from '../../actions/index.ts'
import { EmptyState } from '../../ui/index.ts'
import type { Opened } from '../opened.ts'
import { SelectionTools } from '../selection/selection-tools.tsx'
import { HitControls } from './hit-controls.tsx'
import { entryAt, outlineOf } from './outline.ts'
import { OutlineView } from './outline-view.tsx'
import { PageFlow } from './page-flow.tsx'
import styles from './read-tab.module.css'
import { ReadingProvider } from './reading-context.ts'
import { readingPlaces } from './reading-places.ts'
import { readingRows } from './reading-rows.ts'
import { useHitWalk } from './use-hit-walk.ts'
import { type Find, useLookedFor } from './use-looked-for.ts'
import { usePageFlow } from './use-page-flow.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useReadingValue } from './use-reading-value.ts'

interface Props {
  readonly document: Opened
  /** Where to stand; `visit` counts arrivals. */
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
  readonly outline: 'auto' | 'shown' | 'hidden'
  readonly onOutlineChosen: () => void
  /** Counts the times it was asked where the same was said before. */
  readonly askedBefore: number
}

/** The document as text to be read: all formats are drawn from their blocks, and only what is in view. */
export function ReadTab({ document, at, find, onFind, outline, onOutlineChosen, askedBefore }: Props) {
  const { blocks, row } = document
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => readingRows(blocks), [blocks])
  const { virtualizer, goTo, letGo } = usePageFlow(rows, scroller)
  const placeAt = useReadingPlace(row.id, rows, virtualizer)

  const entries = useMemo(() => outlineOf(blocks), [blocks])
  const [entry, setEntry] = useState(-1)

  const { terms, unmark } = useLookedFor(find, at.terms)
  const topBlock = () => placeAt(scroller.current?.scrollTop ?? 0)
  const start = () => (find === undefined ? (at.block ?? 0) : topBlock())
  const walk = useHitWalk({ blocks, terms, visit: at.visit, start, goTo })

  // Scrolls to where the delegate asked to stand, or stood before; scrolling is outside React. Once an arrival.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit is what makes an arrival
  useEffect(() => {
    const place = readingPlaces.of(row.id)
    if (at.block !== undefined) goTo({ block: at.block, share: 0.25 })
    else if (place !== undefined && (at.terms ?? []).length === 0) goTo(place)
    else scroller.current?.scrollTo({ top: 0 })
  }, [row.id, at.visit, rows])

  const target = at.block !== undefined && terms.length === 0 ? at.block : undefined
  const reading = useReadingValue({ document, hits: walk.hits, current: walk.current, target, goTo })

  const onScroll = useCallback(() => {
    if (scroller.current !== null) setEntry(entryAt(entries, placeAt(scroller.current.scrollTop + 24)))
  }, [entries, placeAt])
  const onKeyDown = (event: KeyboardEvent) => {
    letGo()
    if (event.key !== 'Enter' || event.target !== scroller.current || walk.hits.length === 0) return
    event.preventDefault()
    walk.step(event.shiftKey ? -1 : 1)
  }

  if (rows.length === 0)
    return (
      <EmptyState title="There is no text to read here">{document.row.detail !== undefined && <p>{document.row.detail}</p>}</EmptyState>
    )
  return (
    <div className={styles.read} data-outline={entries.length > 1 ? outline : 'hidden'}>
      {entries.length > 1 && (
        <OutlineView
          entries={entries}
          current={entry}
          onChoose={(block) => {
            goTo({ block, share: 0.03 })
            onOutlineChosen()
          }}
          onLeave={() => {
            onOutlineChosen()
            scroller.current?.focus()
          }}
        />
      )}
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label="Text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang={row.language === 'und' ? undefined : row.language}
        dir={row.direction}
        onScroll={onScroll}
        onWheel={letGo}
        onPointerDown={letGo}
        onKeyDown={onKeyDown}
      >
        <ReadingProvider value={reading}>
          <PageFlow rows={rows} virtualizer={virtualizer} />
        </ReadingProvider>
      </section>
      <SelectionTools
        document={document}
        scroller={scroller}
        asked={askedBefore}
        standing={() => walk.current?.block ?? target ?? topBlock()}
      />
      <HitControls walk={walk} terms={terms} find={find} onFind={onFind} onUnmark={unmark} onClosed={() => scroller.current?.focus()} />
    </div>
  )
}
