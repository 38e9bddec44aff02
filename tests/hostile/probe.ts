import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createReaderPool } from '../../cli/reader-pool.ts'
import type { ReadOutcome } from '../../shared/contracts/reading.ts'
import { processorMs } from '../fixtures/processor-time.ts'
import type { Bytes } from './files/hostile-file.ts'

const MiB = 1024 * 1024
/** Memory above the first file's start at which a new worker is taken, so that the next file is measured by itself. */
const tidyAboveMiB = 150

/** How long a file may be read by the clock; more than the app allows, since a busy machine is not what is tested. */
const patienceMs = 150_000

/** What reading one file took. */
export interface Probed {
  readonly outcome: ReadOutcome
  /** Of processor time. */
  readonly ms: number
  /** Memory of the process above what it had before, at its highest: the worker's, and the outcome that it handed over. */
  readonly peakMiB: number
}

/** Reads files in a worker of the command line, one at a time, and measures it. */
export function openProbe(): { readonly read: (name: string, bytes: Bytes) => Promise<Probed>; readonly close: () => Promise<void> } {
  const openPool = () => createReaderPool({ workers: 1, deadline: () => patienceMs })
  let pool = openPool()
  const atStart = process.memoryUsage.rss()
  const tidy = async () => {
    if (process.memoryUsage.rss() - atStart < tidyAboveMiB * MiB) return
    await pool.close()
    pool = openPool()
    collectGarbage()
  }
  return {
    async read(name, bytes) {
      await tidy()
      const before = process.memoryUsage.rss()
      let peak = before
      const look = () => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }
      const watch = setInterval(look, 10)
      const start = processorMs()
      try {
        const { outcome } = await pool.read({ name, bytes })
        look()
        return { outcome, ms: processorMs() - start, peakMiB: (peak - before) / MiB }
      } finally {
        clearInterval(watch)
      }
    },
    close: () => pool.close(),
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
