import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { OutcomeKind } from '../shared/contracts/reading.ts'
import type { Bench } from './bench-types.ts'
import { gatherPaths } from './gather-paths.ts'
import { inspectFile } from './inspect-file.ts'
import { sampleFolder } from './read-corpus.ts'
import { readFamily } from './read-family.ts'
import { createReaderPool, type ReaderPool } from './reader-pool.ts'
import { runRecoll } from './recoll.ts'
import { round } from './timing.ts'

const workers = 2

/**
 * How long a folder takes in two workers, archives opened: from its files to blocks, and in a second pass to recognised
 * documents cut into passages. Where `recollindex` is installed, how long that takes for the same folder in the same run.
 * Processor time stands beside each, since a busy machine slows the three differently.
 */
export const benchImport: Bench = async ({ corpus = sampleFolder }) => {
  const files = [...gatherPaths([corpus])].flatMap((gathered) => (gathered.kind === 'file' ? [gathered.path] : []))
  // Once before anything is timed, so that none of the three waits for a disk which the next no longer has to ask.
  const megabytes = files.reduce((sum, file) => sum + readFileSync(file).byteLength, 0) / 1e6
  const reading = await goThrough(files, read)
  const importing = await goThrough(files, recogniseToo)
  const recoll = runRecoll(corpus)
  const count = (kind: OutcomeKind) => importing.documents.filter(({ outcome }) => outcome === kind).length
  const figures = {
    files: files.length,
    documents: importing.documents.length,
    read: count('read'),
    partial: count('partial'),
    refused: count('refused'),
    unreadable: count('unreadable'),
    blocks: reading.documents.reduce((sum, { blocks }) => sum + blocks, 0),
    megabytes: round(megabytes),
    readSeconds: round(reading.seconds),
    readCpuSeconds: round(reading.cpuSeconds),
    readMbPerS: round(megabytes / reading.seconds),
    seconds: round(importing.seconds),
    cpuSeconds: round(importing.cpuSeconds),
    filesPerS: round(files.length / importing.seconds),
    mbPerS: round(megabytes / importing.seconds),
  }
  const peer =
    recoll === undefined
      ? {}
      : {
          recollSeconds: round(recoll.seconds),
          ...(recoll.cpuSeconds !== undefined && { recollCpuSeconds: round(recoll.cpuSeconds) }),
          readTimesFasterThanRecoll: round(recoll.seconds / reading.seconds),
          timesFasterThanRecoll: round(recoll.seconds / importing.seconds),
        }
  return {
    name: 'import',
    corpus: path.resolve(corpus),
    figures: { ...figures, workers, ...(recoll === undefined ? { recoll: 'recollindex is not installed (Debian: recollcmd)' } : peer) },
    json: { corpus: path.resolve(corpus), workers, ...figures, ...peer },
  }
}

/** A file or member gone through. */
interface Passed {
  readonly outcome: OutcomeKind
  readonly blocks: number
}

type Step = (pool: ReaderPool, file: string, bytes: Uint8Array<ArrayBuffer>) => Promise<readonly Passed[]>

/** What going through a folder gave, and took. */
interface Pass {
  readonly documents: readonly Passed[]
  readonly seconds: number
  readonly cpuSeconds: number
}

/** Takes one step with every file, in workers that have read nothing before. */
async function goThrough(files: readonly string[], step: Step): Promise<Pass> {
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  const pool = createReaderPool({ workers })
  const documents: Passed[] = []
  const left = files.values()
  const takeNext = async (): Promise<void> => {
    for (const file of left) documents.push(...(await step(pool, file, new Uint8Array(readFileSync(file)))))
  }
  try {
    // One file more than there are workers, so that none of them waits for the next one's bytes.
    await Promise.all(Array.from({ length: workers + 1 }, takeNext))
  } finally {
    await pool.close()
  }
  const { user, system } = process.cpuUsage(cpuStart)
  return { documents, seconds: (performance.now() - start) / 1_000, cpuSeconds: (user + system) / 1e6 }
}

const read: Step = async (pool, file, bytes) => {
  const documents: Passed[] = []
  for await (const { outcome } of readFamily(pool, file, bytes))
    documents.push({ outcome: outcome.kind, blocks: 'document' in outcome ? outcome.document.blocks.length : 0 })
  return documents
}

const recogniseToo: Step = async (pool, file, bytes) =>
  (await inspectFile(pool.read, file, bytes)).map(({ inspected }) => ({ outcome: inspected.outcome, blocks: inspected.blocks.length }))
