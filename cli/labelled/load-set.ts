import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createReaderPool } from '../reader-pool.ts'
import type { ReadElsewhere, SetFile } from './judge-set.ts'
import { type LabelledDocument, parseLibrary } from './labelled-library.ts'

/** The labelled set of this project, from its sources. */
const folder = path.join(import.meta.dirname, '../../tests/labelled')
/** Real documents beside the checkout; most machines have none. */
const corpusFolder = path.join(import.meta.dirname, '../../../shared/corpus')

/** The labelled set: what the code is tuned on, and what is held out from tuning. */
export interface LabelledSet {
  readonly tuned: readonly SetFile[]
  readonly heldOut: readonly SetFile[]
  readonly elsewhere: readonly ReadElsewhere[]
  /** Labelled documents that lie elsewhere and are absent here. */
  readonly absent: number
}

/** Reads the set's files, and those of its documents that lie elsewhere and are there. */
export async function loadSet(): Promise<LabelledSet> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'corpus.txt')
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
  const labelled = parseLibrary(readFileSync(path.join(folder, 'corpus.txt'), 'utf8'))
  const present = labelled.filter(({ name }) => existsSync(path.join(corpusFolder, name)))
  return {
    tuned: files.filter(({ name }) => !name.includes('held-out')),
    heldOut: files.filter(({ name }) => name.includes('held-out')),
    elsewhere: await readElsewhere(present),
    absent: labelled.length - present.length,
  }
}

async function readElsewhere(documents: readonly LabelledDocument[]): Promise<readonly ReadElsewhere[]> {
  if (documents.length === 0) return []
  const pool = createReaderPool({ workers: 1 })
  const found: ReadElsewhere[] = []
  try {
    for (const document of documents) {
      const file = path.join(corpusFolder, document.name)
      const { outcome } = await pool.read({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) })
      if ('document' in outcome) found.push({ document, read: outcome.document })
    }
  } finally {
    await pool.close()
  }
  return found
}
