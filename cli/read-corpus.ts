import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { ReadDocument } from '../shared/contracts/reading.ts'
import { gatherPaths } from './gather-paths.ts'
import { readFamily } from './read-family.ts'
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
  try {
    for (const gathered of gatherPaths([folder])) {
      if (gathered.kind !== 'file') continue
      for await (const read of readFamily(pool, gathered.path, new Uint8Array(readFileSync(gathered.path))))
        if ('document' in read.outcome)
          documents.push({
            path: read.path,
            name: path.posix.basename(read.path),
            sizeBytes: read.sizeBytes,
            document: read.outcome.document,
          })
    }
  } finally {
    await pool.close()
  }
  return documents
}
