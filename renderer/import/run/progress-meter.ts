import type { ImportProgress } from '../progress.ts'
import type { Run } from './run-state.ts'

/** Least time between two words about the progress. */
const tellEveryMs = 100
/** An estimate is given once this much is done, or a quarter of it all: before that it would only jump. */
const estimateAfterMs = 1_500
const estimateAfterFiles = 25

const number = new Intl.NumberFormat('en-GB')
const documents = (count: number) => `${number.format(count)} ${count === 1 ? 'document' : 'documents'}`

/** Counts what all runs together have done, and says so at most ten times a second. */
export class ProgressMeter {
  private readonly tell: (progress: ImportProgress) => void
  private runs: Run[] = []
  private startedAt = 0
  private lastTold = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly reading: string[] = []
  private state: ImportProgress['state'] = 'idle'
  private announcement = ''

  constructor(tell: (progress: ImportProgress) => void) {
    this.tell = tell
  }

  /** Adds a run; the first after a rest starts the clock. */
  begin(run: Run): void {
    if (this.state !== 'running' && this.state !== 'linking') {
      this.runs = []
      this.startedAt = performance.now()
      this.announcement = ''
    }
    this.runs.push(run)
    this.state = 'running'
    this.changed()
  }

  /** Names the file a reader took up; call the result when it is done with it. */
  reads(name: string): () => void {
    this.reading.push(name)
    this.changed()
    return () => {
      const at = this.reading.indexOf(name)
      if (at !== -1) this.reading.splice(at, 1)
      this.changed()
    }
  }

  linking(): void {
    this.state = 'linking'
    this.changed()
  }

  end(state: 'finished' | 'cancelled' | 'interrupted', trouble?: string): void {
    this.state = state
    this.announcement = this.sentence(state, trouble)
    this.now()
  }

  /** Says how it stands, soon. */
  changed(): void {
    if (this.timer !== undefined) return
    this.timer = setTimeout(() => this.now(), Math.max(0, this.lastTold + tellEveryMs - performance.now()))
  }

  private now(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.lastTold = performance.now()
    this.tell(this.progress())
  }

  private progress(): ImportProgress {
    const sum = (count: (run: Run) => number) => this.runs.reduce((all, run) => all + count(run), 0)
    const found = sum((run) => run.counts.found)
    const done = sum((run) => run.done)
    const elapsedMs = performance.now() - this.startedAt
    const listed = this.runs.filter((run) => run.isListed)
    const last = listed.at(-1) ?? this.runs.at(-1)
    const imported = listed.reduce((all, run) => all + run.counts.imported, 0)
    const current = this.reading.at(-1)
    const isEstimated =
      this.state === 'running' && done > 0 && done >= Math.min(estimateAfterFiles, found / 4) && elapsedMs > estimateAfterMs
    return {
      state: this.state,
      ...(last !== undefined && { importId: last.importId }),
      label: last?.label ?? '',
      found,
      done,
      imported,
      again: sum((run) => run.counts.imported) - imported,
      isAgain: listed.length === 0 && this.runs.length > 0,
      duplicates: sum((run) => run.counts.duplicates),
      unread: sum((run) => run.counts.unread),
      skipped: sum((run) => run.counts.skipped),
      ...(current !== undefined && { current }),
      elapsedMs,
      ...(isEstimated && { remainingMs: (elapsedMs / done) * (found - done) }),
      announcement: this.announcement,
    }
  }

  private sentence(state: 'finished' | 'cancelled' | 'interrupted', trouble: string | undefined): string {
    const { imported, again, isAgain, duplicates, unread, skipped } = this.progress()
    const parts = [
      ...(isAgain ? [] : [`${documents(imported)} imported`]),
      ...(isAgain || again > 0 ? [`${documents(again)} read again`] : []),
      ...(duplicates > 0 ? [`${number.format(duplicates)} already in the library`] : []),
      ...(unread > 0 ? [`${number.format(unread)} without readable text`] : []),
      ...(skipped > 0 ? [`${number.format(skipped)} left out`] : []),
    ]
    const opening = { finished: 'finished', cancelled: 'cancelled', interrupted: 'stopped' }[state]
    return `${isAgain ? 'Reading again' : 'Import'} ${opening}: ${parts.join(', ')}.${trouble === undefined ? '' : ` ${trouble}`}`
  }
}
