import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lens } from '../../cli/lens.ts'
import { cutPassages } from '../../shared/passages/cut-passages.ts'
import { recognise } from '../../shared/recognise/index.ts'
import { type Canary, openCanary } from '../e2e/canary.ts'
import { processorMs } from '../fixtures/processor-time.ts'
import { tameWords } from './files/hostile-file.ts'
import { battery } from './files/index.ts'
import { openProbe } from './probe.ts'
import { faultsOf, says } from './soundness.ts'

/** Reading is to end within this much of the processor's time, whatever the file is. */
const longestMs = 60_000
const mostMiB = 1_024

let canary: Canary
const probe = openProbe()
beforeAll(async () => {
  canary = await openCanary()
})
afterAll(async () => {
  await probe.close()
  await canary.close()
})

it('has a name of its own for every file', () => {
  const names = Object.values(battery).flatMap((files) => files.map(({ name }) => name))
  expect(names).toEqual([...new Set(names)])
})

it('would hear a reader that fetches', async () => {
  await fetch(`${canary.url}/entity.dtd`)
  expect(canary.heard()).toEqual(['GET /entity.dtd'])
})

describe.each(Object.entries(battery))('hostile %s: a file that', (_what, files) => {
  it.each(files)(
    '$does ($name)',
    async ({ name, make, ends }) => {
      const { outcome, ms, peakMiB } = await probe.read(name, await make(canary.url))
      if (process.env.HOSTILE_FIGURES)
        console.log(
          `${name}: ${outcome.kind} ${'reason' in outcome ? `${outcome.reason} ${outcome.detail}` : ''} ${Math.round(ms)} ms, ${Math.round(peakMiB)} MiB`,
        )
      expect(faultsOf(name, outcome)).toEqual([])
      expect(ends.kinds).toContain(outcome.kind)
      if (ends.reason !== undefined) expect(outcome).toMatchObject({ reason: ends.reason })
      expect(ms).toBeLessThan(longestMs)
      expect(peakMiB).toBeLessThan(mostMiB)
      expect(canary.heard()).toEqual([])
      if (!('document' in outcome)) return
      const { blocks, format, properties } = outcome.document
      const start = processorMs()
      expect(cutPassages(blocks).length).toBeGreaterThanOrEqual(0)
      recognise({ name, path: name, format, blocks, properties, lens })
      if (process.env.HOSTILE_FIGURES) console.log(`${name}: recognised in ${Math.round(processorMs() - start)} ms`)
      expect(processorMs() - start).toBeLessThan(longestMs)
    },
    180_000,
  )

  const tamed = files.flatMap(({ name, tame }) => (tame === undefined ? [] : [{ name, tame }]))
  it.each(tamed)('$name is read when it has no sting', async ({ name, tame }) => {
    const { outcome } = await probe.read(name, await tame())
    expect(outcome).toMatchObject({ kind: 'read' })
    const members = 'members' in outcome ? outcome.members.map(({ bytes }) => new TextDecoder().decode(bytes)) : []
    expect(says(outcome, tameWords) || members.includes(tameWords)).toBe(true)
  })
})
