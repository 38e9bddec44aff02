import { expect } from 'vitest'

/** A frame that is watched for the message `ran`, which its scripts and handlers would post. */
export interface WatchedFrame {
  readonly hasRun: () => boolean
  /** Resolves once the frame has loaded, with all that it loads. */
  readonly loaded: Promise<unknown>
  readonly remove: () => void
}

export function watchFrame(source: string, sandbox: string | null): WatchedFrame {
  let hasRun = false
  const listen = ({ data }: MessageEvent) => {
    if (data === 'ran') hasRun = true
  }
  window.addEventListener('message', listen)
  const frame = document.createElement('iframe')
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
  const loaded = new Promise((resume) => frame.addEventListener('load', resume, { once: true }))
  frame.srcdoc = source
  document.body.append(frame)
  return {
    hasRun: () => hasRun,
    loaded,
    remove: () => {
      window.removeEventListener('message', listen)
      frame.remove()
    },
  }
}

/** Fails unless something runs in a frame with this source: the control of the next. */
export async function expectRun(source: string, sandbox: string | null): Promise<void> {
  const frame = watchFrame(source, sandbox)
  await expect.poll(frame.hasRun).toBe(true)
  frame.remove()
}

/** Fails when something runs in a frame with this source, by `quietMs` after it has loaded. */
export async function expectNoRun(source: string, sandbox: string | null, quietMs = 500): Promise<void> {
  const frame = watchFrame(source, sandbox)
  await frame.loaded
  await new Promise((resume) => setTimeout(resume, quietMs))
  expect(frame.hasRun()).toBe(false)
  frame.remove()
}
