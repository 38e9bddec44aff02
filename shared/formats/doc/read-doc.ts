import { ByteView } from '../binary/byte-view.ts'
import { CompoundFile } from '../compound/compound-file.ts'
import { addCompoundProperties } from '../compound/compound-properties.ts'
import { EmbeddedObjects } from '../compound/embedded-objects.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { damaged, truncated } from '../reading/faults.ts'
import type { Reader, ReaderInput } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { startsWith } from '../sniffing/signatures.ts'
import { addBookmarks } from './bookmarks.ts'
import { type FileInformation, readFileInformation } from './file-information.ts'
import { readPageRegion } from './page-regions.ts'
import { StoryReader } from './story-reader.ts'
import { openWordDocument, type WordDocument } from './word-document.ts'

/** Reads Word's binary documents (MS-DOC), from Word 2 to Word 2003: page headers, the body with its notes, page footers. */
export const readDoc: Reader = (input, into) => {
  const { document } = openDoc(input, into)
  try {
    readStories(document)
  } finally {
    // Also true of what was read before a fault.
    const { insertions, deletions } = document.changes
    if (insertions + deletions > 0) into.warnings.push({ kind: 'tracked-changes', insertions, deletions })
  }
}

/** A document that can be read, and the stream its text stands in. */
interface OpenDoc {
  readonly document: WordDocument
  readonly stream: ByteView
}

/** Opens a document of any of these versions. */
export function openDoc(input: ReaderInput, into: DocumentBuilder): OpenDoc {
  const isCompound = startsWith(input.bytes, '\u00d0\u00cf\u0011\u00e0')
  return isCompound ? openCompound(input, into) : openBare(input.bytes, into)
}

function openCompound(input: ReaderInput, into: DocumentBuilder): OpenDoc {
  const file = new CompoundFile(input.bytes, input.limits.maxEntries)
  const main = file.stream('WordDocument')
  if (main === undefined || main.length < 0x60) throw file.isCutOff ? truncated() : damaged('the stream that holds its text is not there')
  const stream = new ByteView(main)
  const info = readFileInformation(stream)
  addCompoundProperties(file, into)
  const folders = file.root.storages
  if (folders.some(({ name }) => /^macros$/iu.test(name))) into.warnings.push({ kind: 'macros' })
  const objects = new EmbeddedObjects(input, into)
  for (const storage of folders.find(({ name }) => /^objectpool$/iu.test(name))?.storages ?? []) objects.add(file, storage)
  const table = info.version === 97 ? tableStream(file, info) : stream
  const data = file.stream('Data')
  return { document: openWordDocument({ stream, table, info, into, data: data === undefined ? undefined : new ByteView(data) }), stream }
}

/** The file says which of two streams is the one; where it is wrong, there is only the other. */
function tableStream(file: CompoundFile, { tableName }: FileInformation): ByteView {
  const table = file.stream(tableName) ?? file.stream(tableName === '0Table' ? '1Table' : '0Table')
  if (table === undefined) throw file.isCutOff ? truncated() : damaged('the stream that says where its text stands is not there')
  return new ByteView(table)
}

/** Word 2, and Word 6 saved without a compound file around it. */
function openBare(bytes: Uint8Array<ArrayBuffer>, into: DocumentBuilder): OpenDoc {
  if (bytes.length < 0x80) throw truncated()
  const stream = new ByteView(bytes)
  return { document: openWordDocument({ stream, table: stream, info: readFileInformation(stream), into, data: undefined }), stream }
}

function readStories(document: WordDocument): void {
  const { stories, textboxes, into } = document
  salvage(into, () => addBookmarks(document))
  readPageRegion('header', document)
  const main = stories.get('main')
  if (main !== undefined) new StoryReader({ document }).read(main)
  for (const range of textboxes.others) new StoryReader({ document, region: 'textbox' }).read(range)
  const headerBoxes = stories.get('headerTextbox')
  if (headerBoxes !== undefined) new StoryReader({ document, region: 'header', said: new Set() }).read(headerBoxes)
  readPageRegion('footer', document)
}
