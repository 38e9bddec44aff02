import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { cutPassages } from '../../../shared/passages/cut-passages.ts'
import { type DocumentRow, database, decodeBlocks, type LibraryChange, onLibraryChange } from '../../library/tables.ts'
import type { MiniSearchEngine } from '../engine/engine.ts'
import type { PassageStore } from '../engine/passage-store.ts'
import { pause } from '../engine/pause.ts'
import { readSnapshot, writeSnapshot } from '../engine/snapshot.ts'
import { catalogueFields, rowFields, TagNames } from './catalogue-fields.ts'
import type { IndexedDocument } from './indexed-document.ts'

/** Documents indexed in one go: what one transaction reads. */
const batchSize = 16
/** How long the library must have been quiet before the index is written to disk. */
const quietMs = 4_000

/**
 * Keeps the index equal to the library.
 *
 *   start:   snapshot ─▶ tables;  documents of the library ─compare─▶ waiting
 *   change:  announce({documents}) ─▶ waiting
 *   always:  waiting ─(16 at a time)─▶ engine.put / rename / remove;  when quiet ─▶ snapshot
 */
export class LibraryFollower {
  private readonly engine: MiniSearchEngine
  private readonly store: PassageStore
  private readonly onProgress: (waiting: number) => void
  private readonly waiting = new Set<DocumentId>()
  private made = new Map<string, IndexedDocument>()
  private tags = new TagNames([])
  private isWorking = false
  private isStarted = false
  private isUnsaved = false
  private quiet: ReturnType<typeof setTimeout> | undefined

  constructor(engine: MiniSearchEngine, store: PassageStore, onProgress: (waiting: number) => void) {
    this.engine = engine
    this.store = store
    this.onProgress = onProgress
  }

  get waitingCount(): number {
    return this.waiting.size
  }

  async start(): Promise<void> {
    onLibraryChange((change) => void this.hear(change))
    this.tags = await readTags()
    const rows = database().documents
    this.onProgress(await rows.count())
    const snapshot = await this.store.loadSnapshot()
    if (snapshot !== undefined) {
      const made = await readSnapshot(snapshot, this.engine.tables)
      if (made === undefined) this.engine.tables.clear()
      else this.made = made
    }
    await this.compare()
    this.isStarted = true
    await this.work()
  }

  private async hear(change: LibraryChange): Promise<void> {
    for (const id of change.documents ?? []) this.waiting.add(id)
    if (change.tables?.includes('tags') === true) this.tags = await readTags()
    if (this.isStarted) await this.work()
  }

  /** Finds what changed while nobody followed: by when it was read, and by what its fields are made from. */
  private async compare(): Promise<void> {
    const gone = new Set(this.made.keys() as Iterable<DocumentId>)
    for (let last = ''; ; ) {
      const rows = await database().documents.where('id').above(last).limit(500).toArray()
      for (const row of rows) {
        gone.delete(row.id)
        const made = this.made.get(row.id)
        if (made?.text !== textStamp(row) || made.fields !== this.fieldsStamp(row)) this.waiting.add(row.id)
      }
      const end = rows.at(-1)
      if (end === undefined) break
      last = end.id
      await pause()
    }
    for (const id of gone) this.waiting.add(id)
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    clearTimeout(this.quiet)
    try {
      while (this.waiting.size > 0) {
        const ids = [...this.waiting].slice(0, batchSize)
        await this.index(ids)
        this.onProgress(this.waiting.size)
      }
      this.onProgress(0)
    } finally {
      this.isWorking = false
    }
    if (this.isUnsaved) this.quiet = setTimeout(() => void this.save(), quietMs)
  }

  private async index(ids: readonly DocumentId[]): Promise<void> {
    // Taken off first: what changes while it is read comes back.
    for (const id of ids) this.waiting.delete(id)
    const rows = await database().documents.bulkGet([...ids])
    const reread: DocumentRow[] = []
    const renamed: DocumentRow[] = []
    const gone: DocumentId[] = []
    for (const [at, id] of ids.entries()) {
      const row = rows[at]
      const made = this.made.get(id)
      if (row === undefined) gone.push(id)
      else if (made?.text !== textStamp(row)) reread.push(row)
      else if (made.fields !== this.fieldsStamp(row)) renamed.push(row)
    }
    if (gone.length > 0) await this.engine.remove(gone)
    for (const id of gone) this.made.delete(id)
    await this.put(reread)
    await this.engine.rename(renamed.flatMap((row) => this.renamed(row)))
    for (const row of [...reread, ...renamed]) this.made.set(row.id, { text: textStamp(row), fields: this.fieldsStamp(row) })
    if (gone.length + reread.length + renamed.length > 0) this.isUnsaved = true
  }

  private async put(rows: readonly DocumentRow[]): Promise<void> {
    const db = database()
    const ids = rows.map((row) => row.id)
    const [recognitions, texts, files] = await Promise.all([
      db.recognitions.bulkGet(ids),
      db.texts.bulkGet(ids),
      db.files.bulkGet(rows.map((row) => row.hash)),
    ])
    for (const [at, row] of rows.entries()) {
      const text = texts[at]
      const blocks = text === undefined ? [] : decodeBlocks(text.blocks)
      const fields = catalogueFields(row, recognitions[at]?.recognition, blocks, files[at], this.tags)
      await pause()
      await this.engine.put([{ id: row.id, fields, passages: cutPassages(blocks) }])
    }
  }

  private renamed(row: DocumentRow) {
    const entry = this.engine.tables.entry(row.id)
    return entry === undefined ? [] : [{ id: row.id, fields: { ...entry.fields, ...rowFields(row, this.tags) } }]
  }

  private async save(): Promise<void> {
    if (this.isWorking) return
    // Nothing may be indexed while the tables are written; what changes meanwhile waits.
    this.isWorking = true
    try {
      await this.store.saveSnapshot(await writeSnapshot(this.engine.tables, this.made))
      this.isUnsaved = false
    } finally {
      this.isWorking = false
    }
    if (this.waiting.size > 0) await this.work()
  }

  private fieldsStamp(row: DocumentRow): string {
    return JSON.stringify(rowFields(row, this.tags))
  }
}

const textStamp = (row: DocumentRow) => row.readAt.getTime()
const readTags = async () => new TagNames(await database().tags.toArray())
