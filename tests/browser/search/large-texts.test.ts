import { expect, it } from 'vitest'
import { Engine } from '../../../renderer/search/engine/engine.ts'
import { Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { MatchTerm, Passage } from '../../../shared/contracts/search.ts'
import { noFields } from './memory-library.ts'

const ids = Array.from({ length: 20 }, (_, at) => at.toString(16).padStart(64, '0') as DocumentId)
const terms: readonly MatchTerm[] = [{ words: ['quarantine'], prefix: false }]

const longText = `${'x '.repeat(60_000)}quarantine`

/** Twenty long documents whose texts take `readMs` each to be read, and what was read when. */
async function slowLibrary(readMs: number) {
  const reads: DocumentId[] = []
  let atOnce = 0
  let mostAtOnce = 0
  const engine = new Engine(async (wanted) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce)
    reads.push(...wanted)
    await new Promise((done) => setTimeout(done, readMs * wanted.length))
    atOnce--
    return new Map(wanted.map((id): [DocumentId, readonly Passage[]] => [id, [{ text: longText, locator: { block: 0 } }]]))
  })
  const builder = new SegmentBuilder()
  for (const id of ids) builder.add(id, 1, [longText])
  const { resident, positions } = await builder.finish()
  const segment = Segment.open(resident, { positions: async (from, to) => positions.subarray(from, to) })
  engine.enter(ids.map((id) => ({ id, fields: noFields })))
  if (segment !== undefined) engine.setSegments([segment])
  return { engine, reads, mostAtOnce: () => mostAtOnce }
}

it('answers before every text has been looked into, and says whose passages are still to come', async () => {
  const { engine } = await slowLibrary(20)
  const { documents, hits } = await engine.search({ query: 'quarantine', filters: [], sort: 'relevance', limit: 20 })
  expect(documents).toBe(20)
  expect(hits.filter(({ passages }) => passages.length > 0).length).toBeGreaterThan(0)
  expect(hits.filter(({ isPending }) => isPending === true).length).toBeGreaterThan(5)
})

it('reads what two calls want at the same time once, and one text after another', async () => {
  const { engine, reads, mostAtOnce } = await slowLibrary(5)
  const [one, other] = await Promise.all([engine.detail(ids, terms), engine.detail(ids, terms)])
  expect(one).toEqual(other)
  expect(reads).toEqual(ids)
  expect(mostAtOnce()).toBe(1)
})

it('stops reading for a call that nobody waits for any more', async () => {
  const { engine, reads } = await slowLibrary(5)
  let isWanted = true
  const looked = engine.detail(ids, terms, 3, () => isWanted)
  await expect.poll(() => reads.length).toBeGreaterThan(0)
  isWanted = false
  await expect(looked).rejects.toThrow('superseded')
  expect(reads.length).toBeLessThan(ids.length)
  expect((await engine.detail(ids.slice(-1), terms))[0]?.passageCount).toBe(1)
})
