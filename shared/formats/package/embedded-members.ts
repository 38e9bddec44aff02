import type { Format } from '../../contracts/reading.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { sniffFormat } from '../sniff.ts'
import type { OfficePackage } from './office-package.ts'

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

/** Hands over the documents that stand inside a package as objects. The workbook behind a chart is the chart's, no document. */
export function addEmbeddedMembers(office: OfficePackage, into: DocumentBuilder): void {
  const embedded = office.paths.filter((path) => /(?:^|\/)embeddings\/[^/]+$/iu.test(path))
  if (embedded.length === 0) return
  const behindCharts = new Set(
    office.paths
      .filter((path) => /(?:^|\/)charts\/[^/]+\.xml$/iu.test(path))
      .flatMap((path) => salvage(into, () => office.related(path, 'package')) ?? [])
      .map((path) => path.toLowerCase()),
  )
  for (const path of embedded) {
    if (behindCharts.has(path.toLowerCase())) continue
    const bytes = salvage(into, () => office.partBytes(path))
    const name = path.split('/').at(-1) ?? path
    if (bytes === undefined || bytes.byteLength === 0) continue
    const format = embeddedFormat(bytes, name)
    if (format !== undefined) into.members.push({ path: /\.bin$/iu.test(name) ? name.replace(/bin$/iu, format) : name, bytes })
  }
}

/** The format of a file found inside a document, when it is one that stands in the library by itself. */
export function embeddedFormat(bytes: Uint8Array<ArrayBuffer>, name: string): Format | undefined {
  const format = sniffFormat(bytes, name)
  // Drawings of other programs are zips inside too; an archive is one that calls itself so.
  return documents.has(format) || (format === 'zip' && /\.zip$/iu.test(name)) ? format : undefined
}
