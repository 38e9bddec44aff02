import { deadlineMs } from '../../../shared/formats/index.ts'
import type { ReadFailure, ReadJob, ReadReply, ReadRequest, ReadResult } from './read-messages.ts'

/** Jobs after which a worker is replaced, so that what readers leave in memory does not add up. */
const jobsALife = 400
/** Bytes after which it is. */
const bytesALife = 256 * 1024 * 1024
/** Longest time a worker may take to load. */
const startMs = 60_000

/** Makes a worker that speaks `ReadRequest` and `ReadReply`. */
export type MakeReader = () => Worker

interface Running {
  readonly worker: Worker
  readonly settle: (outcome: ReadResult | ReadFailure) => void
}

/**
 * One place for a reader worker. A worker does one job at a time; when it overruns its deadline, crashes or has done
 * its share it is ended and the next job gets a new one.
 */
export class ReaderSlot {
  private readonly makeReader: MakeReader
  private readonly deadline: (sizeBytes: number) => number
  private worker: Worker | undefined
  private ready: Promise<void> | undefined
  private jobs = 0
  private bytes = 0
  private running: Running | undefined

  constructor(makeReader: MakeReader, deadline: (sizeBytes: number) => number = deadlineMs) {
    this.makeReader = makeReader
    this.deadline = deadline
  }

  /** Reads one file. Never rejects: a worker that had to be given up is a failure with its reason. */
  async read(job: ReadJob): Promise<ReadResult | ReadFailure> {
    const sizeBytes = job.bytes.byteLength
    try {
      await this.start()
    } catch (error) {
      this.end()
      return { reason: 'crashed', detail: `The reader could not be started: ${error instanceof Error ? error.message : String(error)}` }
    }
    const outcome = await this.run(job, this.deadline(sizeBytes))
    this.jobs++
    this.bytes += sizeBytes
    if (!('outcome' in outcome) || this.jobs >= jobsALife || this.bytes >= bytesALife) this.end()
    return outcome
  }

  /** Ends the worker and what it is doing. */
  end(): void {
    this.worker?.terminate()
    this.worker = undefined
    this.ready = undefined
    this.running?.settle({ reason: 'crashed', detail: 'Reading was stopped.' })
  }

  private start(): Promise<void> {
    if (this.worker !== undefined && this.ready !== undefined) return this.ready
    const worker = this.makeReader()
    this.worker = worker
    this.jobs = 0
    this.bytes = 0
    this.ready = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('it did not load in time.')), startMs)
      worker.onmessage = (message: MessageEvent<ReadReply>) => {
        if (message.data.kind !== 'ready') return
        clearTimeout(timer)
        resolve()
      }
      worker.onerror = (event) => {
        clearTimeout(timer)
        reject(new Error(event.message || 'it did not load.'))
      }
    })
    return this.ready
  }

  private run(job: ReadJob, timeoutMs: number): Promise<ReadResult | ReadFailure> {
    const worker = this.worker
    if (worker === undefined) return Promise.resolve({ reason: 'crashed', detail: 'Reading was stopped.' })
    return new Promise((resolve) => {
      const settle = (outcome: ReadResult | ReadFailure) => {
        clearTimeout(timer)
        this.running = undefined
        resolve(outcome)
      }
      const timer = setTimeout(() => {
        const seconds = Math.round(timeoutMs / 1000)
        settle({
          reason: 'timed-out',
          detail: `Reading took longer than the ${seconds} seconds a file of this size may take, and was stopped.`,
        })
      }, timeoutMs)
      this.running = { worker, settle }
      worker.onmessage = (message: MessageEvent<ReadReply>) => {
        if (message.data.kind === 'done') settle(message.data.result)
        if (message.data.kind === 'broken') settle({ reason: 'crashed', detail: message.data.detail })
      }
      worker.onerror = (event) => settle({ reason: 'crashed', detail: event.message || 'The reader stopped without a word.' })
      worker.onmessageerror = () => settle({ reason: 'crashed', detail: 'The reader answered what could not be understood.' })
      const request: ReadRequest = { ...job, number: this.jobs }
      worker.postMessage(request, [job.bytes])
    })
  }
}
