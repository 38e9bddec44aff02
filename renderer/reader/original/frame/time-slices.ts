/** How long the window may be held at a stretch. */
const sliceMs = 12

/** Cuts long work on the window's thread into stretches, between which the window is alive. Ends the work when `signal` says so. */
export class TimeSlices {
  private readonly signal: AbortSignal
  private end = performance.now() + sliceMs

  constructor(signal: AbortSignal) {
    this.signal = signal
  }

  get isOver(): boolean {
    return performance.now() >= this.end
  }

  /** Lets the window go on, where the stretch is over. Throws the signal's reason once nobody waits for the work. */
  async breathe(): Promise<void> {
    if (!this.isOver) return
    await new Promise((resume) => setTimeout(resume))
    this.signal.throwIfAborted()
    this.end = performance.now() + sliceMs
  }
}
