import type { DocumentId, SymbolKey } from '../../../shared/contracts/ids.ts'
import type { LinkInput } from '../../../shared/contracts/linking.ts'
import { linkLibrary } from '../../../shared/recognise/index.ts'
import { type DocumentRow, database, LinkState, onLibraryChange } from '../../library/tables.ts'

/** Documents read in one go. */
const chunkSize = 500

/**
 * Works out the links of the whole library, so that the order in which documents arrive cannot matter, and writes what
 * differs. What is needed of each document stays in memory; what changed is read again.
 */
export class LinkStep {
  private readonly inputs = new Map<DocumentId, LinkInput>()
  private readonly stale = new Set<DocumentId>()
  private readonly state = new LinkState()
  private isLoaded = false
  private running: Promise<void> | undefined
  private isWritingLinks = false

  constructor() {
    onLibraryChange((change) => {
      if (this.isWritingLinks) return
      for (const id of change.documents ?? []) this.stale.add(id)
      this.state.forget(change.documents ?? [])
      if (change.tables?.includes('relations') === true) this.state.invalidate()
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
    await this.refresh()
    const linked = linkLibrary([...this.inputs.values()])
    const own = new Map<DocumentId, readonly SymbolKey[]>()
    for (const input of this.inputs.values())
      own.set(
        input.id,
        input.symbols.map(({ key }) => key),
      )
    await this.state.apply(linked, own, (writing) => {
      this.isWritingLinks = writing
    })
  }

  private async refresh(): Promise<void> {
    if (!this.isLoaded) {
      const ids = await database().documents.toCollection().primaryKeys()
      for (const id of ids) this.stale.add(id)
      this.isLoaded = true
    }
    const ids = [...this.stale]
    for (let start = 0; start < ids.length; start += chunkSize) await this.read(ids.slice(start, start + chunkSize))
  }

  private async read(ids: readonly DocumentId[]): Promise<void> {
    for (const id of ids) this.stale.delete(id)
    const db = database()
    const rows = await db.documents.bulkGet([...ids])
    const present = rows.filter((row): row is DocumentRow => row !== undefined)
    const [recognitions, files] = await Promise.all([
      db.recognitions.bulkGet(present.map((row) => row.id)),
      db.files.bulkGet(present.map((row) => row.hash)),
    ])
    for (const id of ids) this.inputs.delete(id)
    for (const [at, row] of present.entries()) {
      const kept = recognitions[at]
      if (kept === undefined) continue
      const { recognition } = kept
      this.inputs.set(row.id, {
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
      })
    }
  }
}
