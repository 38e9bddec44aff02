import type { Writable } from 'node:stream'

/** Lines to a stream that may be closed at any time, as by `| head`. */
export interface Output {
  readonly line: (text: string) => Promise<void>
  readonly isClosed: () => boolean
}

/** Waits for a slow reader; once the reader is gone, further lines are dropped and nothing is thrown. */
export function createOutput(stream: Writable): Output {
  let closed = false
  let resume: (() => void) | undefined
  stream.on('drain', () => resume?.())
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EOF' && error.code !== 'ERR_STREAM_DESTROYED') throw error
    closed = true
    resume?.()
  })
  return {
    isClosed: () => closed,
    async line(text) {
      if (closed || stream.write(`${text}\n`)) return
      await new Promise<void>((resolve) => {
        resume = resolve
      })
    },
  }
}
