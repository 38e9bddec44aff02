import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lens } from '../../cli/lens.ts'
import { createReaderPool } from '../../cli/reader-pool.ts'
import { cutPassages } from '../../shared/passages/cut-passages.ts'
import { recognise } from '../../shared/recognise/index.ts'
import { goodFiles } from './good-files.ts'
import { type Mutant, mutantOf } from './mutations.ts'
import { faultsOf } from './soundness.ts'

/** Mutations of one run; `npm run test:hostile` asks for 5,000 of a seed of their own. */
const count = Number(process.env.HOSTILE_MUTATIONS ?? 300)
const seed = Number(process.env.HOSTILE_SEED ?? 20_190_121)
/** No small file takes longer than this, on a busy machine either. A PDF is left after 15 s with what was read of it. */
const longestMs = 30_000

let good: readonly Mutant[] = []
const pool = createReaderPool({ workers: 2, deadline: () => longestMs })
beforeAll(async () => {
  good = await goodFiles()
})
afterAll(() => pool.close())

/** Reads, cuts and recognises a file, and says what was wrong with that. */
async function faultsIn({ name, bytes }: Mutant, seen: (kind: string) => void = () => {}): Promise<readonly string[]> {
  const { outcome } = await pool.read({ name, bytes })
  seen('reason' in outcome ? `${outcome.kind} ${outcome.reason}` : outcome.kind)
  const faults = [...faultsOf(name, outcome)]
  if ('reason' in outcome && outcome.reason === 'timed-out') faults.push(outcome.detail)
  if (!('document' in outcome)) return faults
  const { blocks, format, properties } = outcome.document
  const start = performance.now()
  cutPassages(blocks)
  recognise({ name, path: name, format, blocks, properties, lens })
  if (performance.now() - start > longestMs) faults.push(`it took ${Math.round(performance.now() - start)} ms to recognise`)
  return faults
}

describe('good files', () => {
  it('are read: what the mutations below break was whole', async () => {
    const made = good.filter(({ name }) => name.startsWith('made.'))
    const outcomes = await Promise.all(made.map(async ({ name, bytes }) => `${name} ${(await pool.read({ name, bytes })).outcome.kind}`))
    expect(outcomes).toEqual(made.map(({ name }) => `${name} read`))
    for (const file of made) expect(await faultsIn(file)).toEqual([])
  })
})

describe(`${count} mutations of good files (seed ${seed})`, () => {
  it(
    'are each read or refused with a reason, soon, and harm nobody',
    async () => {
      const wrong: string[] = []
      const kinds = new Map<string, number>()
      let next = 0
      const work = async () => {
        for (let number = next++; number < count; number = next++) {
          const mutant = mutantOf(good, seed, number)
          const faults = await faultsIn(mutant, (kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
          if (faults.length > 0) wrong.push(`HOSTILE_SEED=${seed}, number ${number}, ${mutant.name}: ${faults.join('; ')}`)
        }
      }
      await Promise.all([work(), work()])
      console.log(`Seed ${seed}: ${count} mutations of ${good.length} good files`, Object.fromEntries(kinds))
      expect(wrong).toEqual([])
    },
    60_000 + count * 1_000,
  )

  it('leave the readers as they were: a good file of each kind is read after them', async () => {
    const made = good.filter(({ name }) => name.startsWith('made.'))
    for (const { name, bytes } of [...made, ...made]) expect((await pool.read({ name, bytes })).outcome.kind, name).toBe('read')
  })
})
