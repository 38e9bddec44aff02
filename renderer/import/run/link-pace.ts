import type { LinkStep } from './link-step.ts'

/** Least time between two linkings while files come in. */
const leastPauseMs = 2_000
/** A linking of a large library takes longer; at most a fifth of the time goes into it. */
const pausePerLinking = 4

/** Says when the links are worked out: soon after a change, not too often, and at once at the end of an import. */
export class LinkPace {
  private readonly step: LinkStep
  private readonly failed: (error: unknown) => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private pauseMs = 0
  private lastEnd = Number.NEGATIVE_INFINITY

  constructor(step: LinkStep, failed: (error: unknown) => void) {
    this.step = step
    this.failed = failed
  }

  soon(): void {
    this.timer ??= setTimeout(() => this.now().catch(this.failed), Math.max(0, this.lastEnd + this.pauseMs - performance.now()))
  }

  async now(): Promise<void> {
    clearTimeout(this.timer)
    const start = performance.now()
    try {
      await this.step.run()
    } finally {
      this.timer = undefined
      this.lastEnd = performance.now()
      this.pauseMs = Math.max(leastPauseMs, (this.lastEnd - start) * pausePerLinking)
    }
  }
}
