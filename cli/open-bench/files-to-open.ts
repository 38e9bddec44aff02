import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type DocumentId, documentIdOf, fileHash } from '../../shared/contracts/ids.ts'

/** A file whose first page is timed, and the document it becomes. */
export interface FileToOpen {
  readonly file: string
  /** Its path below the folder. */
  readonly name: string
  readonly id: DocumentId
}

const laidOut = new Set(
  ['pdf', 'docx', 'docm', 'dotx', 'doc', 'odt', 'rtf', 'html', 'htm', 'mht', 'epub', 'eml', 'msg', 'txt', 'md', 'xml', 'json', 'csv']
    .concat(['xlsx', 'xlsm', 'xls', 'ods', 'pptx', 'pps', 'ppsx', 'ppt', 'odp', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'])
    .map((extension) => `.${extension}`),
)
/** A browser hands files over whole; larger ones are not what is timed here. */
const mostBytes = 60_000_000

/** The files of a folder that the *Original* tab may lay out, each once. */
export function filesToOpen(folder: string): readonly FileToOpen[] {
  const found = new Map<DocumentId, FileToOpen>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = path.join(folder, name)
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!laidOut.has(path.extname(name).toLowerCase()) || !stat?.isFile() || stat.size === 0 || stat.size > mostBytes) continue
    const id = documentIdOf(fileHash(createHash('sha256').update(readFileSync(file)).digest('hex')))
    if (!found.has(id)) found.set(id, { file, name, id })
  }
  return [...found.values()]
}
