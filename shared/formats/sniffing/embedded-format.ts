import type { Format } from '../../contracts/reading.ts'
import { sniffFormat } from '../sniff.ts'

const documents = new Set<Format>([
  'docx',
  'pptx',
  'xlsx',
  'doc',
  'ppt',
  'xls',
  'pdf',
  'rtf',
  'odt',
  'ods',
  'odp',
  'msg',
  'eml',
  'html',
  'mhtml',
])

/** The format of a file found inside a document, when it is one that stands in the library by itself. */
export function embeddedFormat(bytes: Uint8Array<ArrayBuffer>, name: string): Format | undefined {
  const format = sniffFormat(bytes, name)
  // Drawings of other programs are zips inside too; an archive is one that calls itself so.
  return documents.has(format) || (format === 'zip' && /\.zip$/iu.test(name)) ? format : undefined
}
