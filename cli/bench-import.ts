import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './bench-types.ts'
import { gatherPaths } from './gather-paths.ts'
import { inspectFile } from './inspect-file.ts'
import { sampleFolder } from './read-corpus.ts'
import { createReaderPool } from './reader-pool.ts'
import { recollSeconds } from './recoll.ts'
import { round } from './timing.ts'

const workers = 2

/**
 * How long a folder takes from its files to recognised documents cut into passages, in two workers, archives opened;
 * and where `recollindex` is installed, how long that takes for the same folder in the same run.
 */
export const benchImport: Bench = async ({ corpus = sampleFolder }) => {
  const start = performance.now()
  const outcomes = await importFolder(corpus)
  const seconds = (performance.now() - start) / 1_000
  const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length
  const topLevel = outcomes.filter(({ isMember }) => !isMember)
  const megabytes = topLevel.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6
  const recoll = recollSeconds(corpus)
  const figures = {
    files: topLevel.length,
    documents: outcomes.length,
    read: count('read'),
    partial: count('partial'),
    refused: count('refused'),
    unreadable: count('unreadable'),
    megabytes: round(megabytes),
    seconds: round(seconds),
    filesPerS: round(topLevel.length / seconds),
    mbPerS: round(megabytes / seconds),
  }
  const peer = recoll === undefined ? {} : { recollSeconds: round(recoll), timesFasterThanRecoll: round(recoll / seconds) }
  return {
    name: 'import',
    corpus: path.resolve(corpus),
    figures: { ...figures, workers, ...(recoll === undefined ? { recoll: 'recollindex is not installed (Debian: recollcmd)' } : peer) },
    json: { corpus: path.resolve(corpus), workers, ...figures, ...peer },
  }
}

interface Imported {
  readonly outcome: string
  readonly sizeBytes: number
  readonly isMember: boolean
}

async function importFolder(folder: string): Promise<readonly Imported[]> {
  const pool = createReaderPool({ workers })
  const imported: Imported[] = []
  const files = gatherPaths([folder])
  const takeNext = async (): Promise<void> => {
    for (const gathered of files) {
      if (gathered.kind !== 'file') continue
      const found = await inspectFile((file) => pool.read(file), gathered.path, new Uint8Array(readFileSync(gathered.path)))
      for (const [index, { inspected }] of found.entries())
        imported.push({ outcome: inspected.outcome, sizeBytes: inspected.sizeBytes, isMember: index > 0 })
    }
  }
  try {
    // Two files at a time share one list; each takes the next when it is done.
    await Promise.all(Array.from({ length: workers + 1 }, takeNext))
  } finally {
    await pool.close()
  }
  return imported
}
