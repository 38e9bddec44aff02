import { zipSync } from 'fflate'
import { ByteView } from '../binary/byte-view.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import { addCompoundProperties } from '../compound/compound-properties.ts'
import { EmbeddedObjects } from '../compound/embedded-objects.ts'
import { openPackage } from '../package/open-package.ts'
import { addPackageNotes } from '../package/package-notes.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { damaged, truncated } from '../reading/faults.ts'
import type { ReaderInput } from '../reading/reader.ts'
import { startsWith } from '../sniffing/signatures.ts'

/** What a workbook's cells are read from. */
export interface WorkbookFile {
  /** For the spreadsheet library: records of BIFF, or a package whose parts are not compressed. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The records, unless it is a package. */
  readonly records: ByteView | undefined
}

/** Takes a workbook out of its compound file or its package, and adds what stands around it. */
export const openWorkbook = (input: ReaderInput, into: DocumentBuilder): WorkbookFile =>
  startsWith(input.bytes, 'PK') ? fromPackage(input, into) : fromCompound(input, into)

/** A binary workbook of the newer kind (xlsb): inflated here, where every byte is counted, and handed on without compression. */
function fromPackage(input: ReaderInput, into: DocumentBuilder): WorkbookFile {
  const office = openPackage(input, into)
  addPackageNotes(office, into)
  const parts: Record<string, [Uint8Array, { level: 0 }]> = Object.create(null)
  for (const path of office.paths) {
    if (!/\.(?:bin|xml|rels)$/iu.test(path) || /vbaProject\.bin$/iu.test(path)) continue
    const bytes = office.partBytes(path)
    if (bytes !== undefined) parts[path] = [bytes, { level: 0 }]
  }
  return { bytes: zipSync(parts), records: undefined }
}

function fromCompound(input: ReaderInput, into: DocumentBuilder): WorkbookFile {
  const file = new CompoundFile(input.bytes, input.limits.maxEntries)
  const bytes = file.stream('Workbook') ?? file.stream('Book')
  if (bytes === undefined || bytes.length < 8) throw file.isCutOff ? truncated() : damaged('the stream that holds its cells is not there')
  addCompoundProperties(file, into)
  const objects = new EmbeddedObjects(input, into)
  for (const storage of file.root.storages) {
    if (/^_VBA_PROJECT_CUR$/iu.test(storage.name)) into.warnings.push({ kind: 'macros' })
    else if (/^MBD/iu.test(storage.name)) objects.add(file, storage)
  }
  return { bytes, records: new ByteView(bytes) }
}
