import type { Format } from '../../../../shared/contracts/reading.ts'
import { declaredCharset, decodeText } from '../../../../shared/formats/index.ts'

/** The text of a file of text, by the encoding its reader would find. */
export async function decodeOriginal(blob: Blob, format: Format): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return decodeText(bytes, format === 'html' ? declaredCharset(bytes) : undefined).text
}
