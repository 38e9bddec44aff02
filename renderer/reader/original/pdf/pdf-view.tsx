import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { NotDrawn } from '../not-drawn.tsx'
import styles from '../original-tab.module.css'
import type { OpenPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import { PdfToolbar } from './pdf-toolbar.tsx'
import { usePdf } from './use-pdf.ts'
import { useZoom } from './use-zoom.ts'

interface Props {
  readonly document: Opened
  readonly blob: Blob
  readonly at: OpenAt
}

const noTerms: readonly MatchTerm[] = []

/** A PDF as its pages. */
export function PdfView({ document, blob, at }: Props) {
  const pdf = usePdf(blob)
  if (pdf.state === 'opening') return <p className={styles.waiting}>Opening…</p>
  if (pdf.state === 'failed') return <NotDrawn row={document.row}>{pdf.detail}</NotDrawn>
  const page = at.block === undefined ? undefined : document.blocks[at.block]?.locator.page
  return <Pages pdf={pdf} terms={at.terms ?? noTerms} {...(page !== undefined && { start: page })} />
}

interface PagesProps {
  readonly pdf: OpenPdf
  readonly terms: readonly MatchTerm[]
  /** The page to stand on, counted from 1. */
  readonly start?: number
}

const gap = 16

/** The pages that are in view, drawn. */
function Pages({ pdf, terms, start = 1 }: PagesProps) {
  const scroller = useRef<HTMLElement>(null)
  const { firstPage } = pdf
  const { zoom, setZoom, scale, larger, smaller, isMeasured } = useZoom(scroller, firstPage.width)
  const virtualizer = useVirtualizer({
    count: isMeasured ? pdf.document.numPages : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => firstPage.height * scale + gap,
    overscan: 1,
    paddingStart: gap,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const middle = (virtualizer.scrollOffset ?? 0) + (scroller.current?.clientHeight ?? 0) / 2
  const current = (virtualizer.getVirtualItemForOffset(middle)?.index ?? 0) + 1

  const latest = useRef(start)
  // Keeps the page in view when pages become larger or smaller, and stands on the page asked for; scrolling is outside React.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `scale` is what makes the pages another size
  useEffect(() => {
    if (!isMeasured) return
    virtualizer.measure()
    virtualizer.scrollToIndex(latest.current - 1, { align: 'start' })
  }, [scale, isMeasured, virtualizer])
  useEffect(() => {
    latest.current = current
  }, [current])
  const goTo = (page: number) => virtualizer.scrollToIndex(page - 1, { align: 'start' })

  return (
    <div className={styles.view}>
      <PdfToolbar
        page={current}
        pages={pdf.document.numPages}
        onPage={goTo}
        scale={scale}
        isWidth={zoom === 'width'}
        onWidth={() => setZoom('width')}
        {...(larger !== undefined && { onLarger: () => setZoom(larger) })}
        {...(smaller !== undefined && { onSmaller: () => setZoom(smaller) })}
      />
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label="Pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div style={{ position: 'relative', blockSize: virtualizer.getTotalSize(), minInlineSize: firstPage.width * scale + 24 }}>
          {items.map(({ key, index, start: offset }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{
                position: 'absolute',
                insetInline: 0,
                insetBlockStart: 0,
                paddingBlockEnd: gap,
                transform: `translateY(${offset}px)`,
              }}
            >
              <PdfPage pdf={pdf.document} number={index + 1} scale={scale} size={firstPage} terms={terms} />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}
