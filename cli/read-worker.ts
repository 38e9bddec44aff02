/** Reads one file at a time in a thread of its own; `reader-pool.ts` starts, times and ends it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { ReadingResources } from '../shared/contracts/reading.ts'
import { readFile } from '../shared/formats/index.ts'
import type { ReadAnswer, ReadRequest } from './read-messages.ts'

const resources: ReadingResources = {
  pdfiumWasm: async () => {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
    return new Uint8Array(bytes).buffer
  },
}

parentPort?.on('message', async ({ name, bytes }: ReadRequest) => {
  const start = performance.now()
  const outcome = await readFile({ name, bytes }, resources)
  const answer: ReadAnswer = { outcome, readMs: performance.now() - start }
  // Members are views of buffers that nobody else needs here: handed over, not copied.
  const buffers = 'members' in outcome ? [...new Set(outcome.members.map((member) => member.bytes.buffer))] : []
  parentPort?.postMessage(
    answer,
    buffers.filter((buffer) => buffer !== bytes.buffer),
  )
})
