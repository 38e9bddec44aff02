const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.onmessage = () => waiting.shift()?.()

/** Lets other messages be handled first. Unlike a timer of 0 ms it is not held back to 4 ms. */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume)
    port2.postMessage(undefined)
  })
}

/** Longest stretch of work between two pauses, so that a query never waits long for the indexing. */
const stretchMs = 8

/** Pauses when the last pause was a stretch ago. */
export function pacer(): () => Promise<void> | undefined {
  let start = performance.now()
  return () => {
    if (performance.now() - start < stretchMs) return undefined
    return pause().then(() => {
      start = performance.now()
    })
  }
}
