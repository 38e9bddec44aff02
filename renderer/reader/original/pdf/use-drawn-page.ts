import { type PDFDocumentProxy, type RenderTask, TextLayer } from 'pdfjs-dist'
import { type RefObject, useEffect, useState } from 'react'
import { turnsOf } from './drawing-turns.ts'
import { type JoinedText, joinText } from './mark-page.ts'
import { linksOf, type PageLink } from './page-links.ts'
import { structureOf } from './page-structure.ts'

interface Options {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly scale: number
  /** Taken for the page's own until the page is known. */
  readonly size: { readonly width: number; readonly height: number }
  /** Where its picture goes. */
  readonly picture: RefObject<HTMLElement | null>
  /** Where its text goes. */
  readonly text: RefObject<HTMLElement | null>
}

/** The text over a page: joined, and the elements of its pieces in order. */
export interface PageWords extends JoinedText {
  readonly divs: readonly HTMLElement[]
}

const noLinks: readonly PageLink[] = []

/** Draws a page for as long as it is in view: its picture first, then its text and links. */
export function useDrawnPage({ pdf, number, scale, size, picture, text }: Options) {
  const [known, setKnown] = useState(size)
  const [words, setWords] = useState<PageWords>()
  const [links, setLinks] = useState(noLinks)
  const [problem, setProblem] = useState<string>()

  // Draws in workers, outside React; what is no longer wanted is given up.
  useEffect(() => {
    const stop = new AbortController()
    let task: RenderTask | undefined
    let layer: TextLayer | undefined
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (stop.signal.aborted || picture.current === null) return
      const natural = page.getViewport({ scale: 1 })
      setKnown({ width: natural.width, height: natural.height })
      const dense = page.getViewport({ scale: scale * drawnDensity(natural, scale) })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(dense.width)
      canvas.height = Math.floor(dense.height)
      // At another size the old picture stays, stretched, until the new one is there.
      if (picture.current.childElementCount === 0) picture.current.append(canvas)
      task = page.render({ canvas, viewport: dense })
      await task.promise
      picture.current?.replaceChildren(canvas)
      const content = await page.getTextContent({ includeMarkedContent: true })
      if (stop.signal.aborted || text.current === null) return
      text.current.replaceChildren()
      layer = new TextLayer({ textContentSource: content, container: text.current, viewport: page.getViewport({ scale }) })
      await layer.render()
      const [found, structure] = await Promise.all([linksOf(page), structureOf(page)])
      if (stop.signal.aborted) return
      if (structure !== undefined) text.current?.prepend(structure)
      setWords({ ...joinText(content), divs: layer.textDivs })
      setLinks(found)
    }
    turnsOf(pdf)
      .first(draw)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) setProblem(error instanceof Error ? error.message : String(error))
      })
    return () => {
      stop.abort()
      task?.cancel()
      layer?.cancel()
    }
  }, [pdf, number, scale, picture, text])

  return { known, words, links, problem }
}

/** Pixels of one canvas that every graphics driver draws. */
const mostPixels = 16_000_000

/** Device pixels to a CSS pixel, less on pages so large that the canvas would burst. */
function drawnDensity({ width, height }: { readonly width: number; readonly height: number }, scale: number): number {
  const wanted = Math.max(1, window.devicePixelRatio)
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height * scale * scale)))
}
