import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadOutcome, UnreadReason } from '../shared/contracts/reading.ts'
import { deadlineMs, printableName, sniffFormat } from '../shared/formats/index.ts'
import type { ReadAnswer, ReadRequest } from './read-messages.ts'

/**
 * Jobs and bytes after which a worker is replaced, so that what libraries leave in memory does not add up. A new one reads
 * its first files at less than half the speed: replaced every 200 jobs, a folder of 800 files took a tenth more time.
 */
const jobsALife = 1_000
const bytesALife = 256 * 1024 * 1024
/** A worker's own heap; what it holds in buffers is bounded by the readers' limits. */
const maxHeapMegabytes = 1_024

/** Disposable threads that read files. */
export interface ReaderPool {
  /** Reads one file; waits for a free worker. Never rejects: a worker that overran, ran out of memory or died is an outcome. */
  readonly read: (input: ReadRequest) => Promise<ReadAnswer>
  /** Ends all workers; what is still being read answers `crashed`. */
  readonly close: () => Promise<void>
}

export interface ReaderPoolOptions {
  readonly workers: number
  readonly deadline?: (sizeBytes: number) => number
  /** The worker's program, for tests; the built one otherwise. */
  readonly program?: string
}

/** Makes a pool of at most `workers` threads, started when they are first needed, one file at a time each. */
export function createReaderPool({ workers, deadline = deadlineMs, program = builtProgram() }: ReaderPoolOptions): ReaderPool {
  const slots = Array.from({ length: Math.max(1, workers) }, () => new Slot(program, deadline))
  const free = [...slots]
  const waiting: Array<(slot: Slot) => void> = []
  const take = (): Promise<Slot> => {
    const slot = free.pop()
    return slot === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(slot)
  }
  const give = (slot: Slot) => {
    const next = waiting.shift()
    if (next === undefined) free.push(slot)
    else next(slot)
  }
  return {
    async read(input) {
      const slot = await take()
      try {
        return await slot.read(input)
      } finally {
        give(slot)
      }
    },
    async close() {
      await Promise.all(slots.map((slot) => slot.end()))
    },
  }
}

/** The pool stands beside the worker once built; from sources, the built worker is used. */
function builtProgram(): string {
  const beside = path.join(import.meta.dirname, 'read-worker.mjs')
  return existsSync(beside) ? beside : path.join(import.meta.dirname, '../dist/cli/read-worker.mjs')
}

/** One worker at a time, replaced when it had to be killed or has done its share. */
class Slot {
  private readonly program: string
  private readonly deadline: (sizeBytes: number) => number
  private worker: Worker | undefined
  private jobs = 0
  private bytes = 0

  constructor(program: string, deadline: (sizeBytes: number) => number) {
    this.program = program
    this.deadline = deadline
  }

  read(input: ReadRequest): Promise<ReadAnswer> {
    const worker = this.start()
    const start = performance.now()
    const timeoutMs = this.deadline(input.bytes.byteLength)
    return new Promise((resolve) => {
      const settle = (answer: ReadAnswer) => {
        clearTimeout(timer)
        release(worker)
        this.count(input.bytes.byteLength)
        resolve(answer)
      }
      const giveUp = (reason: UnreadReason, what: string) => {
        release(worker)
        worker.on('error', () => {})
        this.worker = undefined
        void worker.terminate()
        settle({ outcome: failure(input, reason, what), readMs: performance.now() - start })
      }
      const timer = setTimeout(
        () =>
          giveUp(
            'timed-out',
            `took longer than the ${Math.round(timeoutMs / 1000)} seconds a file of its size may take, and reading it was stopped`,
          ),
        timeoutMs,
      )
      worker.on('message', settle)
      worker.on('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? giveUp('too-large', 'needs more memory than reading one file may take')
          : giveUp('crashed', `made the reader fail (${error.message.slice(0, 200)})`),
      )
      worker.on('exit', () => giveUp('crashed', 'was not read, because the reader was ended'))
      worker.postMessage(input)
    })
  }

  async end(): Promise<void> {
    await this.worker?.terminate()
    this.worker = undefined
  }

  private start(): Worker {
    this.worker ??= new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes } })
    return this.worker
  }

  private count(sizeBytes: number): void {
    this.jobs++
    this.bytes += sizeBytes
    if (this.jobs < jobsALife && this.bytes < bytesALife) return
    this.jobs = 0
    this.bytes = 0
    void this.worker?.terminate()
    this.worker = undefined
  }
}

/** Takes our listeners off, and ours alone: without its own a worker never hands over a message again. */
function release(worker: Worker): void {
  for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
}

function failure({ name, bytes }: ReadRequest, reason: UnreadReason, what: string): ReadOutcome {
  const detail = `“${printableName(name)}” ${what}. The file is kept and nothing else is affected; it can be read again.`
  return { kind: 'unreadable', format: bytes.byteLength === 0 ? 'unknown' : sniffFormat(bytes, name), reason, detail }
}
