import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { Opened } from '../../opened.ts'
import { HitControls } from '../../read/hit-controls.tsx'
import type { useHitWalk } from '../../read/use-hit-walk.ts'
import type { Find } from '../../read/use-looked-for.ts'
import { SelectionTools } from '../../selection/selection-tools.tsx'
import original from '../original-tab.module.css'
import { PageStrip, useStrip } from '../strip/index.ts'
import { PagesToolbar } from './pages-toolbar.tsx'
import styles from './pages-view.module.css'
import { pageGap, type usePages } from './use-pages.ts'
import type { useZoom } from './use-zoom.ts'

interface Props {
  readonly document: Opened
  readonly noun: 'page' | 'slide'
  readonly count: number
  /** Of the first page, in points. */
  readonly size: { readonly width: number; readonly height: number }
  /** What the document calls a page. */
  readonly label: (page: number) => string
  readonly scroller: RefObject<HTMLElement | null>
  readonly zoom: ReturnType<typeof useZoom>
  readonly pages: ReturnType<typeof usePages>
  readonly walk: ReturnType<typeof useHitWalk>
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
  /** What is looked for. */
  readonly terms: readonly MatchTerm[]
  readonly onUnmark: () => void
  readonly onScroll: () => void
  /** The delegate scrolls: nothing is brought into view any more. */
  readonly onTaken: () => void
  /** The block the delegate stands on. */
  readonly standing: () => number
  /** What is to be known of the whole, above the pages. */
  readonly children?: ReactNode
  readonly renderPage: (page: number) => ReactNode
  readonly renderThumbnail: (page: number, width: number) => ReactNode
}

/** The pages that are in view, drawn; beside them all pages small, over them what is found and what is selected. */
export function PagesView({ document, noun, count, size, label, scroller, zoom, pages, walk, standing, onTaken, ...rest }: Props) {
  const { find, onFind, terms, onUnmark, onScroll, children, renderPage, renderThumbnail } = rest
  const { row } = document
  const view = useRef<HTMLDivElement>(null)
  const strip = useStrip(view)
  const { virtualizer, current, goTo, letGo } = pages
  const goToPage = (page: number) => goTo({ page, past: 0 })
  const name = noun === 'page' ? 'Pages' : 'Slides'
  const take = () => {
    letGo()
    onTaken()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    take()
    if (event.key !== 'Enter' || event.target !== scroller.current || walk.hits.length === 0) return
    event.preventDefault()
    walk.step(event.shiftKey ? -1 : 1)
  }
  const bar = { page: current, pages: count, label, onPage: goToPage, zoom, noun }
  return (
    <div ref={view} className={original.view}>
      <PagesToolbar {...bar} isStripShown={strip.isShown} onStrip={strip.toggle} />
      {children}
      <div className={styles.body}>
        {strip.isShown && (
          <PageStrip
            name={name}
            count={count}
            current={current}
            label={label}
            aspect={size.height / size.width}
            renderThumbnail={renderThumbnail}
            goTo={goToPage}
          />
        )}
        <div className={styles.stage}>
          <section
            ref={scroller}
            className={styles.pages}
            aria-label={name}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            lang={row.language === 'und' ? undefined : row.language}
            onScroll={onScroll}
            onWheel={take}
            onPointerDown={take}
            onKeyDown={onKeyDown}
          >
            <div className={styles.column} style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: size.width * zoom.scale + 24 }}>
              {virtualizer.getVirtualItems().map(({ key, index, start }) => (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  className={styles.place}
                  style={{ paddingBlockEnd: pageGap, transform: `translateY(${start}px)` }}
                >
                  {renderPage(index + 1)}
                </div>
              ))}
            </div>
          </section>
          <SelectionTools document={document} scroller={scroller} asked={0} standing={standing} />
          <HitControls
            walk={walk}
            terms={terms}
            find={find}
            onFind={onFind}
            onUnmark={onUnmark}
            onClosed={() => scroller.current?.focus()}
          />
        </div>
      </div>
    </div>
  )
}
