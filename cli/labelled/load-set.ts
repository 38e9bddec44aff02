import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createReaderPool } from '../reader-pool.ts'
import type { ReadElsewhere, SetFile } from './judge-set.ts'
import { type LabelledDocument, parseLibrary } from './labelled-library.ts'

/** The labelled set of this project, from its sources. */
const folder = path.join(import.meta.dirname, '../../tests/labelled')
/** Real documents beside the checkout; most machines have none. */
const corpusFolder = path.join(import.meta.dirname, '../../../shared/corpus')

/** The labelled set: what the code is tuned on, what was held out until it was opened, and what is held out still. */
export interface LabelledSet {
  readonly tuned: readonly SetFile[]
  readonly opened: readonly SetFile[]
  readonly heldOut: readonly SetFile[]
  readonly elsewhere: readonly ReadElsewhere[]
  /** Labelled documents that lie elsewhere and are absent here. */
  readonly absent: number
}

/** Reads the set's files, and those of its documents that lie elsewhere and are there. */
export async function loadSet(): Promise<LabelledSet> {
  const files = filesIn(folder).filter(({ name }) => name !== 'corpus.txt')
  const labelled = parseLibrary(readFileSync(path.join(folder, 'corpus.txt'), 'utf8'))
  const present = labelled.filter(({ name }) => existsSync(path.join(corpusFolder, name)))
  return {
    tuned: files.filter(({ name }) => !name.includes('held-out')),
    opened: files.filter(({ name }) => name.includes('held-out')),
    heldOut: filesIn(path.join(folder, 'held-out-2')),
    elsewhere: await readElsewhere(present),
    absent: labelled.length - present.length,
  }
}

const filesIn = (place: string): readonly SetFile[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(place, name), 'utf8') }))

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
