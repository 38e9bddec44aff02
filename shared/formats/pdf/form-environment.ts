import type { PdfFile } from './pdf-file.ts'

/**
 * Calls `use` with the form's handle, 0 when the document has no form. PDFium answers for fields only through this
 * environment; opening it runs nothing, and the module is built without a script engine.
 */
export function withForm<T>({ pdfium, handle }: PdfFile, use: (form: number) => T): T {
  const { api } = pdfium
  if (api.FPDF_GetFormType(handle) === 0) return use(0)
  const info = api.PDFiumExt_OpenFormFillInfo()
  const form = api.PDFiumExt_InitFormFillEnvironment(handle, info)
  try {
    return use(form)
  } finally {
    if (form !== 0) api.PDFiumExt_ExitFormFillEnvironment(form)
    api.PDFiumExt_CloseFormFillInfo(info)
  }
}
