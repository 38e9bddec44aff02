import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { LinkInput } from '../../../shared/contracts/linking.ts'
import { LibraryLinker } from '../../../shared/recognise/index.ts'
import { type DocumentRow, database, type LinkedDocument, LinkWriter, onLibraryChange } from '../../library/tables.ts'
import { inTurns } from './in-turns.ts'

/** Documents read in one go. */
const chunkSize = 500

/**
 * Keeps the links equal to the library, so that the order in which documents arrive cannot matter. What is needed of each
 * document stays in memory; what changed is read again, and only what that concerns is linked again and written.
 */
export class LinkStep {
  private readonly linker = new LibraryLinker()
  private readonly stale = new Set<DocumentId>()
  private readonly writer = new LinkWriter((isWriting) => {
    this.isWritingLinks = isWriting
  })
  private isLoaded = false
  /** Whether the tables hold what the linker last said; not at the start, nor after others wrote them. */
  private isWritten = false
  private running: Promise<void> | undefined
  private isWritingLinks = false

  constructor() {
    onLibraryChange((change) => {
      if (this.isWritingLinks) return
      for (const id of change.documents ?? []) this.stale.add(id)
      if (change.tables?.includes('relations') === true) this.isWritten = false
    })
  }

  /** Makes the links equal to the library; a call while one runs waits for it and runs again. */
  async run(): Promise<void> {
    while (this.running !== undefined) await this.running
    this.running = this.link()
    try {
      await this.running
    } finally {
      this.running = undefined
    }
  }

  private async link(): Promise<void> {
    const ids = await this.takeStale()
    const wasWritten = this.isWritten
    // Before reading and writing: what others write meanwhile must be looked at once more.
    this.isWritten = true
    try {
      const inputs = await this.read(ids)
      const gone = ids.filter((id) => !inputs.has(id) && this.linker.inputOf(id) !== undefined)
      const changed = [...inputs.values()].filter((input) => JSON.stringify(this.linker.inputOf(input.id)) !== JSON.stringify(input))
      const change = await inTurns(this.linker.updating(changed, gone))
      if (wasWritten) await this.writer.writeChange(change, this.linked(new Set([...inputs.keys(), ...change.documents])))
      else await this.writer.writeAll(this.linker.all(), this.linked(this.linker.ids()))
    } catch (error) {
      for (const id of ids) this.stale.add(id)
      this.isWritten = false
      throw error
    }
  }

  private linked(ids: Iterable<DocumentId>): ReadonlyMap<DocumentId, LinkedDocument> {
    const documents = new Map<DocumentId, LinkedDocument>()
    for (const id of ids) {
      const own = this.linker.inputOf(id)?.symbols.map(({ key }) => key)
      const aliases = this.linker.aliasesOf(id).map(({ key }) => key)
      if (own !== undefined) documents.set(id, { own, aliases, relations: this.linker.relationsOf(id) })
    }
    return documents
  }

  private async takeStale(): Promise<readonly DocumentId[]> {
    if (!this.isLoaded) {
      const ids = await database().documents.toCollection().primaryKeys()
      for (const id of ids) this.stale.add(id)
      this.isLoaded = true
    }
    const ids = [...this.stale]
    for (const id of ids) this.stale.delete(id)
    return ids
  }

  /** What links need to know of those documents that are still there. */
  private async read(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, LinkInput>> {
    const inputs = new Map<DocumentId, LinkInput>()
    for (let start = 0; start < ids.length; start += chunkSize)
      for (const input of await readInputs(ids.slice(start, start + chunkSize))) inputs.set(input.id, input)
    return inputs
  }
}

async function readInputs(ids: readonly DocumentId[]): Promise<readonly LinkInput[]> {
  const db = database()
  const rows = await db.documents.bulkGet([...ids])
  const present = rows.filter((row): row is DocumentRow => row !== undefined)
  const [recognitions, files] = await Promise.all([
    db.recognitions.bulkGet(present.map((row) => row.id)),
    db.files.bulkGet(present.map((row) => row.hash)),
  ])
  return present.flatMap((row, at): readonly LinkInput[] => {
    const kept = recognitions[at]
    if (kept === undefined) return []
    const { recognition } = kept
    return [
      {
        id: row.id,
        kind: row.kind,
        title: row.title,
        language: row.language,
        symbols: recognition.symbols,
        fileNames: [...new Set([row.name, ...(files[at]?.sightings ?? []).map(({ name }) => name)])],
        members: kept.members ?? [],
        attachments: recognition.liaison?.attachments ?? [],
        answers: recognition.liaison?.answers ?? [],
        mentions: recognition.mentions,
      },
    ]
  })
}
