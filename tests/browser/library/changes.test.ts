import { beforeEach, describe, expect, it } from 'vitest'
import { purgeRemoved } from '../../../renderer/library/change-removals.ts'
import { changes, undoLast } from '../../../renderer/library/changes.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { documentIdOf, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, keptDocument, proposal } from './rows.ts'

const one = documentIdOf(hashNumber(1))
const two = documentIdOf(hashNumber(2))
const poisoning = tagId('data-poisoning')
let db: LibraryDatabase

beforeEach(async () => {
  db = chooseLibrary(`changes-${crypto.randomUUID()}`)
  await keepDocuments([keptDocument(1, { proposals: [proposal(poisoning)] }), keptDocument(2)])
  await db.tags.add({ id: poisoning, name: 'Data poisoning', colour: 'red', createdAt: new Date(), origin: 'lens' })
})

const row = async (id = one) => (await db.documents.get(id)) ?? expect.unreachable('the document is gone')

describe('tags by hand', () => {
  it('are borne by every document they were given to, and taken off again by undo', async () => {
    const { tag } = await changes.createTag({ name: 'To read' })
    const change = await changes.tagDocuments([one, two], tag)
    expect(change.label).toBe('Tagged 2 documents “To read”')
    expect((await row()).tags).toEqual([tag])
    expect((await row(two)).tags).toEqual([tag])
    await change.undo()
    expect((await row()).tags).toEqual([])
    expect(await db.taggings.count()).toBe(0)
  })

  it('stay on documents that bore them before, when undo takes a bulk tagging back', async () => {
    const { tag } = await changes.createTag({ name: 'To read' })
    await changes.tagDocuments([one], tag)
    const change = await changes.tagDocuments([one, two], tag)
    await change.undo()
    expect((await row()).tags).toEqual([tag])
    expect((await row(two)).tags).toEqual([])
  })

  it('come back with all their documents and the tags below them when their removal is undone', async () => {
    const { tag: parent } = await changes.createTag({ name: 'Meeting' })
    const { tag } = await changes.createTag({ name: 'Plenary', parent })
    await changes.tagDocuments([one], parent)
    const change = await changes.removeTag(parent)
    expect((await row()).tags).toEqual([])
    expect((await db.tags.get(tag))?.parent).toBeUndefined()
    await change.undo()
    expect((await row()).tags).toEqual([parent])
    expect((await db.tags.get(tag))?.parent).toBe(parent)
  })

  it('cannot be put below themselves', async () => {
    const { tag: parent } = await changes.createTag({ name: 'Meeting' })
    const { tag } = await changes.createTag({ name: 'Plenary', parent })
    await expect(changes.updateTag(parent, { parent: tag })).rejects.toThrow(/below itself/)
    await changes.updateTag(tag, { parent: null, name: 'Opening' })
    expect(await db.tags.get(tag)).toMatchObject({ name: 'Opening' })
    expect((await db.tags.get(tag))?.parent).toBeUndefined()
  })

  it('of the lens are renamed, not removed', async () => {
    await expect(changes.removeTag(poisoning)).rejects.toThrow(/renamed, not removed/)
    await changes.updateTag(poisoning, { name: 'Poisoned data' })
    expect((await db.tags.get(poisoning))?.name).toBe('Poisoned data')
  })
})

describe('what the lens proposes', () => {
  it('becomes a tag when it is accepted, and is open again after undo', async () => {
    expect((await row()).openProposals).toBe(1)
    await changes.decideProposals([[one, poisoning]], 'accepted')
    expect(await row()).toMatchObject({ tags: [poisoning], openProposals: 0 })
    await undoLast()
    expect(await row()).toMatchObject({ tags: [], openProposals: 1 })
  })

  it('stays rejected however often the document is read again', async () => {
    await changes.decideProposals([[one, poisoning]], 'rejected')
    await keepDocuments([keptDocument(1, { proposals: [proposal(poisoning, 1), proposal(tagId('evasion'))] })])
    expect((await db.proposals.get([one, poisoning]))?.state).toBe('rejected')
    expect((await db.proposals.get([one, tagId('evasion')]))?.state).toBe('open')
    expect((await row()).openProposals).toBe(1)
  })

  it('keeps the tag that was accepted when the document is read again and no longer speaks of it', async () => {
    await changes.decideProposals([[one, poisoning]], 'accepted')
    await keepDocuments([keptDocument(1)])
    expect((await row()).tags).toEqual([poisoning])
  })

  it('is gone when it was never decided and the document no longer speaks of it', async () => {
    await keepDocuments([keptDocument(1)])
    expect(await db.proposals.count()).toBe(0)
    expect((await row()).openProposals).toBe(0)
  })
})

describe('notes and reading', () => {
  it('keeps a note, and the one before it after undo', async () => {
    await changes.saveNote(one, 'first')
    const change = await changes.saveNote(one, 'second')
    expect((await db.notes.get(one))?.text).toBe('second')
    await change.undo()
    expect((await db.notes.get(one))?.text).toBe('first')
    await changes.saveNote(one, '  ')
    expect(await db.notes.get(one)).toBeUndefined()
  })

  it('marks documents opened and unread without touching what else they are', async () => {
    await changes.markOpened(one)
    expect((await row()).openedAt).toBeInstanceOf(Date)
    const change = await changes.markUnread([one])
    expect((await row()).openedAt).toBeUndefined()
    await change.undo()
    expect((await row()).openedAt).toBeInstanceOf(Date)
  })

  it('stays opened when the document is read again', async () => {
    await changes.markOpened(one)
    await keepDocuments([keptDocument(1)])
    expect((await row()).openedAt).toBeInstanceOf(Date)
  })
})

describe('removal', () => {
  it('takes a document out and brings all that was decided about it back', async () => {
    await changes.decideProposals([[one, poisoning]], 'accepted')
    await changes.saveNote(one, 'keep this')
    const before = await row()
    const change = await changes.removeDocuments([one])
    expect(await db.documents.get(one)).toBeUndefined()
    expect(await db.files.get(hashNumber(1))).toBeUndefined()
    expect(await row(two)).toBeDefined()
    await change.undo()
    expect(await row()).toEqual(before)
    expect((await db.notes.get(one))?.text).toBe('keep this')
    expect((await db.proposals.get([one, poisoning]))?.state).toBe('accepted')
    expect(await db.removed.count()).toBe(0)
  })

  it('lets go of bytes only after thirty days, and never of what was imported again', async () => {
    for (const n of [1, 2]) await db.originals.put({ hash: hashNumber(n), blob: new Blob(['x']) })
    await changes.removeDocuments([one, two])
    await keepDocuments([keptDocument(2)])
    await purgeRemoved()
    expect(await db.originals.count()).toBe(2)
    await purgeRemoved(new Date(Date.now() + 31 * 24 * 3600 * 1000))
    expect(await db.originals.toCollection().primaryKeys()).toEqual([hashNumber(2)])
    expect(await db.removed.count()).toBe(0)
  })
})
