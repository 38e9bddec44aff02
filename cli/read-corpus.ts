import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { ReadDocument } from '../shared/contracts/reading.ts'
import { gatherPaths } from './gather-paths.ts'
import { createReaderPool } from './reader-pool.ts'

/** A document read, for benchmarks of what comes after reading. */
export interface CorpusDocument {
  readonly path: string
  readonly name: string
  readonly sizeBytes: number
  readonly document: ReadDocument
}

/** The sample library of this project. */
export const sampleFolder = path.join(import.meta.dirname, '../../resources/sample')

/** Reads every file of a folder and the members of its archives; what cannot be read is left out. */
export async function readCorpus(folder: string): Promise<readonly CorpusDocument[]> {
  const pool = createReaderPool({ workers: Math.min(8, availableParallelism()) })
  const documents: CorpusDocument[] = []
  const read = async (file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const sizeBytes = bytes.byteLength
    const name = path.posix.basename(file)
    const { outcome } = await pool.read({ name, bytes })
    if (!('document' in outcome)) return
    documents.push({ path: file, name, sizeBytes, document: outcome.document })
    for (const member of outcome.members) await read(`${file}!/${member.path}`, member.bytes)
  }
  try {
    for (const gathered of gatherPaths([folder]))
      if (gathered.kind === 'file') await read(gathered.path, new Uint8Array(readFileSync(gathered.path)))
  } finally {
    await pool.close()
  }
  return documents
}
