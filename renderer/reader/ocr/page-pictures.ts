import type { Scanned } from '../../library/index.ts'
import { openPdf } from '../original/pdf/open-pdf.ts'

/** Dots an inch that tesseract reads best; what a scan has beyond them is noise to it. */
const dotsPerInch = 300
/** Longest side of a picture, in pixels: a poster is read more coarsely. */
const longestSide = 4_000

/** The pictures of a document's pages, drawn one at a time. */
export interface PagePictures {
  readonly draw: (page: number) => Promise<HTMLCanvasElement>
  readonly close: () => void
}

/** Opens what a document's pages are drawn from: pdf.js for a PDF, the browser for a picture. */
export async function openPagePictures({ original, isPicture }: Scanned): Promise<PagePictures> {
  if (isPicture) return { draw: () => drawPicture(original), close: () => {} }
  const pdf = await openPdf(original)
  return {
    draw: async (number) => {
      const page = await pdf.document.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      const scale = Math.min(dotsPerInch / 72, longestSide / Math.max(natural.width, natural.height))
      const viewport = page.getViewport({ scale })
      const canvas = canvasOf(viewport.width, viewport.height)
      await page.render({ canvas, viewport }).promise
      page.cleanup()
      return canvas
    },
    close: pdf.close,
  }
}

async function drawPicture(original: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(original)
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = canvasOf(bitmap.width * scale, bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(width))
  canvas.height = Math.max(1, Math.floor(height))
  return canvas
}
