import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createReaderPool } from '../../../cli/reader-pool.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'reader-pool-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A worker that does as the file's name says: never answers, fails, eats all memory, or reads. */
const program = path.join(folder, 'worker.mjs')
writeFileSync(
  program,
  `import { parentPort } from 'node:worker_threads'
   parentPort.on('message', ({ name }) => {
     if (name === 'fails.docx') throw new Error('no such luck')
     if (name === 'leaves.docx') process.exit(0)
     const hoard = []
     while (name === 'greedy.docx') hoard.push(new Array(1_000_000).fill(name + hoard.length))
     while (name === 'hangs.docx') ;
     parentPort.postMessage({ outcome: { kind: 'read', document: { format: 'txt', blocks: [], properties: [], warnings: [] }, members: [] }, readMs: 1 })
   })`,
)
const bytes = (text = 'paper') => new TextEncoder().encode(text)
/** The file that hangs is the larger one, and is not waited for; the others may take what a busy machine needs. */
const hanging = 'a paper without end'
const deadline = (sizeBytes: number) => (sizeBytes === hanging.length ? 500 : 150_000)

describe('the pool of readers', () => {
  it.each([
    ['hangs.docx', 'timed-out'],
    ['fails.docx', 'crashed'],
    ['leaves.docx', 'crashed'],
    ['greedy.docx', 'too-large'],
  ])(
    'answers for a reader that %s, and reads the next file with a new one',
    async (name, reason) => {
      const pool = createReaderPool({ workers: 1, program, deadline })
      const text = name === 'hangs.docx' ? hanging : 'paper'
      const [bad, good] = await Promise.all([pool.read({ name, bytes: bytes(text) }), pool.read({ name: 'good.docx', bytes: bytes() })])
      expect(bad.outcome).toMatchObject({ kind: 'unreadable', reason, detail: expect.stringContaining(name) })
      expect(good.outcome.kind).toBe('read')
      await pool.close()
    },
    180_000,
  )

  it('reads as many files at a time as it has workers, and all of them in the end', async () => {
    const pool = createReaderPool({ workers: 2, program })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => pool.read({ name: `${index}.txt`, bytes: bytes() })))
    expect(answers.map(({ outcome }) => outcome.kind)).toEqual(Array.from({ length: 20 }, () => 'read'))
    await pool.close()
  })
})
