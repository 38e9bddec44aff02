import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'

/** Pages from `first` to `last`, counted from 1. */
export interface PageRange {
  readonly first: number
  readonly last: number
}

/** Dots to a point on paper: 150 to an inch, as pdf.js's own viewer prints. */
const dotsPerPoint = 150 / 72
const none: readonly string[] = []

/** Pages as pictures for paper, by their addresses, one more with each that is drawn; the addresses are given back in the end. */
export function usePagePictures(pdf: PDFDocumentProxy, { first, last }: PageRange) {
  const [addresses, setAddresses] = useState(none)
  const [problem, setProblem] = useState<string>()
  // Draws in workers, one page after the other so that memory holds one canvas; that is outside React.
  useEffect(() => {
    let isWanted = true
    const made: string[] = []
    const draw = async () => {
      for (let number = first; number <= last && isWanted; number++) {
        const page = await pdf.getPage(number)
        made.push(URL.createObjectURL(await pictureOf(page)))
        page.cleanup()
        if (isWanted) setAddresses([...made])
      }
    }
    draw().catch((error: unknown) => isWanted && setProblem(error instanceof Error ? error.message : String(error)))
    return () => {
      isWanted = false
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [pdf, first, last])
  return { addresses, problem }
}

async function pictureOf(page: PDFPageProxy): Promise<Blob> {
  const viewport = page.getViewport({ scale: dotsPerPoint })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error(`Page ${page.pageNumber} gave no picture.`)) : resolve(blob)), 'image/png'),
  )
}
