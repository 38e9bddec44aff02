import type { BenchCall } from './messages.ts'

/** What the benchmark's driver calls in the page; each worker is fresh, so that nothing of the one before is warm. */
const workers = new Map<string, Worker>()

async function ask(name: string, call: BenchCall): Promise<unknown> {
  const worker = workers.get(name) ?? new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' })
  workers.set(name, worker)
  return new Promise((resolve, reject) => {
    worker.onmessage = (message: MessageEvent<{ result?: unknown; error?: string }>) =>
      message.data.error === undefined ? resolve(message.data.result) : reject(new Error(message.data.error))
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(call)
  })
}

function end(name: string): void {
  workers.get(name)?.terminate()
  workers.delete(name)
}

Object.assign(window, { bench: { ask, end } })
