import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { gatherPaths } from '../gather-paths.ts'
import { type InspectedDocument, inspectFile } from '../inspect-file.ts'
import type { Inspected } from '../inspect-line.ts'
import { described, readIndexes } from '../read-indexes.ts'
import { createReaderPool } from '../reader-pool.ts'

/** Files whose bytes are held at a time. */
const readAhead = 16

/** A document of a folder, read and recognised, as an import would keep it: once, however often it was met. */
export interface LibraryDocument {
  readonly inspected: Inspected
  /** Every place it was met in, below the corpus. */
  readonly paths: readonly string[]
  /** Hashes of the documents found inside it. */
  readonly members: readonly string[]
  /** Hash of the archive it was first met in. */
  readonly memberOf?: string
}

/** Reads and recognises the files of some folders of a corpus, members of archives too, in the order of their names. */
export async function readLibrary(corpus: string, folders: readonly string[]): Promise<readonly LibraryDocument[]> {
  const pool = createReaderPool({ workers: Math.min(8, availableParallelism()) })
  const paths = folders.map((folder) => path.join(corpus, folder))
  try {
    const records = await readIndexes(pool.read, paths)
    const found: InspectedDocument[] = []
    const files = [...gatherPaths(paths)].filter(({ kind }) => kind === 'file')
    for (let at = 0; at < files.length; at += readAhead) {
      const read = files.slice(at, at + readAhead).map(({ path: file }) => inspectFile(pool.read, file, new Uint8Array(readFileSync(file))))
      for (const inspected of await Promise.all(read)) found.push(...inspected.map((each) => described(each, records)))
    }
    return withoutCopies(found, corpus)
  } finally {
    await pool.close()
  }
}

function withoutCopies(found: readonly InspectedDocument[], corpus: string): readonly LibraryDocument[] {
  const documents = new Map<string, LibraryDocument>()
  const archives = new Map<string, string>()
  for (const { inspected, seen } of found) {
    if (seen === undefined) continue
    const { sha256 } = inspected
    const known = documents.get(sha256)
    const place = path.relative(corpus, inspected.path)
    const memberOf = archives.get(sha256)
    for (const member of seen.members) if (!archives.has(member)) archives.set(member, sha256)
    if (known !== undefined) documents.set(sha256, { ...known, paths: [...known.paths, place] })
    else documents.set(sha256, { inspected, paths: [place], members: seen.members, ...(memberOf !== undefined && { memberOf }) })
  }
  return [...documents.values()]
}
