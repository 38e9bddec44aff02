import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { changes, documentRow, readTags } from '../library/index.ts'

/** The number keys that tags can have. */
export const pinKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Gives the tag of a number key to documents, or takes it off when all bear it. Says in a sentence why nothing happened. */
export async function togglePinned(key: number, ids: readonly DocumentId[]): Promise<string | undefined> {
  const tag = (await readTags()).find(({ pin }) => pin === key)
  if (tag === undefined) return `No tag is on the key ${key}. “Rename, recolour or move…” in the list of tags puts one there.`
  if (ids.length === 0) return `Open or select a document: ${key} then gives it “${tag.name}”.`
  await (ids.every((id) => isBorne(id, tag.id)) ? changes.untagDocuments(ids, tag.id) : changes.tagDocuments(ids, tag.id))
  return undefined
}

const isBorne = (id: DocumentId, tag: TagId): boolean => documentRow(id)?.tags.includes(tag) === true
