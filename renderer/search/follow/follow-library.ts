import { type Block, blockText } from '../../../shared/contracts/blocks.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { cutPassages } from '../../../shared/passages/cut-passages.ts'
import { type DocumentRow, database, decodeBlocks, type LibraryChange, onLibraryChange } from '../../library/tables.ts'
import { nameAll, readCatalogue, writeCatalogue } from '../engine/catalogue-snapshot.ts'
import type { Engine } from '../engine/engine.ts'
import { backgroundPacer, giveWay } from '../engine/pause.ts'
import type { SearchDatabase } from '../store/search-database.ts'
import { SegmentStore, type StoredSegment } from '../store/segment-store.ts'
import { catalogueFields, rowFields, TagNames } from './catalogue-fields.ts'
import { type DocumentSource, type ReadDocument, readDocuments, takeFirst } from './document-reader.ts'
import { TextWriter } from './text-writer.ts'

/** How long the library must have been quiet before the catalogue is written to disk. */
const quietMs = 4_000

/**
 * Keeps both indexes equal to the library.
 *
 *   open:    segments + catalogue from disk ─▶ the texts answer
 *   start:   names ─▶ the catalogue answers too;  documents of the library ─compare─▶ waiting
 *   change:  announce({documents}) ─▶ waiting
 *   always:  waiting ─(a megabyte or two at a time)─▶ catalogue, TextWriter;  none left ─▶ flush, merge;  when quiet ─▶ catalogue to disk
 */
export class LibraryFollower {
  private readonly engine: Engine
  private readonly db: SearchDatabase
  private readonly store: SegmentStore
  private readonly writer: TextWriter
  private readonly onProgress: (waiting: number) => void
  private readonly waiting = new Set<DocumentId>()
  /** Of the documents that wait, those that are being read. */
  private readAhead = 0
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
    return this.waiting.size + this.readAhead
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
      do {
        await this.indexWaiting()
        this.onProgress(0)
        await this.writer.merge((stored) => this.isAliveIn(stored))
        // What came while segments were merged must not wait for the next change.
      } while (this.waiting.size > 0)
    } finally {
      this.isWorking = false
    }
    if (this.isUnsaved) this.quiet = setTimeout(() => void this.save(), quietMs)
  }

  private async indexWaiting(): Promise<void> {
    for (let next = this.readNext(); next !== undefined; next ??= this.readNext()) {
      const documents = await next
      // The next ones are read while these are indexed: waiting for the database took a third of the time.
      next = this.readNext()
      await this.index(documents)
      if (this.waitingCount === 0) await this.writer.flush()
      this.onProgress(this.waitingCount)
    }
  }

  /** Begins to read the next of the documents that wait; undefined when there are none. */
  private readNext(): Promise<readonly ReadDocument[]> | undefined {
    // Taken off first: what changes while it is read comes back.
    const ids = takeFirst(this.waiting)
    this.readAhead = ids.length
    if (ids.length === 0) return undefined
    return readDocuments(
      ids,
      (row) => this.isStale(row),
      (id) => {
        this.waiting.add(id)
        this.readAhead--
      },
    )
  }

  private async index(documents: readonly ReadDocument[]): Promise<void> {
    const pace = backgroundPacer()
    for (const { id, row, source } of documents) {
      if (row === undefined) {
        this.engine.remove([id])
        this.writer.forget([id])
      } else if (!this.isStale(row)) {
        if (!this.isNameStale(row)) continue
        this.rename(row)
      } else if (source !== undefined) await this.take(row, source)
      // Removed since its row was looked at, and come back.
      else this.waiting.add(id)
      this.isUnsaved = true
      await pace()
    }
  }

  private async take(row: DocumentRow, { text, recognition, file }: DocumentSource): Promise<void> {
    const blocks = text === undefined ? [] : decodeBlocks(text.blocks)
    this.engine.enter([{ id: row.id, fields: catalogueFields(row, recognition, blocks, file, this.tags) }])
    if (this.isTextStale(row))
      await this.writer.add(row.id, textStamp(row), { texts: searchedTexts(blocks), passages: cutPassages(blocks) })
  }

  private rename(row: DocumentRow): void {
    const entry = this.engine.table.entry(row.id)
    if (entry === undefined) return
    this.engine.enter([{ id: row.id, fields: { ...entry.fields, ...rowFields(row, this.tags, entry.fields.fileNames) } }])
  }

  /** Whether a document must be read, not only its row. */
  private isStale(row: DocumentRow): boolean {
    return this.isTextStale(row) || this.isCorrected(row)
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
