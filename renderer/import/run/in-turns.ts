/** Longest a step of work keeps the page from drawing, in milliseconds: less than a frame of sixty a second. */
const turnMs = 12

/** Runs steps to their end and lets the page draw and answer whenever a turn is used up. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let started = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - started < turnMs) continue
    await nextTurn()
    started = performance.now()
  }
}

/** Not a timer: a page in the background gets one a second. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
