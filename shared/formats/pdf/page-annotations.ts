import { commentDate } from '../reading/comment-date.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import type { PdfPage } from './pdf-file.ts'
import { isoDate } from './pdf-properties.ts'

/** Subtypes of annotations (fpdf_annot.h): those that carry words of their own, and those that never do. */
const freeText = 3
const popup = 16
const link = 2
const widget = 20
/** Field types from unknown (0) to radio button (3), fpdf_formfill.h. */
const lastButtonField = 3
const maxAnnotationsAPage = 5_000

/** Comments, text put on the page and filled-in form fields of a page, in the order in which they are listed. */
export function* pageAnnotations(page: PdfPage, form: number): Generator<NewBlock> {
  const { api } = page.pdfium
  const count = Math.min(maxAnnotationsAPage, api.FPDFPage_GetAnnotCount(page.handle))
  for (let each = 0; each < count; each++) {
    const annotation = api.FPDFPage_GetAnnot(page.handle, each)
    if (annotation === 0) continue
    try {
      const block = blockOf(page, annotation, form)
      if (block !== undefined) yield block
    } finally {
      api.FPDFPage_CloseAnnot(annotation)
    }
  }
}

function blockOf({ pdfium }: PdfPage, annotation: number, form: number): NewBlock | undefined {
  const { api } = pdfium
  const value = (key: string) => pdfium.text((buffer, sizeBytes) => api.FPDFAnnot_GetStringValue(annotation, key, buffer, sizeBytes)).trim()
  const subtype = api.FPDFAnnot_GetSubtype(annotation)
  if (subtype === link || subtype === popup) return undefined
  if (subtype === widget) return form === 0 ? undefined : fieldOf(pdfium, form, annotation)
  const text = value('Contents')
  if (text === '') return undefined
  if (subtype === freeText) return { type: 'paragraph', inlines: [{ text }], region: 'textbox' }
  const author = value('T')
  const written = commentDate(isoDate(value('M')) ?? isoDate(value('CreationDate')))
  return { type: 'note', of: 'comment', ...(author !== '' && { author }), ...written, inlines: [{ text }] }
}

function fieldOf(pdfium: PdfPage['pdfium'], form: number, annotation: number): NewBlock | undefined {
  const { api } = pdfium
  // Buttons, check boxes and radio buttons hold no words.
  if (api.FPDFAnnot_GetFormFieldType(form, annotation) <= lastButtonField) return undefined
  const value = pdfium.text((buffer, sizeBytes) => api.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, sizeBytes)).trim()
  if (value === '') return undefined
  const label = pdfium.text((buffer, sizeBytes) => api.FPDFAnnot_GetFormFieldAlternateName(form, annotation, buffer, sizeBytes)).trim()
  return { type: 'paragraph', inlines: [{ text: label === '' ? value : `${label}: ${value}` }], region: 'textbox' }
}
