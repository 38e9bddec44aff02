import type { DocumentBuilder } from '../reading/document-builder.ts'
import { MemberPaths } from '../reading/member-paths.ts'
import type { ReaderInput } from '../reading/reader.ts'
import type { PdfFile } from './pdf-file.ts'

/** Takes out the files embedded in a PDF, as members under their names. */
export function addAttachments({ pdfium, handle }: PdfFile, { limits }: ReaderInput, into: DocumentBuilder): void {
  const { api } = pdfium
  const paths = new MemberPaths()
  const count = Math.min(limits.maxEntries, api.FPDFDoc_GetAttachmentCount(handle))
  let total = 0
  for (let each = 0; each < count; each++) {
    const attachment = api.FPDFDoc_GetAttachment(handle, each)
    if (attachment === 0) continue
    const name = pdfium.text((buffer, sizeBytes) => api.FPDFAttachment_GetName(attachment, buffer, sizeBytes))
    const path = paths.take(name.replace(/^.*[/\\]/su, '') || `Attachment ${each + 1}`)
    if (path === undefined) continue
    const [sizeBytes = 0] = pdfium.integers(1, (length) => api.FPDFAttachment_GetFile(attachment, 0, 0, length)) ?? []
    total += sizeBytes >>> 0
    if (sizeBytes < 0 || sizeBytes > limits.maxInflatedBytesPerPart || total > limits.maxInflatedBytes) {
      into.lost.push({ path, reason: 'too-large', detail: 'This attachment is larger than what is taken out of one file.' })
      continue
    }
    const bytes = pdfium.bytes(sizeBytes + 8, (buffer) =>
      api.FPDFAttachment_GetFile(attachment, buffer, sizeBytes, buffer + alignedAfter(buffer, sizeBytes)),
    )
    if (bytes === undefined) into.lost.push({ path, reason: 'damaged', detail: 'This attachment cannot be taken out: it is damaged.' })
    else into.members.push({ path, bytes: bytes.slice(0, sizeBytes) })
  }
}

/** Where, behind the bytes, the length that PDFium writes once more may stand. */
const alignedAfter = (buffer: number, sizeBytes: number): number => Math.ceil((buffer + sizeBytes) / 4) * 4 - buffer
