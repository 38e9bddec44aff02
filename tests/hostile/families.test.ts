import { afterAll, describe, expect, it } from 'vitest'
import { inspectFile } from '../../cli/inspect-file.ts'
import { createReaderPool } from '../../cli/reader-pool.ts'
import { processorMs } from '../fixtures/processor-time.ts'
import { zipOf } from '../fixtures/zip-file.ts'
import { zipQuine } from '../fixtures/zip-quine.ts'
import { nestedBomb } from './files/archives.ts'
import { type Bytes, tameWords } from './files/hostile-file.ts'

const pool = createReaderPool({ workers: 1 })
afterAll(() => pool.close())

/** The lines of an archive and of everything inside it, as `inspect` prints them. */
async function familyOf(bytes: Bytes) {
  const start = processorMs()
  const documents = await inspectFile(pool.read, 'family.zip', bytes)
  return { ms: processorMs() - start, lines: documents.map(({ inspected }) => inspected) }
}

describe('archives inside one another', () => {
  it('are opened to the depth that is stated, when one holds itself', async () => {
    const { lines } = await familyOf(zipQuine())
    expect(lines.map(({ outcome }) => outcome)).toEqual(['read', 'read', 'read', 'read', 'read', 'read', 'refused'])
    expect(lines.at(-1)).toMatchObject({ reason: 'too-deep' })
    expect(new Set(lines.slice(0, -1).map(({ sha256 }) => sha256)).size).toBe(1)
  })

  it('end within a minute of the processor’s time, when five hundred of them are bombs', async () => {
    const { lines, ms } = await familyOf(nestedBomb(8, 3))
    expect(ms).toBeLessThan(60_000)
    expect(lines.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(20)
    expect(
      lines.filter(({ outcome }) => outcome === 'refused').every(({ reason, detail }) => reason === 'too-large' && (detail ?? '') !== ''),
    ).toBe(true)
  }, 120_000)

  it('are all opened, when they are what they should be', async () => {
    const inner = zipOf([{ name: 'paper.txt', content: tameWords }])
    const { lines } = await familyOf(zipOf(Array.from({ length: 30 }, (_, index) => ({ name: `${index}.zip`, content: inner }))))
    expect(lines).toHaveLength(61)
    expect(lines.every(({ outcome }) => outcome === 'read')).toBe(true)
  })
})
