import { useCallback, useMemo, useRef, useState } from 'react'
import { type OpenAt, useDeskActions } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { useKeptPlaces } from '../../use-kept-places.ts'
import { firstBlocks } from '../first-blocks.ts'
import { startPlace } from '../pages/page-places.ts'
import { PagesView } from '../pages/pages-view.tsx'
import { useArrivals } from '../pages/use-arrivals.ts'
import { usePages } from '../pages/use-pages.ts'
import { useZoom } from '../pages/use-zoom.ts'
import type { OpenPdf } from './open-pdf.ts'
import { type PageLink, placeOf } from './page-links.ts'
import { PdfPage } from './pdf-page.tsx'
import { pdfPlaces } from './pdf-places.ts'
import { PdfThumbnail } from './pdf-thumbnail.tsx'
import { usePageLabels } from './use-page-labels.ts'
import { usePdfHits } from './use-pdf-hits.ts'

interface Props {
  readonly document: Opened
  readonly pdf: OpenPdf
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** The pages of a PDF, with what is found on them and where they lead. */
export function PdfPages({ document, pdf, at, find, onFind }: Props) {
  const { row, blocks } = document
  const { document: file, firstPage } = pdf
  const { showAddress } = useDeskActions()
  const scroller = useRef<HTMLElement>(null)
  const label = usePageLabels(file)
  const first = useMemo(() => firstBlocks(blocks, 'page'), [blocks])

  const [kept] = useState(() => pdfPlaces.of(row.id))
  const [start] = useState(() => startPlace(document, { at, kept, part: 'page' }))
  const zoom = useZoom(scroller, firstPage, kept?.zoom ?? 'width')
  const { scale, isMeasured } = zoom
  const pages = usePages({ count: file.numPages, height: firstPage.height, scroller, scale, isMeasured, start })
  const { goTo, place } = pages
  useArrivals(document, { at, part: 'page', goTo })
  useKeptPlaces(pdfPlaces)

  const { terms, unmark } = useLookedFor(find, at.terms)
  const standing = () => (find === undefined ? (at.block ?? 0) : (first.get(place().page) ?? 0))
  const { walk, now, onPainted, leave } = usePdfHits({ blocks, terms, visit: at.visit, start: standing, scroller, pages })

  const onLink = useCallback(
    (link: PageLink) => {
      if (link.kind === 'address') showAddress(link.url)
      else void placeOf(file, link.destination).then((to) => to !== undefined && goTo(to))
    },
    [file, goTo, showAddress],
  )
  const renderPage = (number: number) => {
    const block = first.get(number)
    return (
      <PdfPage
        pdf={file}
        number={number}
        label={label(number)}
        scale={scale}
        size={firstPage}
        terms={terms}
        onPainted={onPainted}
        onLink={onLink}
        {...(block !== undefined && { block })}
        {...(now?.page === number && { now })}
      />
    )
  }
  return (
    <PagesView
      document={document}
      noun="page"
      count={file.numPages}
      size={firstPage}
      label={label}
      scroller={scroller}
      zoom={zoom}
      pages={pages}
      walk={walk}
      find={find}
      onFind={onFind}
      terms={terms}
      onUnmark={unmark}
      onScroll={() => pdfPlaces.remember(row.id, { ...place(), zoom: zoom.zoom })}
      onTaken={leave}
      standing={standing}
      renderPage={renderPage}
      renderThumbnail={(number, width) => <PdfThumbnail pdf={file} number={number} width={width} />}
    />
  )
}
