import { damaged, encrypted, truncated } from '../reading/faults.ts'
import type { Pdfium } from './pdfium.ts'

/** FPDF_GetLastError, fpdfview.h. */
const passwordError = 4
const securityError = 5

/** An open document: its handle, and its bytes in PDFium's memory for as long as it is open. */
export class PdfFile {
  readonly pdfium: Pdfium
  readonly handle: number
  readonly pageCount: number
  private readonly bytesAt: number

  constructor(pdfium: Pdfium, bytes: Uint8Array) {
    this.pdfium = pdfium
    this.bytesAt = pdfium.place(bytes)
    this.handle = pdfium.api.FPDF_LoadMemDocument(this.bytesAt, bytes.byteLength, '')
    if (this.handle === 0) {
      const error = pdfium.api.FPDF_GetLastError()
      pdfium.free(this.bytesAt)
      if (error === passwordError || error === securityError) throw encrypted()
      throw hasEnd(bytes) ? damaged('its list of pages cannot be read') : truncated()
    }
    this.pageCount = pdfium.api.FPDF_GetPageCount(this.handle)
  }

  /** Calls `use` with the page open, and closes it whatever happens. Nothing when the page cannot be opened. */
  withPage<T>(index: number, use: (page: PdfPage) => T): T | undefined {
    const handle = this.pdfium.api.FPDF_LoadPage(this.handle, index)
    if (handle === 0) return undefined
    const page = new PdfPage(this, handle, index)
    try {
      return use(page)
    } finally {
      page.close()
    }
  }

  close(): void {
    this.pdfium.api.FPDF_CloseDocument(this.handle)
    this.pdfium.free(this.bytesAt)
  }
}

/** An open page. */
export class PdfPage {
  readonly pdfium: Pdfium
  /** Handle of its document. */
  readonly document: number
  readonly handle: number
  /** 0-based. */
  readonly index: number
  private openText: number | undefined

  constructor(file: PdfFile, handle: number, index: number) {
    this.pdfium = file.pdfium
    this.document = file.handle
    this.handle = handle
    this.index = index
  }

  /** Handle of the page's text, made when it is first asked for; 0 when it has none. */
  get text(): number {
    this.openText ??= this.pdfium.api.FPDFText_LoadPage(this.handle)
    return this.openText
  }

  close(): void {
    const { api } = this.pdfium
    if (this.openText !== undefined && this.openText !== 0) api.FPDFText_ClosePage(this.openText)
    api.FPDF_ClosePage(this.handle)
  }
}

/** Whether the last 2 KB hold the mark with which a PDF ends (ISO 32000-1, 7.5.5). */
export const hasEnd = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(-2_048)).includes('%%EOF')
