import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { matchRanges } from '../../../search/index.ts'
import { LinkLayer } from './link-layer.tsx'
import { paintHits, rangesOf } from './mark-page.ts'
import { nearestStretch } from './nearest-stretch.ts'
import type { PageLink } from './page-links.ts'
import styles from './pdf-page.module.css'
import { useDrawnPage } from './use-drawn-page.ts'
import type { HitPlace } from './use-pdf-hits.ts'

interface Props {
  readonly pdf: PDFDocumentProxy
  /** 1-based. */
  readonly number: number
  readonly label: string
  /** The first block that was read from the page, by which what is selected on it finds its place. */
  readonly block?: number
  /** CSS pixels to a point of the page. */
  readonly scale: number
  /** Shown until the page is known. */
  readonly size: { readonly width: number; readonly height: number }
  readonly terms: readonly MatchTerm[]
  /** The hit the delegate stands on, where it is on this page. */
  readonly now?: HitPlace
  /** The hit that is stood on was painted here. */
  readonly onPainted: (hit: HitPlace, at: Range) => void
  readonly onLink: (link: PageLink) => void
}

/** One page: its picture, over it its text, to be selected, read aloud and marked, and its links. */
export function PdfPage({ pdf, number, label, block, scale, size, terms, now, onPainted, onLink }: Props) {
  const picture = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const { known, words, links, problem } = useDrawnPage({ pdf, number, scale, size, picture, text })

  // Paints over the text, which pdf.js made outside React.
  useEffect(() => {
    if (words === undefined || terms.length === 0) return
    const stretches = matchRanges(words.text, terms)
    const painted = stretches.map(([start, end]) => rangesOf(words.divs, words.starts, start, end))
    const at = now === undefined ? -1 : nearestStretch(now, words.text, stretches)
    const [range] = painted[at] ?? []
    if (now !== undefined && range !== undefined) onPainted(now, range)
    return paintHits(painted, at)
  }, [words, terms, now, onPainted])

  return (
    <section
      className={styles.page}
      aria-label={`Page ${label}`}
      data-page={number}
      data-block={block}
      style={{ inlineSize: known.width * scale, blockSize: known.height * scale, '--total-scale-factor': scale } as CSSProperties}
    >
      <div ref={picture} className={styles.picture} aria-hidden />
      <div ref={text} className={styles.text} />
      <LinkLayer links={links} onLink={onLink} />
      {problem !== undefined && <p className={styles.problem}>This page could not be drawn ({problem}).</p>}
    </section>
  )
}
