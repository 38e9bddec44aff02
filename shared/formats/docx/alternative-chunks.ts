import { decodeText } from '../encoding/decode-text.ts'
import type { OfficePackage, Relationship } from '../package/office-package.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { ReaderInput } from '../reading/reader.ts'
import { sniffFormat } from '../sniff.ts'
import { textBlocks } from '../text/text-blocks.ts'

/**
 * Adds a part that Word would take in when it opens the document (`w:altChunk`): text and web pages are read after the
 * body, whole documents are handed over to be read as such.
 */
export async function addAlternativeChunk(
  chunk: Relationship,
  at: { readonly office: OfficePackage; readonly into: DocumentBuilder; readonly input: ReaderInput },
): Promise<void> {
  const { office, into, input } = at
  const bytes = chunk.isExternal ? undefined : office.partBytes(chunk.target)
  if (bytes === undefined) return
  const name = chunk.target.split('/').at(-1) ?? chunk.target
  const format = sniffFormat(bytes, name)
  if (format === 'html') {
    const { readHtml } = await import('../html/read-html.ts')
    await readHtml({ ...input, name, bytes, format }, into)
  } else if (format === 'txt' || format === 'md' || format === 'csv') {
    for (const block of textBlocks(decodeText(bytes).text)) into.add(block)
  } else into.members.push({ path: name, bytes })
}
