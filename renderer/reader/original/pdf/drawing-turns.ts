import type { PDFDocumentProxy } from 'pdfjs-dist'

/** In what turn the pages of a PDF are drawn: large ones at once, small ones one at a time while no large one is. */
class DrawingTurns {
  private large = 0
  private isSmallDrawn = false
  private readonly waiting: Array<() => void> = []

  /** Draws what the delegate looks at. */
  async first<T>(draw: () => Promise<T>): Promise<T> {
    this.large++
    try {
      return await draw()
    } finally {
      this.large--
      this.next()
    }
  }

  /** Draws when nothing else is drawn; not at all once `signal` says so. */
  async later(draw: () => Promise<void>, signal: AbortSignal): Promise<void> {
    while (this.large > 0 || this.isSmallDrawn) await new Promise<void>((resume) => this.waiting.push(resume))
    try {
      this.isSmallDrawn = true
      if (!signal.aborted) await draw()
    } finally {
      this.isSmallDrawn = false
      this.next()
    }
  }

  private next(): void {
    this.waiting.shift()?.()
  }
}

const turns = new WeakMap<PDFDocumentProxy, DrawingTurns>()

/** The turns of a PDF, the same for all that draws its pages. */
export function turnsOf(pdf: PDFDocumentProxy): DrawingTurns {
  const known = turns.get(pdf) ?? new DrawingTurns()
  turns.set(pdf, known)
  return known
}
