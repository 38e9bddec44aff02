import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { SlidesDrawing } from '../../../../shared/contracts/drawing.ts'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { HitControls } from '../../read/hit-controls.tsx'
import { ReadingProvider } from '../../read/reading-context.ts'
import { readingPlaces } from '../../read/reading-places.ts'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { useReadingValue } from '../../read/use-reading-value.ts'
import { useKeptPlaces } from '../../use-kept-places.ts'
import original from '../original-tab.module.css'
import { PdfToolbar } from '../pdf/pdf-toolbar.tsx'
import { type PagePlace, usePdfPages } from '../pdf/use-pdf-pages.ts'
import { useZoom } from '../pdf/use-zoom.ts'
import { PageStrip, useStrip } from '../strip/index.ts'
import styles from './drawn-slides.module.css'
import { SlideCard } from './slide-card.tsx'
import { SlideProvider } from './slide-context.ts'
import { slidePlaces } from './slide-places.ts'
import { SlideThumbnail } from './slide-thumbnail.tsx'
import { notesBySlide, slideWords } from './slide-words.ts'
import { usePictureAddresses } from './use-picture-addresses.ts'
import { useSlideHits } from './use-slide-hits.ts'

interface Props {
  readonly document: Opened
  readonly drawing: SlidesDrawing
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

const label = String
/** Of the line above a slide that names it. */
const nameHeight = 25

/** The slides that are in view, drawn, each with what the speaker wrote under it; beside them all slides small. */
export function DrawnSlides({ document, drawing, at, find, onFind }: Props) {
  const { row, blocks } = document
  const view = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const strip = useStrip(view)
  const notes = useMemo(() => notesBySlide(blocks), [blocks])
  const words = useMemo(() => slideWords(drawing.slides, notes), [drawing, notes])
  const pictures = usePictureAddresses(drawing.pictures)
  const surroundings = useMemo(() => ({ pictures, words }), [pictures, words])

  const [kept] = useState(() => slidePlaces.of(row.id))
  const [start] = useState(() => startOf(document, at, kept))
  const zoom = useZoom(scroller, drawing, kept?.zoom ?? 'width')
  const pages = usePdfPages({
    count: drawing.slides.length,
    height: drawing.height,
    around: nameHeight,
    scroller,
    scale: zoom.scale,
    isMeasured: zoom.isMeasured,
    start,
  })
  const { virtualizer, current, goTo, letGo, place } = pages
  const goToSlide = (slide: number) => goTo({ page: slide, past: 0 })

  useKeptPlaces(slidePlaces)
  const remember = () => slidePlaces.remember(row.id, { ...placeIn(place()), zoom: zoom.zoom })

  const { terms, unmark } = useLookedFor(find, at.terms)
  const standing = () => (find === undefined && at.block !== undefined ? (blocks[at.block]?.locator.slide ?? 1) : current)
  const { walk, leave, goToBlock } = useSlideHits({ words, terms, visit: at.visit, standing, scroller, pages })
  const reading = useReadingValue({ document, hits: walk.hits, current: walk.current, target: undefined, goTo: goToBlock })

  // The delegate came again, to another place of the same document; scrolling is outside React. The first arrival is `start`.
  const arrived = useRef(at.visit)
  useEffect(() => {
    const slide = at.block === undefined ? undefined : blocks[at.block]?.locator.slide
    if (arrived.current !== at.visit && slide !== undefined) goTo({ page: slide, past: 0 })
    arrived.current = at.visit
  }, [at.visit, at.block, blocks, goTo])

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
        pages={drawing.slides.length}
        label={label}
        onPage={goToSlide}
        zoom={zoom}
        isStripShown={strip.isShown}
        onStrip={strip.toggle}
        noun="slide"
      />
      {drawing.shortfall !== undefined && <p className={original.hint}>{drawing.shortfall}</p>}
      <SlideProvider value={surroundings}>
        <div className={styles.body}>
          {strip.isShown && (
            <PageStrip
              name="Slides"
              count={drawing.slides.length}
              current={current}
              label={label}
              aspect={drawing.height / drawing.width}
              renderThumbnail={(number, width) => <SlideThumbnail drawing={drawing} number={number} width={width} />}
              goTo={goToSlide}
            />
          )}
          <div className={styles.stage}>
            <section
              ref={scroller}
              className={styles.slides}
              aria-label="Slides"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              lang={row.language === 'und' ? undefined : row.language}
              onScroll={remember}
              onWheel={onTaken}
              onPointerDown={onTaken}
              onKeyDown={onKeyDown}
            >
              <ReadingProvider value={reading}>
                <div
                  className={styles.column}
                  style={{ blockSize: virtualizer.getTotalSize(), minInlineSize: drawing.width * zoom.scale + 24 }}
                >
                  {virtualizer.getVirtualItems().map(({ key, index, start: offset }) => {
                    const slide = drawing.slides[index]
                    return (
                      <div
                        key={key}
                        ref={virtualizer.measureElement}
                        data-index={index}
                        className={styles.place}
                        style={{ transform: `translateY(${offset}px)` }}
                      >
                        {slide !== undefined && (
                          <SlideCard slide={slide} size={drawing} scale={zoom.scale} notes={notes.get(slide.slide) ?? noNotes} />
                        )}
                      </div>
                    )
                  })}
                </div>
              </ReadingProvider>
            </section>
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
      </SlideProvider>
    </div>
  )
}

const noNotes: readonly never[] = []

const placeIn = ({ page, past }: PagePlace) => ({ slide: page, past })

/** The slide asked for; else the place where the delegate was, here or in the text. */
function startOf(
  { blocks, row }: Opened,
  { block }: OpenAt,
  kept: { readonly slide: number; readonly past: number } | undefined,
): PagePlace {
  const asked = block ?? (kept === undefined ? readingPlaces.of(row.id)?.block : undefined)
  const slide = asked === undefined ? undefined : blocks[asked]?.locator.slide
  if (slide !== undefined) return { page: slide, past: 0 }
  return kept === undefined ? { page: 1, past: 0 } : { page: kept.slide, past: kept.past }
}
