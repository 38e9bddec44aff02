import { beforeEach, describe, expect, it } from 'vitest'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { database } from '../../../renderer/library/tables.ts'
import { indexStatus, search, searchIn, stopSearching } from '../../../renderer/search/search-client.ts'
import { SearchDatabase } from '../../../renderer/search/store/search-database.ts'
import { SegmentStore } from '../../../renderer/search/store/segment-store.ts'
import { PositionRoom } from '../../../renderer/search/text-index/position-room.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { PassageHit } from '../../../shared/contracts/search.ts'
import { keptDocument } from '../library/rows.ts'
import { eachInItsOwnLibrary } from './own-library.ts'

let name = ''
eachInItsOwnLibrary((own) => {
  name = own
})

/** The passages of all documents that a question finds, once it finds so many and nothing waits to be indexed. */
async function passagesOf(query: string, documents = 1): Promise<readonly PassageHit[]> {
  let passages: readonly PassageHit[] = []
  await expect
    .poll(
      async () => {
        const { hits } = await search({ query, filters: [], sort: 'relevance', limit: 100, detailed: 100 }, crypto.randomUUID())
        passages = hits.flatMap((hit) => hit.passages)
        return indexStatus().waiting === 0 && passages.length
      },
      { timeout: 20_000 },
    )
    .toBe(documents)
  return passages
}

const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(`${name}-search`)

async function files(kind: string): Promise<readonly string[]> {
  const names: string[] = []
  for await (const each of (await folder()).keys()) if (each.startsWith(kind)) names.push(each)
  return names
}

/** Does something with the files of one kind while no worker holds them: it lets go of them some moments after its end. */
async function withFiles(kind: string, change: (name: string) => Promise<unknown>): Promise<void> {
  stopSearching()
  const names = await files(kind)
  expect(names).not.toHaveLength(0)
  for (const each of names)
    await expect
      .poll(
        () =>
          change(each).then(
            () => 'done',
            (error: unknown) => String(error),
          ),
        { timeout: 10_000 },
      )
      .toBe('done')
  searchIn(name)
}

const remove = async (each: string) => (await folder()).removeEntry(each)

async function spoil(each: string): Promise<void> {
  const file = await (await folder()).getFileHandle(each)
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
  const writable = await file.createWritable()
  await writable.write(bytes.map((byte) => byte ^ 1))
  await writable.close()
}

const dropTexts = () => database().texts.clear()

describe('passages kept beside the index', () => {
  const sentence = 'Training data can be poisoned.'

  beforeEach(async () => {
    await keepDocuments([keptDocument(1, { paragraphs: ['Of something else.', sentence] })])
    await passagesOf('poisoned')
  })

  it('are shown without the text being read, before and after a start', async () => {
    await dropTexts()
    const [passage] = await passagesOf('poisoned')
    expect(passage?.snippet).toContain(sentence)
    searchIn(name)
    expect(await passagesOf('poisoned')).toEqual([passage])
  })

  it.each([
    ['gone', remove],
    ['damaged', spoil],
  ])('are cut from the text when they are %s', async (_, harm) => {
    const before = await passagesOf('poisoned')
    await withFiles('passages', harm)
    expect(await passagesOf('poisoned')).toEqual(before)
    await dropTexts()
    await passagesOf('poisoned', 0)
  })

  it('are those of the new text once a document was read again', async () => {
    const readAt = new Date(Date.now() + 1_000)
    await keepDocuments([keptDocument(1, { paragraphs: ['Models can be poisoned too.'], facts: { readAt } })])
    const [passage] = await passagesOf('models')
    expect(passage?.snippet).toBe('Models can be poisoned too.')
  })
})

describe('the files of the index', () => {
  it('are made again when positions are gone, and phrases are found as before', async () => {
    await keepDocuments([keptDocument(1, { paragraphs: ['Training data can be poisoned.'] })])
    await passagesOf('"data can be"')
    await withFiles('positions', remove)
    await passagesOf('"data can be"')
  })

  it('do not stay when nothing needs them: after a kill, after documents were merged', { timeout: 60_000 }, async () => {
    const documents = 12
    for (let n = 1; n <= documents; n++) {
      await keepDocuments([keptDocument(n, { paragraphs: [`Number ${n} of the same kind.`] })])
      await passagesOf('"same kind"', n)
    }
    const rows = await new SearchDatabase(name).segments.count()
    await expect.poll(() => files('positions')).toHaveLength(rows)
    const left = await (await folder()).getFileHandle('positions-1', { create: true })
    await (await left.createWritable()).close()
    searchIn(name)
    await passagesOf('"same kind"', documents)
    await expect.poll(() => files('positions')).toHaveLength(rows)
    expect((await files('passages')).length).toBeLessThanOrEqual(2)
  })
})

describe('a browser without private files', () => {
  it('keeps positions in the database', async () => {
    // Windows have no synchronous files; only workers do.
    const store = new SegmentStore(new SearchDatabase(name))
    await store.open()
    const builder = new SegmentBuilder()
    builder.add('ab'.repeat(32) as DocumentId, 1, ['one two three'])
    const { segment } = await store.add(await builder.finish())
    const [stored] = await new SegmentStore(new SearchDatabase(name)).open()
    const number = segment.find('three')
    expect(await stored?.segment.positions({ from: number, to: number + 1 }, new PositionRoom())).toEqual(Uint8Array.of(2))
    expect(store.passages).toBeUndefined()
  })
})
