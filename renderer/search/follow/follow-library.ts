import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { type DocumentRow, database, decodeBlocks, type LibraryChange, onLibraryChange } from '../../library/tables.ts'
import { nameAll, readCatalogue, writeCatalogue } from '../engine/catalogue-snapshot.ts'
import type { Engine } from '../engine/engine.ts'
import { giveWay } from '../engine/pause.ts'
import type { SearchDatabase } from '../store/search-database.ts'
import { SegmentStore, type StoredSegment } from '../store/segment-store.ts'
import { catalogueFields, rowFields, TagNames } from './catalogue-fields.ts'
import { TextWriter } from './text-writer.ts'

/** Documents indexed in one go: what one transaction reads. */
const batchSize = 16
/** How long the library must have been quiet before the catalogue is written to disk. */
const quietMs = 4_000

/**
 * Keeps both indexes equal to the library.
 *
 *   open:    segments + catalogue from disk ─▶ the texts answer
 *   start:   names ─▶ the catalogue answers too;  documents of the library ─compare─▶ waiting
 *   change:  announce({documents}) ─▶ waiting
 *   always:  waiting ─(16 at a time)─▶ catalogue, TextWriter;  none left ─▶ flush, merge;  when quiet ─▶ catalogue to disk
 */
export class LibraryFollower {
  private readonly engine: Engine
  private readonly db: SearchDatabase
  private readonly store: SegmentStore
  private readonly writer: TextWriter
  private readonly onProgress: (waiting: number) => void
  private readonly waiting = new Set<DocumentId>()
  private tags = new TagNames([])
  private isWorking = false
  private opened: Promise<void> | undefined
  private isStarted = false
  private isUnsaved = false
  private quiet: ReturnType<typeof setTimeout> | undefined

  constructor(engine: Engine, db: SearchDatabase, onProgress: (waiting: number) => void) {
    this.engine = engine
    this.db = db
    this.onProgress = onProgress
    this.store = new SegmentStore(db)
    this.writer = new TextWriter(this.store, (segments, renewed) => {
      engine.setSegments(
        segments.map(({ segment }) => segment),
        renewed,
      )
    })
  }

  get waitingCount(): number {
    return this.waiting.size
  }

  /** Opens what is stored; from then on the texts answer. */
  open(): Promise<void> {
    this.opened ??= this.readStored()
    return this.opened
  }

  /** Opens what is stored, and follows the library from then on. */
  async start(): Promise<void> {
    await this.open()
    // Those who ask are told to ask again when the names are there too.
    await nameAll(this.engine.table)
    await this.compare()
    this.isStarted = true
    await this.work()
  }

  private async readStored(): Promise<void> {
    onLibraryChange((change) => void this.hear(change))
    const [segments] = await Promise.all([this.store.open(), this.readTags(), this.readDocuments()])
    // Only now: segments are placed among the documents that are known.
    this.writer.take(segments)
    this.onProgress(await database().documents.count())
  }

  private async readTags(): Promise<void> {
    this.tags = new TagNames(await database().tags.toArray())
  }

  private async readDocuments(): Promise<void> {
    const snapshot = await this.db.snapshots.get('catalogue')
    if (snapshot !== undefined) await readCatalogue(snapshot.content, this.engine.table)
  }

  private async hear(change: LibraryChange): Promise<void> {
    // Names first: a document taken up before them would keep its tags' old ones.
    if (change.tables?.includes('tags') === true) await this.readTags()
    for (const id of change.documents ?? []) this.waiting.add(id)
    if (this.isStarted) await this.work()
  }

  /** Finds what changed while nobody followed: by when it was read, and by what its fields are made from. */
  private async compare(): Promise<void> {
    const gone = new Set([...this.engine.table.entries()].map(({ id }) => id))
    for (let last = ''; ; ) {
      const rows = await database().documents.where('id').above(last).limit(500).toArray()
      for (const row of rows) {
        gone.delete(row.id)
        if (this.isTextStale(row) || this.isNameStale(row)) this.waiting.add(row.id)
      }
      const end = rows.at(-1)
      if (end === undefined) break
      last = end.id
      await giveWay()
    }
    for (const id of gone) this.waiting.add(id)
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    clearTimeout(this.quiet)
    try {
      while (this.waiting.size > 0) {
        await this.index([...this.waiting].slice(0, batchSize))
        if (this.waiting.size === 0) await this.writer.flush()
        this.onProgress(this.waiting.size)
      }
      this.onProgress(0)
      await this.writer.merge((stored) => this.isAliveIn(stored))
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
      if (row === undefined) gone.push(id)
      else if (this.isTextStale(row) || this.isCorrected(row)) reread.push(row)
      else if (this.isNameStale(row)) renamed.push(row)
    }
    this.engine.remove(gone)
    this.writer.forget(gone)
    await this.read(reread)
    this.engine.enter(renamed.flatMap((row) => this.renamed(row)))
    if (gone.length + reread.length + renamed.length > 0) this.isUnsaved = true
  }

  private async read(rows: readonly DocumentRow[]): Promise<void> {
    if (rows.length === 0) return
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
      this.engine.enter([{ id: row.id, fields: catalogueFields(row, recognitions[at]?.recognition, blocks, files[at], this.tags) }])
      await giveWay()
      if (this.isTextStale(row)) await this.writer.add(row.id, textStamp(row), searchedTexts(blocks))
      await giveWay()
    }
  }

  private renamed(row: DocumentRow) {
    const entry = this.engine.table.entry(row.id)
    return entry === undefined ? [] : [{ id: row.id, fields: { ...entry.fields, ...rowFields(row, this.tags, entry.fields.fileNames) } }]
  }

  private isTextStale(row: DocumentRow): boolean {
    return this.writer.stampOf(row.id) !== textStamp(row)
  }

  /** Whether what was recognised is corrected since, or not known yet: the contacts among it do not stand in the row. */
  private isCorrected(row: DocumentRow): boolean {
    const entry = this.engine.table.entry(row.id)
    return entry === undefined || (entry.fields.correctedAt ?? '') !== (row.correctedAt?.toISOString() ?? '')
  }

  private isNameStale(row: DocumentRow): boolean {
    const entry = this.engine.table.entry(row.id)
    if (entry === undefined) return true
    const fresh: Readonly<Record<string, unknown>> = rowFields(row, this.tags, entry.fields.fileNames)
    const held: Readonly<Record<string, unknown>> = { ...entry.fields }
    return Object.keys(fresh).some((name) => JSON.stringify(fresh[name]) !== JSON.stringify(held[name]))
  }

  private isAliveIn(stored: StoredSegment): (document: number) => boolean {
    const numbers = this.engine.placed(stored.segment)
    return (document) => (numbers?.[document] ?? -1) >= 0
  }

  private async save(): Promise<void> {
    if (this.isWorking) return
    // Nothing may be entered while the catalogue is written; what changes meanwhile waits.
    this.isWorking = true
    try {
      await this.db.snapshots.put({ name: 'catalogue', content: await writeCatalogue(this.engine.table) })
      this.isUnsaved = false
    } finally {
      this.isWorking = false
    }
    if (this.waiting.size > 0) await this.work()
  }
}

/** The blocks' texts as they are searched: the same that passages are cut from. */
function* searchedTexts(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) if (block.type !== 'break') yield blockText(block)
}

const textStamp = (row: DocumentRow) => row.readAt.getTime()
