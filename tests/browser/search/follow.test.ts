import { describe, expect, it } from 'vitest'
import { changes } from '../../../renderer/library/index.ts'
import { addSighting, keepDocuments } from '../../../renderer/library/keep-document.ts'
import { indexStatus, search, searchIn, stopSearching } from '../../../renderer/search/search-client.ts'
import { SearchDatabase } from '../../../renderer/search/store/search-database.ts'
import { importId } from '../../../shared/contracts/ids.ts'
import { keptDocument } from '../library/rows.ts'
import { eachInItsOwnLibrary } from './own-library.ts'

let name = ''
eachInItsOwnLibrary((own) => {
  name = own
})

/** Each question is asked by somebody else, so that none gives way to the next. */
async function found(query: string): Promise<readonly string[]> {
  const { hits } = await search({ query, filters: [], sort: 'relevance', limit: 10 }, crypto.randomUUID())
  return hits.map(({ id }) => id)
}

/** Asks until the answer is as wanted: the worker follows the library by itself. */
async function untilFound(query: string, documents: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 200; tries++) {
    const ids = await found(query)
    if (ids.length === documents && indexStatus().waiting === 0) return ids
    await new Promise((resume) => setTimeout(resume, 25))
  }
  throw new Error(`“${query}” did not find ${documents} documents in time`)
}

const segments = () => new SearchDatabase(name).segments

describe('the index', () => {
  it('holds what is kept, by its words and by its names, and forgets what is removed', async () => {
    const first = keptDocument(1, { title: 'Poisoning of models', paragraphs: ['Training data can be poisoned.'] })
    await keepDocuments([first, keptDocument(2, { title: 'Another', paragraphs: ['Nothing of that.'] })])
    await untilFound('training', 1)
    await untilFound('poisoning', 1)
    await changes.removeDocuments([first.row.id])
    await untilFound('training', 0)
  })

  it('takes up every document, whether they are read many at once or one by one since they are large', async () => {
    const large = { passages: 1_900 }
    const kept = Array.from({ length: 150 }, (_, n) =>
      keptDocument(n + 1, { paragraphs: ['Shared words.', n % 40 === 0 ? 'Large.' : ''], ...(n % 40 === 0 && { facts: large }) }),
    )
    stopSearching()
    await keepDocuments(kept)
    searchIn(name)
    await expect.poll(async () => (await search({ query: 'shared', filters: [], sort: 'relevance', limit: 1 }, 'all')).documents).toBe(150)
    expect((await untilFound('large', 4)).toSorted()).toEqual(
      kept
        .filter((_, n) => n % 40 === 0)
        .map(({ row }) => row.id)
        .toSorted(),
    )
  })

  it('opens again from disk without reading the texts anew', async () => {
    await keepDocuments([keptDocument(1, { paragraphs: ['Adversarial examples.'] })])
    await untilFound('adversarial', 1)
    const before = (await segments().toArray()).map(({ id }) => id)
    searchIn(name)
    await untilFound('adversarial', 1)
    expect((await segments().toArray()).map(({ id }) => id)).toEqual(before)
  })

  it.each([
    ['a damaged segment', (bytes: Uint8Array) => bytes.set([(bytes.at(-2) ?? 0) ^ 0xff], bytes.length - 2)],
    ['a segment of an older version', (bytes: Uint8Array) => bytes.set([2], 4)],
  ])('builds %s anew, and it alone', async (_, spoil) => {
    await keepDocuments([keptDocument(1, { paragraphs: ['First words.'] })])
    await untilFound('first', 1)
    await keepDocuments([keptDocument(2, { paragraphs: ['Second words.'] })])
    await untilFound('second', 1)
    const [damaged, whole] = await segments().toArray()
    expect(damaged !== undefined && whole !== undefined).toBe(true)
    stopSearching()
    const bytes = new Uint8Array((await damaged?.resident.arrayBuffer()) ?? new ArrayBuffer(0))
    spoil(bytes)
    await segments().update(damaged?.id ?? 0, { resident: new Blob([bytes]) })
    searchIn(name)
    await untilFound('words', 2)
    const ids = (await segments().toArray()).map(({ id }) => id)
    expect(ids).toContain(whole?.id)
    expect(ids).not.toContain(damaged?.id)
  })

  it('finds a document by a contact that was corrected, without its text being written anew', async () => {
    const document = keptDocument(1, { paragraphs: ['Nothing of people.'], facts: { kind: 'liaison' } })
    await keepDocuments([document])
    await untilFound('people', 1)
    const before = await segments().count()
    const { id } = document.row
    await changes.correctEntry({ document: id, field: 'contacts', entry: { key: 'new', now: { name: 'Jane Delegate' }, isAdded: true } })
    await untilFound('jane', 1)
    await changes.dropEntryCorrection(id, 'contacts', 'new')
    await untilFound('jane', 0)
    expect(await segments().count()).toBe(before)
  })

  it('finds a document by another name under which its bytes were met, at once and after a start', async () => {
    const kept = keptDocument(1, { paragraphs: ['A paper.'] })
    const meet = (path: string) => addSighting(kept.row.hash, { path, name: path, importId: importId('again'), at: new Date() })
    await keepDocuments([kept])
    await untilFound('paper', 1)
    const before = await segments().count()
    await meet('renamed-by-secretariat.docx')
    await untilFound('secretariat', 1)
    expect(await segments().count()).toBe(before)
    stopSearching()
    await meet('met-while-closed.docx')
    searchIn(name)
    await untilFound('file:while', 1)
    await untilFound('file:secretariat', 1)
  })

  it('finds a document in its new words alone once it was read again', async () => {
    const document = keptDocument(1, { paragraphs: ['Old words.'] })
    await keepDocuments([document])
    await untilFound('old', 1)
    const later = new Date(document.row.readAt.getTime() + 1_000)
    await keepDocuments([keptDocument(1, { paragraphs: ['New words.'], facts: { readAt: later } })])
    await untilFound('new', 1)
    await untilFound('old', 0)
  })

  it('finds every document after a start in which it was asked before it had read itself back', { timeout: 60_000 }, async () => {
    const many = 1_000
    const mentions = Array.from({ length: 40 }, (_, n) => `SG17-C${n}`).join(' ')
    await keepDocuments(
      Array.from({ length: many }, (_, n) => keptDocument(n + 1, { title: `Paper ${n} ${mentions}`, paragraphs: ['The same in each.'] })),
    )
    await untilFound('same', 10)
    const { snapshots } = new SearchDatabase(name)
    await expect.poll(() => snapshots.count(), { timeout: 20_000 }).toBe(1)
    searchIn(name)
    const findable = async () => (await search({ query: 'same', filters: [], sort: 'relevance', limit: 1 }, crypto.randomUUID())).documents
    // Not even the first answer is one of an index that is still being opened.
    expect(await findable()).toBe(many)
    const asking = Array.from({ length: 200 }, async (_, n) => {
      await new Promise((resume) => setTimeout(resume, n * 5))
      return findable()
    })
    await Promise.allSettled(asking)
    await expect.poll(findable, { timeout: 20_000 }).toBe(many)
  })

  it('answers while the library is being emptied', async () => {
    const documents = Array.from({ length: 40 }, (_, n) => keptDocument(n + 1, { paragraphs: ['The same words in each.'] }))
    await keepDocuments(documents)
    await untilFound('same', 10)
    const removing = changes.removeDocuments(documents.map(({ row }) => row.id))
    const answers = await Promise.all(Array.from({ length: 20 }, () => found('same')))
    expect(answers.every((ids) => ids.length <= 10)).toBe(true)
    await removing
    await untilFound('same', 0)
  })
})
