import Dexie, { type Transaction } from 'dexie'
import * as v from 'valibot'
import { fileHash } from '../../shared/contracts/ids.ts'
import { hashOf } from './hash.ts'
import type { EventRow } from './rows.ts'

/** What version 1 wrote and version 2 reads otherwise. Parsed, since a row on disk may be older or stranger than any type. */
const documentOf1 = v.looseObject({ id: v.string(), addedAt: v.date() })
const queuedOf1 = v.looseObject({
  id: v.optional(v.number()),
  importId: v.string(),
  path: v.string(),
  name: v.string(),
  blob: v.instance(Blob),
  modifiedAt: v.optional(v.date()),
})
const recognitionOf1 = v.looseObject({
  id: v.string(),
  recognition: v.looseObject({
    events: v.array(v.looseObject({ kind: v.picklist(['workshop', 'meeting', 'deadline']), title: v.string(), start: v.string() })),
  }),
})

/** Raises a version 1 library: fills `readAt` and `events`, and turns queued blobs into originals. Loses no row. */
export async function raiseToVersion2(transaction: Transaction): Promise<void> {
  await transaction
    .table('documents')
    .toCollection()
    .modify((row: unknown, ref: { value: unknown }) => {
      const parsed = v.safeParse(documentOf1, row)
      if (parsed.success) ref.value = { ...parsed.output, readAt: parsed.output.addedAt }
    })
  await fillEvents(transaction)
  await stageQueue(transaction)
}

async function fillEvents(transaction: Transaction): Promise<void> {
  const events = transaction.table<unknown>('events')
  const found: unknown[] = []
  await transaction.table('recognitions').each((row: unknown) => {
    const parsed = v.safeParse(recognitionOf1, row)
    if (!parsed.success) return
    for (const event of parsed.output.recognition.events)
      found.push({ document: parsed.output.id, event } satisfies Record<keyof Omit<EventRow, 'id'>, unknown>)
  })
  await events.bulkAdd(found)
}

async function stageQueue(transaction: Transaction): Promise<void> {
  const queue = transaction.table<unknown>('queue')
  for (const row of await queue.toArray()) {
    const parsed = v.safeParse(queuedOf1, row)
    if (!parsed.success) continue
    const { blob, ...rest } = parsed.output
    // The upgrade's transaction would end while the digest is computed; `waitFor` keeps it open.
    const hash = await Dexie.waitFor(blob.arrayBuffer().then(hashOf))
    await transaction.table('originals').put({ hash, blob })
    await queue.put({ ...rest, hash: fileHash(hash), sizeBytes: blob.size })
  }
}
