import { useMemo, useRef, useState } from 'react'
import type { SlidesDrawing } from '../../../../shared/contracts/drawing.ts'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { ReadingProvider } from '../../read/reading-context.ts'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { useReadingValue } from '../../read/use-reading-value.ts'
import { useKeptPlaces } from '../../use-kept-places.ts'
import { firstBlocks } from '../first-blocks.ts'
import original from '../original-tab.module.css'
import { startPlace } from '../pages/page-places.ts'
import { PagesView } from '../pages/pages-view.tsx'
import { useArrivals } from '../pages/use-arrivals.ts'
import { usePages } from '../pages/use-pages.ts'
import { useZoom } from '../pages/use-zoom.ts'
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

/** Of the line above a slide that names it. */
const nameHeight = 25
const noNotes: readonly never[] = []

/** The slides of a presentation, each with what the speaker wrote under it. */
export function DrawnSlides({ document, drawing, at, find, onFind }: Props) {
  const { row, blocks } = document
  const { slides } = drawing
  const scroller = useRef<HTMLElement>(null)
  const first = useMemo(() => firstBlocks(blocks, 'slide'), [blocks])
  const notes = useMemo(() => notesBySlide(blocks), [blocks])
  const words = useMemo(() => slideWords(slides, notes), [slides, notes])
  const pictures = usePictureAddresses(drawing.pictures)
  const [kept] = useState(() => slidePlaces.of(row.id))
  const [start] = useState(() => startPlace(document, { at, kept, part: 'slide' }))
  const zoom = useZoom(scroller, drawing, kept?.zoom ?? 'width')
  const { scale, isMeasured } = zoom
  const pages = usePages({ count: slides.length, height: drawing.height, around: nameHeight, scroller, scale, isMeasured, start })
  const { goTo } = pages
  useArrivals(document, { at, part: 'slide', goTo })
  const surroundings = useMemo(
    () => ({ pictures, words, goToSlide: (slide: number) => goTo({ page: slide, past: 0 }) }),
    [pictures, words, goTo],
  )
  useKeptPlaces(slidePlaces)

  const { terms, unmark } = useLookedFor(find, at.terms)
  const standing = () => (find === undefined && at.block !== undefined ? (blocks[at.block]?.locator.slide ?? 1) : pages.current)
  const { walk, leave, goToBlock } = useSlideHits({ words, terms, visit: at.visit, standing, scroller, pages })
  const reading = useReadingValue({ document, hits: walk.hits, current: walk.current, target: undefined, goTo: goToBlock })

  const renderPage = (number: number) => {
    const [slide, block] = [slides[number - 1], first.get(number)]
    if (slide === undefined) return null
    const found = notes.get(slide.slide) ?? noNotes
    return <SlideCard slide={slide} size={drawing} scale={scale} notes={found} {...(block !== undefined && { block })} />
  }
  return (
    <SlideProvider value={surroundings}>
      <ReadingProvider value={reading}>
        <PagesView
          document={document}
          noun="slide"
          count={slides.length}
          size={drawing}
          label={String}
          scroller={scroller}
          zoom={zoom}
          pages={pages}
          walk={walk}
          find={find}
          onFind={onFind}
          terms={terms}
          onUnmark={unmark}
          onScroll={() => slidePlaces.remember(row.id, { ...pages.place(), zoom: zoom.zoom })}
          onTaken={leave}
          standing={() => first.get(pages.current) ?? 0}
          renderPage={renderPage}
          renderThumbnail={(number, width) => <SlideThumbnail drawing={drawing} number={number} width={width} />}
        >
          {drawing.shortfall !== undefined && <p className={original.hint}>{drawing.shortfall}</p>}
        </PagesView>
      </ReadingProvider>
    </SlideProvider>
  )
}
