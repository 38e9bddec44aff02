import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { DocumentPassages } from '../document-passages.ts'
import { RecentValues } from '../recent-values.ts'
import type { TextIndex } from '../text-index/text-index.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { DocumentTable } from './document-table.ts'

/** Reads the passages of documents from where their text is kept; a document without text has none. */
export type ReadPassages = (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, readonly Passage[]>>
/** The same, from beside the index where they are there, which is a tenth of the work. */
export type ReadDocuments = (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, DocumentPassages>>

export function documentReader(readPassages: ReadPassages, index: TextIndex, table: DocumentTable): ReadDocuments {
  return async (ids) => {
    const found = new Map<DocumentId, DocumentPassages>()
    for (const id of ids) {
      const kept = index.passages(table.numberOf(id) ?? -1)
      if (kept !== undefined) found.set(id, kept)
    }
    const others = ids.filter((id) => !found.has(id))
    if (others.length > 0) for (const [id, passages] of await readPassages(others)) found.set(id, DocumentPassages.of(passages))
    return found
  }
}

/**
 * Characters from which on a document's passages are worth keeping: where they are not beside the index, two milliseconds and
 * more go into reading it, and the next letter of a word finds it again. Shorter ones are read again sooner than they are
 * kept: kept, every one of them grew old in memory, which is cleared only while all else stands still, in a library of 20,000
 * for a tenth of a second.
 */
const worthKeeping = 30_000
/** Characters kept, at most twice as many and the last document. */
const keptCharacters = 4_000_000

/** The passages of documents that are shown, those of long ones in memory. */
export class PassageSource {
  private readonly read: ReadDocuments
  private readonly kept = new RecentValues<DocumentId, DocumentPassages>(keptCharacters, ({ text }) => text.length)
  /** Ends when the call that reads now is done. */
  private reading: Promise<void> | undefined

  constructor(read: ReadDocuments) {
    this.read = read
  }

  /**
   * One call after another: texts may be large, and a large one that several calls want is read once. `checkpoint` is
   * asked when the turn comes, and ends a call that nobody waits for any more.
   */
  async get(ids: readonly DocumentId[], checkpoint: Checkpoint = goOn): Promise<ReadonlyMap<DocumentId, DocumentPassages>> {
    while (this.reading !== undefined) await this.reading
    const { promise, resolve } = Promise.withResolvers<void>()
    this.reading = promise
    try {
      await checkpoint()
      return await this.take(ids)
    } finally {
      this.reading = undefined
      resolve()
    }
  }

  /** Documents were read again, or are gone. */
  forget(ids: readonly DocumentId[]): void {
    for (const id of ids) this.kept.delete(id)
  }

  private async take(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, DocumentPassages>> {
    const found = new Map(ids.map((id) => [id, this.kept.get(id)]))
    const unknown = ids.filter((id) => found.get(id) === undefined)
    const read = unknown.length === 0 ? undefined : await this.read(unknown)
    return new Map(
      ids.map((id) => {
        const passages = found.get(id) ?? read?.get(id) ?? DocumentPassages.none
        if (found.get(id) === undefined && passages.text.length >= worthKeeping) this.kept.set(id, passages)
        return [id, passages]
      }),
    )
  }
}

const goOn = (): undefined => undefined
