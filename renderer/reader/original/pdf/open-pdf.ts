import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import DrawingWorker from 'pdfjs-dist/build/pdf.renderer.mjs?worker'
import ParsingWorker from 'pdfjs-dist/build/pdf.worker.mjs?worker'

/** A PDF open in workers of its own. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly firstPage: { readonly width: number; readonly height: number }
  readonly close: () => void
}

let spare: Worker | undefined
/** After a PDF is open, until the worker for the next one is started: its first pages come first. */
const untilWarmMs = 2_000

/** Starts the worker in which the next PDF will be parsed: its program is long, and a delegate waits for a first page. */
export function warmPdf(): void {
  spare ??= new ParsingWorker()
}

/** A worker in which nothing was parsed yet. */
function takeParsingWorker(): Worker {
  const worker = spare ?? new ParsingWorker()
  spare = undefined
  return worker
}

const besidePage = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href

/**
 * Opens a PDF. It is parsed in one worker and drawn in another, both made for it and ended with it, so that a hostile
 * file costs itself alone; nothing in it can run: neither its scripts nor its forms are looked at.
 */
export async function openPdf(blob: Blob): Promise<OpenPdf> {
  const data = new Uint8Array(await blob.arrayBuffer())
  const parsing = takeParsingWorker()
  const drawing = new DrawingWorker()
  // pdf.js takes the drawing worker from here at once, so nothing may come between these lines.
  GlobalWorkerOptions.rendererPorts = [drawing]
  const task = getDocument({
    data,
    worker: PDFWorker.create({ port: parsing }),
    cMapUrl: besidePage('cmaps'),
    standardFontDataUrl: besidePage('standard_fonts'),
    wasmUrl: besidePage('wasm'),
    iccUrl: besidePage('iccs'),
    enableXfa: false,
    verbosity: 0,
  })
  const close = () => {
    void task.destroy().finally(() => {
      parsing.terminate()
      drawing.terminate()
    })
  }
  try {
    const document = await task.promise
    setTimeout(warmPdf, untilWarmMs)
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
    return { document, firstPage: { width, height }, close }
  } catch (error) {
    close()
    throw error
  }
}
