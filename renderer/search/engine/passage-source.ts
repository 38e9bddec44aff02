import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'

/** Reads the passages of documents from where their text is kept; a document without text has none. */
export type ReadPassages = (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, readonly Passage[]>>

/** Characters of passages kept in memory, those used last: what a delegate pages through. */
const keptCharacters = 8_000_000

/** The passages of documents that are shown, those used last in memory. */
export class PassageSource {
  private readonly read: ReadPassages
  private readonly kept = new Map<DocumentId, readonly Passage[]>()
  private characters = 0
  private turn: Promise<unknown> = Promise.resolve()

  constructor(read: ReadPassages) {
    this.read = read
  }

  /**
   * One call after another: texts may be large, and what several calls want is read once. `checkpoint` is asked when the
   * turn comes, and ends a call that nobody waits for any more.
   */
  get(
    ids: readonly DocumentId[],
    checkpoint: () => Promise<void> | undefined = goOn,
  ): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
    const taken = this.turn.then(checkpoint).then(() => this.take(ids))
    this.turn = taken.catch(() => undefined)
    return taken
  }

  private async take(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly Passage[]>> {
    const found = new Map<DocumentId, readonly Passage[]>()
    const unknown = ids.filter((id) => !this.kept.has(id))
    const read = unknown.length === 0 ? new Map<DocumentId, readonly Passage[]>() : await this.read(unknown)
    for (const id of ids) {
      const passages = this.kept.get(id) ?? read.get(id) ?? []
      found.set(id, passages)
      this.keep(id, passages)
    }
    return found
  }

  /** Documents were read again, or are gone. */
  forget(ids: readonly DocumentId[]): void {
    for (const id of ids) this.drop(id)
  }

  private keep(id: DocumentId, passages: readonly Passage[]): void {
    this.drop(id)
    this.kept.set(id, passages)
    this.characters += lengthOf(passages)
    for (const oldest of this.kept.keys()) {
      if (this.characters <= keptCharacters || oldest === id) break
      this.drop(oldest)
    }
  }

  private drop(id: DocumentId): void {
    const passages = this.kept.get(id)
    if (passages === undefined) return
    this.kept.delete(id)
    this.characters -= lengthOf(passages)
  }
}

const goOn = (): undefined => undefined
const lengthOf = (passages: readonly Passage[]) => passages.reduce((sum, passage) => sum + passage.text.length, 0)
