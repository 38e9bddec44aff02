import { beforeEach, describe, expect, it } from 'vitest'
import { LinkStep } from '../../../renderer/import/run/link-step.ts'
import { changes, undoLast } from '../../../renderer/library/changes.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import type { RelationRow } from '../../../renderer/library/rows.ts'
import { documentIdOf, symbolKey } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent, Mention } from '../../../shared/contracts/recognition.ts'
import { hashNumber, keptDocument } from './rows.ts'

const one = documentIdOf(hashNumber(1))
const two = documentIdOf(hashNumber(2))
const three = documentIdOf(hashNumber(3))
let db: LibraryDatabase
let links: LinkStep

const event: DocumentEvent = {
  kind: 'workshop',
  title: 'AI and security',
  start: '2019-01-21',
  precision: 'day',
  evidence: { text: 'on 21 January' },
}
const mention: Mention = { key: symbolKey('SG17-C456'), printed: 'C456', count: 1, evidence: { text: 'see C456' }, blocks: [0] }

/** The first document speaks of the second's symbol and of a workshop. */
const speaker = () => {
  const kept = keptDocument(1, { title: 'Read wrongly', symbols: ['SG17-TD1'], facts: { source: 'Page 1' } })
  return {
    ...kept,
    recognition: {
      ...kept.recognition,
      source: { value: 'Page 1', evidence: { text: 'Source: Page 1' } },
      events: [event],
      mentions: [mention],
    },
  }
}

beforeEach(async () => {
  db = chooseLibrary(`corrections-${crypto.randomUUID()}`)
  links = new LinkStep()
  await keepDocuments([speaker(), keptDocument(2, { symbols: ['SG17-C456'] }), keptDocument(3, { symbols: ['SG17-C457'] })])
  await links.run()
})

const row = async (id = one) => (await db.documents.get(id)) ?? expect.unreachable('the document is gone')
const cites = async () => (await db.relations.where('from').equals(one).toArray()).filter(({ kind }) => kind === 'cites')
const theCitation = async () => (await cites()).find(({ origin }) => origin === 'recognised') ?? expect.unreachable('no citation')

describe('a corrected value', () => {
  it('is what lists, filters and search see, and what was recognised stays beside it', async () => {
    await changes.correctField({ document: one, field: 'title', value: 'Security of AI' })
    await changes.correctField({ document: one, field: 'source', value: null })
    expect(await row()).toMatchObject({ title: 'Security of AI', corrected: ['source', 'title'] })
    expect(await row()).not.toHaveProperty('source')
    const kept = await db.recognitions.get(one)
    expect([kept?.recognition.title, kept?.recognised?.title]).toEqual(['Security of AI', 'Read wrongly'])
  })

  it('survives that the document is read again, and found in another import', async () => {
    await changes.correctField({ document: one, field: 'title', value: 'Security of AI' })
    await keepDocuments([{ ...speaker(), recognition: { ...speaker().recognition, title: 'Read better' } }])
    expect((await row()).title).toBe('Security of AI')
    expect((await db.recognitions.get(one))?.recognised?.title).toBe('Read better')
  })

  it('survives that the document is removed and imported again', async () => {
    await changes.correctField({ document: one, field: 'kind', value: 'report' })
    await changes.removeDocuments([one])
    await keepDocuments([speaker()])
    expect(await row()).toMatchObject({ kind: 'report', corrected: ['kind'] })
  })

  it('gives way to what is recognised when it is dropped, and comes back when that is undone', async () => {
    await changes.correctField({ document: one, field: 'source', value: 'Symantec' })
    await changes.dropCorrection(one, 'source')
    expect((await row()).source).toBe('Page 1')
    expect(await row()).not.toHaveProperty('corrected')
    expect(await db.recognitions.get(one)).not.toHaveProperty('recognised')
    await undoLast()
    expect((await row()).source).toBe('Symantec')
    await undoLast()
    expect((await row()).source).toBe('Page 1')
  })

  it('of an event is on the timeline; one struck out is not, until that is undone', async () => {
    const key = 'workshop 2019-01-21 ai and security'
    await changes.correctEntry({ document: one, field: 'events', entry: { key, now: { ...event, start: '2019-01-22' } } })
    expect((await db.events.toArray()).map(({ event: { start } }) => start)).toEqual(['2019-01-22'])
    await changes.correctEntry({ document: one, field: 'events', entry: { key } })
    expect(await db.events.count()).toBe(0)
    await undoLast()
    expect(await db.events.count()).toBe(1)
    await changes.dropEntryCorrection(one, 'events', key)
    expect((await db.events.toArray()).map(({ event: { start } }) => start)).toEqual(['2019-01-21'])
    expect(await db.corrections.count()).toBe(0)
  })

  it('of a symbol makes and unmakes links', async () => {
    expect((await theCitation()).to).toBe(two)
    await changes.correctField({ document: three, field: 'symbols', value: [symbolKey('SG17-C456')] })
    await changes.correctField({ document: two, field: 'symbols', value: [symbolKey('SG17-C458')] })
    await links.run()
    expect((await theCitation()).to).toBe(three)
    expect((await row(two)).symbols).toEqual(['SG17-C458'])
  })
})

describe('a decision on a link', () => {
  const decisionOf = (rows: readonly RelationRow[]) => rows.find(({ origin }) => origin === 'hand')

  it('keeps a link away that was removed, however often links are worked out', async () => {
    await changes.rejectLink(await theCitation())
    await keepDocuments([speaker()])
    await links.run()
    expect(decisionOf(await cites())).toMatchObject({ verdict: 'removed', to: two })
    await undoLast()
    expect(decisionOf(await cites())).toBeUndefined()
  })

  it('confirms a link, which then stands by the delegate’s word', async () => {
    await changes.confirmLink(await theCitation())
    await keepDocuments([{ ...speaker(), recognition: { ...speaker().recognition, mentions: [] } }])
    await links.run()
    expect(await cites()).toMatchObject([{ verdict: 'confirmed', to: two, state: 'here' }])
  })

  it('chooses a document for what is missing, which then is missing no more', async () => {
    await changes.removeDocuments([two])
    await links.run()
    expect((await db.missing.toArray()).map(({ key }) => key)).toEqual(['SG17-C456'])
    await changes.chooseTarget(await theCitation(), three)
    await links.run()
    expect(await db.missing.count()).toBe(0)
    await undoLast()
    await links.run()
    expect((await db.missing.toArray()).map(({ key }) => key)).toEqual(['SG17-C456'])
  })
})

describe('a light row', () => {
  it('says which revision supersedes the document, and no longer once that is gone or said not to be one', async () => {
    await keepDocuments([keptDocument(4, { symbols: ['SG17-C457R1'] })])
    await links.run()
    const four = documentIdOf(hashNumber(4))
    expect((await row(three)).supersededBy).toBe(four)
    expect(await row(four)).not.toHaveProperty('supersededBy')
    const revises = await db.relations.where('from').equals(four).first()
    await changes.rejectLink(revises ?? expect.unreachable('no revision'))
    await links.run()
    expect(await row(three)).not.toHaveProperty('supersededBy')
    await undoLast()
    await links.run()
    expect((await row(three)).supersededBy).toBe(four)
    await changes.removeDocuments([four])
    await links.run()
    expect(await row(three)).not.toHaveProperty('supersededBy')
  })

  it('names the others that claim one of its symbols with different bytes, until they no longer do', async () => {
    await keepDocuments([keptDocument(5, { title: 'Another paper', symbols: ['SG17-C457'] })])
    await links.run()
    const five = documentIdOf(hashNumber(5))
    expect([(await row(three)).rivals, (await row(five)).rivals]).toEqual([[five], [three]])
    await changes.correctField({ document: five, field: 'symbols', value: [symbolKey('SG17-C459')] })
    await links.run()
    expect(await row(three)).not.toHaveProperty('rivals')
    expect(await row(five)).not.toHaveProperty('rivals')
  })
})
