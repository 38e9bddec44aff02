import type { DocumentBuilder, NewBlock } from '../reading/document-builder.ts'
import { tooLarge } from '../reading/faults.ts'
import type { Reader, ReaderInput } from '../reading/reader.ts'
import { activeContent } from './active-content.ts'
import { withForm } from './form-environment.ts'
import type { Line } from './line.ts'
import { type Outline, readOutline } from './outline.ts'
import { pageAnnotations } from './page-annotations.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageLines } from './page-lines.ts'
import { isScan } from './page-pictures.ts'
import { type PageStyle, pageStyle } from './page-style.ts'
import { addAttachments } from './pdf-attachments.ts'
import { hasEnd, PdfFile, type PdfPage } from './pdf-file.ts'
import { addPdfProperties } from './pdf-properties.ts'
import { dropPdfium, loadPdfium } from './pdfium.ts'
import { WordsSeen } from './words-seen.ts'

const MiB = 1024 * 1024
/** Pages looked at to learn what the others have in common. */
const samplePages = 12

/** PDF by PDFium, page by page. Scripts, launches and forms that would send themselves never run; a note says they are there. */
export const readPdf: Reader = async (input, into) => {
  const pdfium = await loadPdfium(input.resources)
  const file = new PdfFile(pdfium, input.bytes)
  let isWhole = true
  try {
    readOpen(file, input, into)
  } catch (error) {
    isWhole = !hasTrapped(error)
    if (!isWhole && pdfium.isFull) throw tooLarge('reading it takes more memory than one file may have')
    throw error
  } finally {
    if (isWhole) file.close()
    else dropPdfium()
  }
}

/** A call that trapped, or ran out of memory, leaves PDFium's memory as it was in the middle of it. */
const hasTrapped = (error: unknown): boolean => error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError)

function readOpen(file: PdfFile, input: ReaderInput, into: DocumentBuilder): void {
  into.pages = file.pageCount
  into.warnings.push(...activeContent(file, input.bytes))
  addPdfProperties(file, into)
  const endMs = performance.now() + patienceMs(input.bytes.byteLength)
  const missing = withForm(file, (form) => {
    const reading = new PageReading(file, form, into)
    for (let index = 0; index < file.pageCount; index++) {
      if (performance.now() > endMs) {
        into.shortfall = {
          reason: 'timed-out',
          says: `takes too long to read to its end: pages 1–${index} of ${file.pageCount} can be searched, the others cannot.`,
        }
        break
      }
      reading.read(index)
    }
    return reading.shortfall()
  })
  addAttachments(file, input, into)
  into.shortfall ??= missing ?? cutOff(file, input.bytes)
}

/** A little less than the time after which the worker is ended, so that what was read until then is kept. */
const patienceMs = (sizeBytes: number): number => 15_000 + (sizeBytes / MiB) * 1_500

/** PDFium mends a PDF without an end as well as it can, but pages may be gone with it. */
function cutOff({ pdfium, handle }: PdfFile, bytes: Uint8Array): DocumentBuilder['shortfall'] {
  if (hasEnd(bytes) || pdfium.api.FPDF_DocumentHasValidCrossReferenceTable(handle)) return undefined
  return {
    reason: 'truncated',
    says: 'ends before it should, as a download does that was cut off. What could be read of it is here; fetch it again and import it once more.',
  }
}

/** What stands on a page. Opening one takes most of the time of reading it, so all that is wanted is fetched at once. */
interface PageContents {
  readonly label: string
  readonly lines: readonly Line[]
  readonly annotations: readonly NewBlock[]
  /** Only asked of a page without words. */
  readonly isScan: boolean
}

function contentsOf(page: PdfPage, form: number): PageContents {
  const lines = pageLines(page)
  const annotations = [...pageAnnotations(page, form)]
  return { label: labelOf(page), lines, annotations, isScan: lines.length === 0 && annotations.length === 0 && isScan(page) }
}

/** Reads the pages of one document, one after the other. */
class PageReading {
  private readonly file: PdfFile
  private readonly form: number
  private readonly into: DocumentBuilder
  private readonly outline: Outline
  private readonly style: PageStyle
  /** Pages that were looked at before, by 0-based page. */
  private readonly sample: ReadonlyMap<number, PageContents>
  private readonly words = new WordsSeen()
  private scans = 0
  private unopened = 0

  constructor(file: PdfFile, form: number, into: DocumentBuilder) {
    this.file = file
    this.form = form
    this.into = into
    this.outline = readOutline(file)
    this.sample = sampleOf(file, form)
    this.style = pageStyle([...this.sample.values()].map(({ lines }) => lines).filter((lines) => lines.length > 0))
  }

  read(index: number): void {
    const place = { page: index + 1 }
    const contents = this.sample.get(index) ?? this.file.withPage(index, (page) => contentsOf(page, this.form))
    if (contents === undefined) {
      this.unopened++
      return
    }
    const { label, lines, annotations } = contents
    this.into.add({ type: 'break', of: 'page', label }, place)
    const context = { style: this.style, words: this.words, titles: this.outline.get(index) ?? new Map() }
    for (const block of pageBlocks(lines, context)) this.into.add(block, place)
    for (const block of annotations) this.into.add(block, place)
    if (contents.isScan) this.scans++
  }

  /** What is missing of the text, now that all pages were read. */
  shortfall(): DocumentBuilder['shortfall'] {
    const { pageCount } = this.file
    if (this.unopened > 0) {
      const isAll = this.unopened >= pageCount
      const which = isAll
        ? 'none of its pages can be read.'
        : `${this.unopened} of its ${pageCount} pages cannot be read. The others are here.`
      return { reason: 'damaged', says: `is damaged: ${which}` }
    }
    if (this.scans === 0) return undefined
    this.into.warnings.push({ kind: 'no-text-layer', pages: this.scans })
    const which = this.scans === pageCount ? 'is a scan: its pages are pictures' : `has ${this.scans} of its ${pageCount} pages as pictures`
    return {
      reason: 'no-text-layer',
      says: `${which} without a text layer, so their words cannot be searched. The pages can be looked at as they are.`,
    }
  }
}

/** Some pages, spread over the first few hundred. */
function sampleOf(file: PdfFile, form: number): ReadonlyMap<number, PageContents> {
  const among = Math.min(300, file.pageCount)
  const count = Math.min(samplePages, among)
  const pages = new Map<number, PageContents>()
  for (let each = 0; each < count; each++) {
    const index = Math.floor((each * among) / count)
    const contents = file.withPage(index, (page) => contentsOf(page, form))
    if (contents !== undefined) pages.set(index, contents)
  }
  return pages
}

/** The label printed or stated for a page (`iv`, `A-3`), else its number. */
function labelOf({ pdfium, document, index }: PdfPage): string {
  const label = pdfium.text((buffer, sizeBytes) => pdfium.api.FPDF_GetPageLabel(document, index, buffer, sizeBytes)).trim()
  return `Page ${label === '' ? index + 1 : label.slice(0, 40)}`
}
