import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type OpenAt, useDeskActions } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { HitControls } from '../../read/hit-controls.tsx'
import { readingPlaces } from '../../read/reading-places.ts'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { SelectionTools } from '../../selection/selection-tools.tsx'
import { useKeptPlaces } from '../../use-kept-places.ts'
import original from '../original-tab.module.css'
import { PageStrip, useStrip } from '../strip/index.ts'
import type { OpenPdf } from './open-pdf.ts'
import { type PageLink, placeOf } from './page-links.ts'
import { PdfPage } from './pdf-page.tsx'
import { pdfPlaces } from './pdf-places.ts'
import { PdfThumbnail } from './pdf-thumbnail.tsx'
import { PdfToolbar } from './pdf-toolbar.tsx'
import styles from './pdf-view.module.css'
import { usePageLabels } from './use-page-labels.ts'
import { usePdfHits } from './use-pdf-hits.ts'
import { type PagePlace, pageGap, usePdfPages } from './use-pdf-pages.ts'
import { useZoom } from './use-zoom.ts'

interface Props {
  readonly document: Opened
  readonly pdf: OpenPdf
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** The pages that are in view, drawn; beside them all pages small, over them what is found and what is selected. */
export function PdfPages({ document, pdf, at, find, onFind }: Props) {
  const { row, blocks } = document
  const { document: file, firstPage } = pdf
  const { showAddress } = useDeskActions()
  const view = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const strip = useStrip(view)
  const label = usePageLabels(file)
  const firstBlocks = useMemo(() => firstBlockOfPages(document), [document])

  const [kept] = useState(() => pdfPlaces.of(row.id))
  const [start] = useState(() => startOf(document, at, kept))
  const zoom = useZoom(scroller, firstPage, kept?.zoom ?? 'width')
  const { scale } = zoom
  const pages = usePdfPages({ count: file.numPages, height: firstPage.height, scroller, scale, isMeasured: zoom.isMeasured, start })
  const { virtualizer, current, goTo, letGo, place } = pages
  const goToPage = (page: number) => goTo({ page, past: 0 })

  useKeptPlaces(pdfPlaces)
  const remember = () => pdfPlaces.remember(row.id, { ...place(), zoom: zoom.zoom })

  const { terms, unmark } = useLookedFor(find, at.terms)
  const from = () => (find === undefined ? (at.block ?? 0) : (firstBlocks.get(place().page) ?? 0))
  const { walk, now, onPainted, leave } = usePdfHits({ blocks, terms, visit: at.visit, start: from, scroller, pages })

  // The delegate came again, to another place of the same document; scrolling is outside React. The first arrival is `start`.
  const arrived = useRef(at.visit)
  useEffect(() => {
    const page = at.block === undefined ? undefined : blocks[at.block]?.locator.page
    if (arrived.current !== at.visit && page !== undefined) goTo({ page, past: 0 })
    arrived.current = at.visit
  }, [at.visit, at.block, blocks, goTo])

  const onLink = useCallback(
    (link: PageLink) => {
      if (link.kind === 'address') showAddress(link.url)
      else void placeOf(file, link.destination).then((to) => to !== undefined && goTo(to))
    },
    [file, goTo, showAddress],
  )
  const onTaken = () => {
    letGo()
    leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    onTaken()
    if (event.key !== 'Enter' || event.target !== scroller.current || walk.hits.length === 0) return
    event.preventDefault()
    walk.step(event.shiftKey ? -1 : 1)
  }
  return (
    <div ref={view} className={original.view}>
      <PdfToolbar
        page={current}
        pages={file.numPages}
        label={label}
        onPage={goToPage}
        zoom={zoom}
        isStripShown={strip.isShown}
        onStrip={strip.toggle}
      />
      <div className={styles.body}>
        {strip.isShown && (
          <PageStrip
            name="Pages"
            count={file.numPages}
            current={current}
            label={label}
            aspect={firstPage.height / firstPage.width}
            renderThumbnail={(number, width) => <PdfThumbnail pdf={file} number={number} width={width} />}
            goTo={goToPage}
          />
        )}
        <div className={styles.stage}>
          <section
            ref={scroller}
            className={styles.pages}
            aria-label="Pages"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            onScroll={remember}
            onWheel={onTaken}
            onPointerDown={onTaken}
            onKeyDown={onKeyDown}
          >
            <div className={styles.column} style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: firstPage.width * scale + 24 }}>
              {virtualizer.getVirtualItems().map(({ key, index, start: offset }) => {
                const block = firstBlocks.get(index + 1)
                return (
                  <div
                    key={key}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    className={styles.place}
                    style={{ paddingBlockEnd: pageGap, transform: `translateY(${offset}px)` }}
                  >
                    <PdfPage
                      pdf={file}
                      number={index + 1}
                      label={label(index + 1)}
                      scale={scale}
                      size={firstPage}
                      terms={terms}
                      onPainted={onPainted}
                      onLink={onLink}
                      {...(block !== undefined && { block })}
                      {...(now?.page === index + 1 && { now })}
                    />
                  </div>
                )
              })}
            </div>
          </section>
          <SelectionTools document={document} scroller={scroller} asked={0} standing={from} />
          <HitControls
            current={walk.index}
            hits={walk.hits.length}
            isComplete={walk.isComplete}
            onStep={walk.step}
            find={find}
            onFind={onFind}
            isMarking={terms.length > 0}
            onUnmark={unmark}
            onClosed={() => scroller.current?.focus()}
          />
        </div>
      </div>
    </div>
  )
}

/** The first block that was read from each page. */
function firstBlockOfPages({ blocks }: Opened): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { locator } of blocks) if (locator.page !== undefined && !first.has(locator.page)) first.set(locator.page, locator.block)
  return first
}

/** The page asked for; else the place where the delegate was, here or in the text. */
function startOf({ blocks, row }: Opened, { block }: OpenAt, kept: PagePlace | undefined): PagePlace {
  const asked = block ?? (kept === undefined ? readingPlaces.of(row.id)?.block : undefined)
  const page = asked === undefined ? undefined : blocks[asked]?.locator.page
  if (page !== undefined) return { page, past: 0 }
  return kept ?? { page: 1, past: 0 }
}
