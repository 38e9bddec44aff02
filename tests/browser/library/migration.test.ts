import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { LibraryDatabase } from '../../../renderer/library/database.ts'
import { hashOf } from '../../../renderer/library/hash.ts'
import { documentIdOf, ruleId, tagId } from '../../../shared/contracts/ids.ts'
import { hashNumber, recognition } from './rows.ts'

/** The tables as version 1 laid them out. */
const tablesOf1: Readonly<
  Record<string, { readonly key: string | readonly string[]; readonly counts?: boolean; readonly indexes?: readonly string[] }>
> = {
  files: { key: 'hash' },
  originals: { key: 'hash' },
  documents: { key: 'id', indexes: ['*tags'] },
  recognitions: { key: 'id' },
  texts: { key: 'id' },
  relations: { key: 'id', indexes: ['from', 'to', 'kind'] },
  missing: { key: 'key' },
  tags: { key: 'id', indexes: ['parent'] },
  taggings: { key: ['document', 'tag'], indexes: ['document', 'tag'] },
  proposals: { key: ['document', 'tag'], indexes: ['document', 'tag', 'state'] },
  notes: { key: 'document' },
  imports: { key: 'id', indexes: ['startedAt'] },
  queue: { key: 'id', counts: true, indexes: ['importId'] },
  problems: { key: 'id', counts: true, indexes: ['importId', 'document'] },
}

/** Writes a version 1 library with the browser's own interface, as version 1 left it on disk. */
function writeVersion1(name: string, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie counts versions in tens.
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => {
      for (const [table, { key, counts, indexes }] of Object.entries(tablesOf1)) {
        const keyPath = typeof key === 'string' ? key : [...key]
        const store = request.result.createObjectStore(table, { keyPath, autoIncrement: counts === true })
        for (const index of indexes ?? [])
          store.createIndex(index.replace('*', ''), index.replace('*', ''), { multiEntry: index.startsWith('*') })
        if (Array.isArray(key)) store.createIndex(`[${key.join('+')}]`, [...key])
      }
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction(Object.keys(tablesOf1), 'readwrite')
      for (const [table, entries] of Object.entries(rows)) for (const entry of entries) transaction.objectStore(table).add(entry)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

it('raises a version 1 library and loses nothing of it', async () => {
  const name = `migration-${crypto.randomUUID()}`
  const [hash, at] = [hashNumber(7), new Date('2018-12-01T10:00:00Z')]
  const id = hash
  const event = {
    kind: 'workshop',
    title: 'AI, ML and Security',
    start: '2019-01-21',
    precision: 'day',
    evidence: { text: 'planned' },
  } as const
  const rows = {
    files: [{ hash, sizeBytes: 3, format: 'docx', sightings: [] }],
    originals: [{ hash, blob: new Blob(['old']) }],
    documents: [{ id, hash, title: 'An old document', tags: ['t'], addedAt: at, readerVersion: 0, strange: 'kept' }],
    recognitions: [
      { id, recognition: recognition({ events: [event] }) },
      { id: 'damaged', recognition: null },
    ],
    texts: [{ id, blocks: new Uint8Array([1, 2]) }],
    relations: [{ id: 'r', from: id, to: id, kind: 'cites', symbol: 'SG17-C456', origin: 'hand', candidates: ['c1', 'c2'] }],
    missing: [{ key: 'SG17-C1' }],
    tags: [{ id: 't', name: 'To read', colour: 'red', createdAt: at, origin: 'hand' }],
    taggings: [{ document: id, tag: 't', origin: 'hand', at }],
    proposals: [{ document: id, tag: 'p', score: 1, evidence: [], state: 'rejected', decidedAt: at }],
    notes: [{ document: id, text: 'my note', updatedAt: at }],
    imports: [
      { id: 'i', startedAt: at, state: 'running', label: 'Downloads', found: 2, imported: 1, duplicates: 0, unread: 0, skipped: 0 },
    ],
    queue: [{ importId: 'i', path: 'Downloads/a.txt', name: 'a.txt', blob: new Blob(['waiting']) }],
    problems: [{ importId: 'i', path: 'b', reason: 'damaged', detail: 'said', at }],
  }
  await writeVersion1(name, rows)

  const db = new LibraryDatabase(name)
  await db.open()

  expect(await db.documents.toArray()).toEqual([{ ...rows.documents[0], readAt: at }])
  expect(await db.documents.where('readerVersion').below(1).count()).toBe(1)
  expect(await db.events.toArray()).toEqual([{ id: 1, document: id, event }])
  expect(await db.relations.where('symbol').equals('SG17-C456').count()).toBe(1)
  expect(await db.relations.where('candidates').equals('c2').count()).toBe(1)
  expect(await db.relations.where('origin').equals('hand').count()).toBe(1)
  expect(await db.corrections.count()).toBe(0)
  const waiting = await hashOf(new TextEncoder().encode('waiting'))
  expect(await db.queue.toArray()).toEqual([{ id: 1, importId: 'i', path: 'Downloads/a.txt', name: 'a.txt', hash: waiting, sizeBytes: 7 }])
  expect(await (await db.originals.get(waiting))?.blob.text()).toBe('waiting')
  expect(await (await db.originals.get(hash))?.blob.text()).toBe('old')
  for (const table of ['files', 'recognitions', 'texts', 'missing', 'tags', 'taggings', 'proposals', 'notes', 'imports'] as const) {
    expect(await db.table(table).count(), table).toBe(rows[table].length)
  }
  expect(await db.table('notes').toArray()).toEqual(rows.notes)
  expect(await db.table('proposals').toArray()).toEqual(rows.proposals)
  db.close()
})

it('raises a version 2 library, keeps its links, and takes corrections from then on', async () => {
  const name = `migration-${crypto.randomUUID()}`
  const old = new Dexie(name)
  old.version(2).stores({ documents: 'id, *tags, readerVersion', relations: 'id, from, to, kind, symbol, *candidates' })
  const links = ['recognised', 'hand'].map((origin) => ({ id: origin, from: 'a', to: 'b', kind: 'cites', candidates: [], origin }))
  await old.table('relations').bulkAdd(links)
  old.close()

  const db = new LibraryDatabase(name)
  expect(await db.relations.toArray()).toEqual(expect.arrayContaining(links))
  expect((await db.relations.where('origin').equals('hand').toArray()).map(({ id }) => id)).toEqual(['hand'])
  const id = documentIdOf(hashNumber(1))
  await db.corrections.put({ document: id, field: 'title', value: 'Right', at: new Date() })
  expect(await db.corrections.where('document').equals(id).count()).toBe(1)
  await db.delete()
})

it('raises a version 3 library, keeps its taggings and decisions, and takes rules from then on', async () => {
  const name = `migration-${crypto.randomUUID()}`
  const old = new Dexie(name)
  old.version(3).stores({
    documents: 'id, *tags, readerVersion',
    tags: 'id, parent',
    taggings: '[document+tag], document, tag',
    proposals: '[document+tag], document, tag, state',
    corrections: '[document+field], document',
  })
  const id = documentIdOf(hashNumber(1))
  const at = new Date()
  const tagging = { document: id, tag: 't', origin: 'hand', at }
  const proposal = { document: id, tag: 'p', score: 1, evidence: [], state: 'rejected', decidedAt: at }
  await old.table('taggings').add(tagging)
  await old.table('proposals').add(proposal)
  old.close()

  const db = new LibraryDatabase(name)
  expect(await db.taggings.toArray()).toEqual([tagging])
  expect(await db.proposals.toArray()).toEqual([proposal])
  await db.rules.put({ id: ruleId('r'), tag: tagId('t'), query: 'poisoning', createdAt: at, updatedAt: at })
  await db.withheld.put({ document: id, tag: tagId('t'), at })
  await db.quietTerms.put({ tag: tagId('t'), term: 'poisoning', at })
  expect(await db.rules.where('tag').equals('t').count()).toBe(1)
  expect(await db.withheld.where('document').equals(id).count()).toBe(1)
  expect(await db.quietTerms.where('tag').equals('t').count()).toBe(1)
  await db.delete()
})

it('raises a version 5 library, keeps what was read off its pictures, and takes saved searches from then on', async () => {
  const name = `migration-${crypto.randomUUID()}`
  const old = new Dexie(name)
  old.version(5).stores({
    documents: 'id, *tags, readerVersion',
    scans: 'id',
    rules: 'id, tag, pack',
    corrections: '[document+field], document',
  })
  const id = documentIdOf(hashNumber(1))
  const at = new Date()
  const scan = { id, at, languages: ['eng'], pages: [{ page: 1, paragraphs: ['Read off a picture'] }] }
  const rule = { id: 'r', tag: 't', query: 'poisoning', createdAt: at, updatedAt: at }
  const correction = { document: id, field: 'title', value: 'As I call it', at }
  await old.table('scans').add(scan)
  await old.table('rules').add(rule)
  await old.table('corrections').add(correction)
  old.close()

  const db = new LibraryDatabase(name)
  expect(await db.scans.toArray()).toEqual([scan])
  expect(await db.rules.where('tag').equals('t').toArray()).toEqual([rule])
  expect(await db.corrections.where('document').equals(id).toArray()).toEqual([correction])
  const search = { id: 's', name: 'Poisoning', query: 'poisoning kind:liaison', filters: [], createdAt: at, seenAt: at }
  await db.searches.put(search)
  expect(await db.searches.toArray()).toEqual([search])
  expect(db.verno).toBe(6)
  await db.delete()
})
