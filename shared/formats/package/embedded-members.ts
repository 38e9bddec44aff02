import { CompoundFile } from '../compound/compound-file.ts'
import { EmbeddedObjects } from '../compound/embedded-objects.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { embeddedFormat } from '../sniffing/embedded-format.ts'
import { startsWith } from '../sniffing/signatures.ts'
import type { OfficePackage } from './office-package.ts'

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
    else if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) salvage(into, () => addPackedFile(bytes, office, into))
  }
}

/** A file that was put into the document as it is stands in a compound file of its own. */
function addPackedFile(bytes: Uint8Array<ArrayBuffer>, { limits }: OfficePackage, into: DocumentBuilder): void {
  const file = new CompoundFile(bytes, limits.maxEntries)
  new EmbeddedObjects({ limits, bytes }, into).add(file, file.root)
}
