import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { PdfFile } from './pdf-file.ts'

/** Entries of the information dictionary (ISO 32000-1, 14.3.3) under the names that the other formats use. */
const entries: ReadonlyArray<readonly [key: string, property: string]> = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:subject'],
  ['Keywords', 'cp:keywords'],
  ['Creator', 'app:Application'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'dcterms:created'],
  ['ModDate', 'dcterms:modified'],
]

/** Adds the document's properties and its language. */
export function addPdfProperties({ pdfium, handle }: PdfFile, into: DocumentBuilder): void {
  const { api } = pdfium
  for (const [key, property] of entries) {
    const value = pdfium.text((buffer, sizeBytes) => api.FPDF_GetMetaText(handle, key, buffer, sizeBytes))
    into.addProperty(property, /Date$/u.test(key) ? (isoDate(value) ?? value) : value)
  }
  into.addProperty(
    'dc:language',
    pdfium.text((buffer, sizeBytes) => api.FPDFCatalog_GetLanguage(handle, buffer, sizeBytes)),
  )
}

/** `D:20190131120000+01'00'` as `2019-01-31T12:00:00+01:00` (ISO 32000-1, 7.9.4). */
export function isoDate(value: string): string | undefined {
  const match = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:([+-]\d{2})'?(\d{2})'?|(Z))?/u.exec(value)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '00', zone, zoneMinute, utc] = match
  const date = `${year}-${month}-${day}`
  if (hour === undefined) return date
  return `${date}T${hour}:${minute}:${second}${utc ?? (zone === undefined ? '' : `${zone}:${zoneMinute}`)}`
}
