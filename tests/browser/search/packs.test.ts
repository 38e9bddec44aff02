import { describe, expect, it } from 'vitest'
import type { PackOutcome, PackScenario } from './packs.worker.ts'

function inWorker(scenario: Omit<PackScenario, 'folder'>): Promise<PackOutcome> {
  const worker = new Worker(new URL('./packs.worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<PackOutcome>()
  worker.onmessage = ({ data }: MessageEvent<PackOutcome>) => resolve(data)
  worker.onerror = ({ message }) => reject(new Error(message))
  worker.postMessage({ ...scenario, folder: crypto.randomUUID() })
  return promise.finally(() => worker.terminate())
}

describe('a pack of passages', () => {
  it('stays as it is while most of its documents are there', async () => {
    const { intact, filesBefore, filesAfter } = await inWorker({ sizes: [2, 2, 2], alive: [0, 2] })
    expect(intact).toEqual([0, 2])
    expect(filesAfter).toEqual(filesBefore)
  })

  it('gives way to a smaller one when most of them are removed', async () => {
    const { intact, filesBefore, filesAfter } = await inWorker({ sizes: [2, 2, 2], alive: [1] })
    expect(intact).toEqual([1])
    expect(filesAfter).toHaveLength(1)
    expect(filesAfter).not.toEqual(filesBefore)
  })

  it('is written again with others while it is small', async () => {
    const { intact, filesBefore, filesAfter } = await inWorker({ sizes: [0.01, 0.02], alive: [0, 1] })
    expect(intact).toEqual([0, 1])
    expect(filesAfter).toHaveLength(1)
    expect(filesAfter).not.toEqual(filesBefore)
  })

  it('is removed when no document of it is there', async () => {
    const { filesAfter } = await inWorker({ sizes: [1], alive: [] })
    expect(filesAfter).toEqual([])
  })
})
