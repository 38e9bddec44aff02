import type { PdfPage } from './pdf-file.ts'

const imageObject = 3
const formObject = 5
/** A picture that covers this share of a page is the page, scanned. */
const scanShare = 0.5
const maxObjectsLooked = 200

/** Whether a page is a picture of a page: one image covers most of it. Asked only of pages without text. */
export function isScan({ pdfium, handle }: PdfPage): boolean {
  const { api } = pdfium
  const area = api.FPDF_GetPageWidthF(handle) * api.FPDF_GetPageHeightF(handle)
  const count = Math.min(maxObjectsLooked, api.FPDFPage_CountObjects(handle))
  let covered = 0
  for (let each = 0; each < count; each++) {
    const object = api.FPDFPage_GetObject(handle, each)
    const type = api.FPDFPageObj_GetType(object)
    if (type !== imageObject && type !== formObject) continue
    const bounds = pdfium.floats(4, (buffer) => api.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12))
    const [left = 0, bottom = 0, right = 0, top = 0] = bounds ?? []
    // Scanners write a page in strips too.
    if (type === imageObject || holdsImage(api, object)) covered += Math.abs((right - left) * (top - bottom))
  }
  return area > 0 && covered >= area * scanShare
}

function holdsImage(api: PdfPage['pdfium']['api'], form: number): boolean {
  const count = Math.min(maxObjectsLooked, api.FPDFFormObj_CountObjects(form))
  for (let each = 0; each < count; each++) if (api.FPDFPageObj_GetType(api.FPDFFormObj_GetObject(form, each)) === imageObject) return true
  return false
}
