import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { turnsOf } from './drawing-turns.ts'

interface Props {
  readonly pdf: PDFDocumentProxy
  /** 1-based. */
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
}

/** How long a small page must stay in view before it is drawn, so that those scrolled past cost nothing. */
const restMs = 120

/** A page so small that it can only be told from others. */
export function PdfThumbnail({ pdf, number, width }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  // Draws in workers, outside React, when nothing larger is drawn; what is scrolled past is given up.
  useEffect(() => {
    const stop = new AbortController()
    let task: RenderTask | undefined
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (stop.signal.aborted || canvas.current === null) return
      const natural = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: (width * Math.max(1, window.devicePixelRatio)) / natural.width })
      canvas.current.width = Math.floor(viewport.width)
      canvas.current.height = Math.floor(viewport.height)
      task = page.render({ canvas: canvas.current, viewport })
      await task.promise
    }
    const timer = setTimeout(() => {
      turnsOf(pdf)
        .later(draw, stop.signal)
        .catch((error: unknown) => {
          // Cancelled, or a page that its large picture says the fault of.
          if (!stop.signal.aborted) console.debug(`Page ${number} has no small picture`, error)
        })
    }, restMs)
    return () => {
      stop.abort()
      clearTimeout(timer)
      task?.cancel()
    }
  }, [pdf, number, width])
  return <canvas ref={canvas} aria-hidden />
}
