import { createWorker, OEM, type Page, type Worker } from 'tesseract.js'
import { type OcrLanguage, ocrFile, requireLanguage } from './ocr-languages.ts'
import { joinedLines, parted } from './page-paragraphs.ts'

/** A page takes seconds; one that takes longer than this is given up. */
const pageMs = 120_000
/** Of 100; what the engine is less sure of is mostly specks and lines taken for letters. */
const leastConfidence = 30

/** Reads words off pictures of pages, in a worker of its own. Nothing is fetched from elsewhere. */
export class PageRecogniser {
  private readonly languages: readonly OcrLanguage[]
  private worker: Promise<Worker> | undefined

  constructor(languages: readonly OcrLanguage[]) {
    this.languages = languages
  }

  /** The paragraphs of a page. Rejects when the page takes too long; the next one then gets a new worker. */
  async read(picture: HTMLCanvasElement): Promise<readonly string[]> {
    this.worker ??= this.start()
    const worker = await this.worker
    let timer: ReturnType<typeof setTimeout> | undefined
    const overrun = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The page took too long to read.')), pageMs)
    })
    try {
      const { data } = await Promise.race([worker.recognize(picture, {}, { text: false, blocks: true }), overrun])
      return paragraphsOf(data)
    } catch (error) {
      this.end()
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  /** Ends the worker and what it is doing. */
  end(): void {
    void this.worker?.then((worker) => worker.terminate()).catch(() => undefined)
    this.worker = undefined
  }

  private async start(): Promise<Worker> {
    await Promise.all(this.languages.map(requireLanguage))
    return new Promise((resolve, reject) => {
      const options = {
        workerPath: ocrFile('worker.min.js'),
        corePath: ocrFile('tesseract-core-relaxedsimd-lstm.wasm.js'),
        langPath: ocrFile(''),
        workerBlobURL: false,
        cacheMethod: 'none',
        // What fails inside the worker while it loads is told here alone.
        errorHandler: (error: unknown) => reject(new Error(`The pages could not be read: ${String(error)}`)),
      }
      createWorker(this.languages.join('+'), OEM.LSTM_ONLY, options).then(resolve, reject)
    })
  }
}

function paragraphsOf({ blocks }: Page): readonly string[] {
  return (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ confidence }) => confidence >= leastConfidence)
    .flatMap(({ lines }) => parted(lines.map(({ text, bbox }) => ({ text: text.trim(), top: bbox.y0, height: bbox.y1 - bbox.y0 }))))
    .map(joinedLines)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
}
