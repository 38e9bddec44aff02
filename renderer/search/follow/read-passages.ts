import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { cutPassages } from '../../../shared/passages/cut-passages.ts'
import { database, decodeBlocks, type TextRow } from '../../library/tables.ts'

/** The passages of documents, cut from the text the library keeps. */
export async function readPassages(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
  const texts = await textsOf(ids)
  return new Map(texts.map(({ id, blocks }) => [id, cutPassages(decodeBlocks(blocks))]))
}

/**
 * The texts of documents, asked of IndexedDB itself: a transaction of Dexie's takes half a millisecond more, which is half
 * of what a rare word takes in all.
 */
async function textsOf(ids: readonly DocumentId[]): Promise<readonly TextRow[]> {
  const library = database()
  if (!library.isOpen()) await library.open()
  const store = library.backendDB().transaction(library.texts.name, 'readonly').objectStore(library.texts.name)
  const texts = await Promise.all(ids.map((id) => answered<TextRow | undefined>(store.get(id))))
  return texts.filter((text) => text !== undefined)
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('A text could not be read.'))
  })
