import { beforeEach, describe, expect, it } from 'vitest'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { changes } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { lens } from '../../../renderer/library/lens.ts'
import { rerunLens } from '../../../renderer/library/rerun-lens.ts'
import { lensRun, rerunLensInBackground } from '../../../renderer/tags/lens-run/lens-run.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument } from './rows.ts'

const [poisoning, evasion, injection] = ['data-poisoning', 'evasion', 'prompt-injection'].map(tagId) as [
  ReturnType<typeof tagId>,
  ReturnType<typeof tagId>,
  ReturnType<typeof tagId>,
]
const id = (n: number) => documentIdOf(hashNumber(n))
const paragraphs = [
  'Machine learning needs protection. Data poisoning changes what machine learning learns.',
  'An adversarial example is misread by machine learning. Prompt injection makes artificial intelligence obey a stranger.',
]
const old = (tag: typeof poisoning) => ({ tag, score: 0.1, evidence: [{ text: 'as an older lens saw it' }], terms: ['old term'] })
let db: LibraryDatabase

beforeEach(() => {
  db = chooseLibrary(`lens-${crypto.randomUUID()}`)
})

/** Documents as an older lens left them. */
async function keepOld(count: number) {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  await keepDocuments(
    numbers.map((n) => keptDocument(n, { paragraphs, proposals: [old(poisoning), old(evasion), old(tagId('deepfakes'))] })),
  )
  await db.documents.toCollection().modify({ lensVersion: lens.version - 1 })
}

describe('a newer lens', () => {
  it('replaces what is open and leaves every decision as it was, with the sentence it was made on', async () => {
    await keepOld(1)
    await changes.decideProposals([[id(1), poisoning]], 'accepted')
    await changes.decideProposals([[id(1), evasion]], 'rejected')
    const decided = await db.proposals.where('state').anyOf('accepted', 'rejected').toArray()
    await rerunLens(() => {})
    expect(await db.proposals.where('state').anyOf('accepted', 'rejected').toArray()).toEqual(decided)
    const open = await db.proposals.where('state').equals('open').toArray()
    expect(open.map(({ tag }) => tag)).toContain(injection)
    expect(open.map(({ tag }) => tag)).not.toContain(tagId('deepfakes'))
    expect(open.find(({ tag }) => tag === injection)?.terms).toEqual(['prompt injection'])
    expect(await db.documents.get(id(1))).toMatchObject({ tags: [poisoning], openProposals: open.length, lensVersion: lens.version })
  })

  it('does not propose again what the delegate took off by hand', async () => {
    await keepOld(1)
    await changes.tagDocuments([id(1)], poisoning)
    await changes.untagDocuments([id(1)], poisoning)
    await rerunLens(() => {})
    expect(await db.proposals.get([id(1), poisoning])).toMatchObject({ state: 'rejected' })
  })

  it('reads each document once, and says how far it is', async () => {
    await keepOld(70)
    const told: string[] = []
    await rerunLens(({ done, total }) => told.push(`${done}/${total}`))
    expect(told).toEqual(['0/70', '32/70', '64/70', '70/70'])
    expect(await db.documents.filter(({ lensVersion }) => lensVersion === lens.version).count()).toBe(70)
    await rerunLens(() => told.push('again'))
    expect(told).not.toContain('again')
  })

  it('goes on where a run was cut off', async () => {
    await keepOld(40)
    await rerunLens(({ done }) => {
      if (done > 0) throw new Error('closed')
    }).catch(() => undefined)
    expect(await db.documents.filter(({ lensVersion }) => lensVersion === lens.version).count()).toBe(32)
    const told: number[] = []
    await rerunLens(({ total }) => told.push(total))
    expect(told[0]).toBe(8)
  })

  it('runs in a worker of its own, which ends', async () => {
    await keepOld(3)
    rerunLensInBackground(db.name)
    await expect.poll(() => db.proposals.where('tag').equals(injection).count()).toBe(3)
    await expect.poll(lensRun).toEqual({ kind: 'idle' })
  })
})

describe('a silenced term', () => {
  it('withdraws what it alone carries, keeps what another term carries too, and proposes nothing later', async () => {
    await keepOld(2)
    await rerunLens(() => {})
    const [row] = await db.proposals
      .where('[document+tag]')
      .equals([id(2), poisoning])
      .toArray()
    if (row !== undefined) await db.proposals.put({ ...row, terms: ['data poisoning', 'poisoned data'] })
    await changes.quietTerm(poisoning, 'data poisoning')
    expect(await db.proposals.get([id(1), poisoning])).toMatchObject({ state: 'withdrawn' })
    expect(await db.proposals.get([id(2), poisoning])).toMatchObject({ state: 'open' })
    expect((await db.documents.get(id(1)))?.openProposals).toBe(
      (await db.proposals.where('document').equals(id(1)).toArray()).filter(({ state }) => state === 'open').length,
    )
    await keepDocuments([keptDocument(3, { paragraphs, proposals: [{ ...old(poisoning), terms: ['data poisoning'] }] })])
    expect(await db.proposals.get([id(3), poisoning])).toMatchObject({ state: 'withdrawn' })
  })

  it('brings back what was withdrawn when it is heeded again, or the silencing is undone', async () => {
    await keepOld(1)
    await rerunLens(() => {})
    const silenced = await changes.quietTerm(poisoning, 'data poisoning')
    await silenced.undo()
    expect(await db.proposals.get([id(1), poisoning])).toMatchObject({ state: 'open' })
    await changes.quietTerm(poisoning, 'data poisoning')
    await changes.heedTerm(poisoning, 'data poisoning')
    expect(await db.proposals.get([id(1), poisoning])).toMatchObject({ state: 'open' })
    expect(await db.quietTerms.count()).toBe(0)
  })
})
