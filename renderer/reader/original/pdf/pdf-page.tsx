import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { markPage } from './mark-page.ts'
import styles from './pdf-page.module.css'

interface Props {
  readonly pdf: PDFDocumentProxy
  /** 1-based. */
  readonly number: number
  /** CSS pixels to a point of the page. */
  readonly scale: number
  /** Shown until the page is known. */
  readonly size: { readonly width: number; readonly height: number }
  readonly terms: readonly MatchTerm[]
}

/** One page: its picture, and over it its text, to be selected, read aloud and marked. */
export function PdfPage({ pdf, number, scale, size, terms }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [known, setKnown] = useState(size)
  const [problem, setProblem] = useState<string>()

  // Draws in workers, outside React; what is no longer wanted is given up.
  useEffect(() => {
    const stop = new AbortController()
    let task: RenderTask | undefined
    let layer: TextLayer | undefined
    let unmark: (() => void) | undefined
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (stop.signal.aborted || canvas.current === null || text.current === null) return
      const natural = page.getViewport({ scale: 1 })
      setKnown({ width: natural.width, height: natural.height })
      const dense = page.getViewport({ scale: scale * drawnDensity(natural, scale) })
      canvas.current.width = Math.floor(dense.width)
      canvas.current.height = Math.floor(dense.height)
      task = page.render({ canvas: canvas.current, viewport: dense })
      await task.promise
      const content = await page.getTextContent()
      if (stop.signal.aborted || text.current === null) return
      text.current.replaceChildren()
      layer = new TextLayer({ textContentSource: content, container: text.current, viewport: page.getViewport({ scale }) })
      await layer.render()
      if (!stop.signal.aborted) unmark = markPage(content, layer.textDivs, terms)
    }
    draw().catch((error: unknown) => {
      if (!stop.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
    })
    return () => {
      stop.abort()
      task?.cancel()
      layer?.cancel()
      unmark?.()
    }
  }, [pdf, number, scale, terms])

  return (
    <section
      className={styles.page}
      aria-label={`Page ${number}`}
      data-page={number}
      style={{ inlineSize: known.width * scale, blockSize: known.height * scale, '--total-scale-factor': scale } as CSSProperties}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={text} className={styles.text} />
      {problem !== undefined && <p className={styles.problem}>This page could not be drawn ({problem}).</p>}
    </section>
  )
}

/** Pixels of one canvas that every graphics driver draws. */
const mostPixels = 16_000_000

/** Device pixels to a CSS pixel, less on pages so large that the canvas would burst. */
function drawnDensity({ width, height }: { readonly width: number; readonly height: number }, scale: number): number {
  const wanted = Math.max(1, window.devicePixelRatio)
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height * scale * scale)))
}
