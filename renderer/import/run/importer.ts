import { type DocumentId, documentIdOf, type FileHash, importId } from '../../../shared/contracts/ids.ts'
import { addProblems, addSighting, database, explainStorage, onLibraryChange, openImport, patchImport } from '../../library/tables.ts'
import type { ImportReply, ImportRequest } from '../messages.ts'
import { type MakeReader, ReaderSlot } from '../reading/reader-slot.ts'
import { ArchiveStep } from './archive-step.ts'
import { DescribeStep } from './describe-step.ts'
import { GroupKeeper } from './group-keeper.ts'
import type { Item } from './item.ts'
import { LinkPace } from './link-pace.ts'
import { LinkStep } from './link-step.ts'
import { ProgressMeter } from './progress-meter.ts'
import { keptDocument, leftClosed, resultOfFailure, sightingOf } from './read-item.ts'
import { forgetQueue, outdatedDocuments, restItems, unfinishedRuns } from './resume.ts'
import { Run } from './run-state.ts'
import { Stager } from './stager.ts'
import { WindowFiles } from './window-files.ts'

/** Readers at work at the same time: what two cores can use beside the window and the search. */
const readers = 2

/** Bytes of a file that tell its format when its reader could not. */
const headBytes = 64 * 1024

/**
 * The journey of files, from the window's message to the library:
 *
 *   window ─▶ Stager ─▶ ready ─▶ ReaderSlot (×2, own workers) ─▶ GroupKeeper ─▶ LinkStep
 *                         ▲                          │
 *                         └──── members of archives ─┘          (the search follows the library by itself)
 */
export class Importer {
  private readonly runs = new Map<string, Run>()
  private readonly ready: Item[] = []
  private readonly inFlight = new Map<FileHash, Promise<void>>()
  private readonly keeper = new GroupKeeper()
  private readonly describe = new DescribeStep()
  private readonly archives = new ArchiveStep()
  private readonly linkPace: LinkPace
  private readonly meter: ProgressMeter
  private readonly stager: Stager
  private readonly files: WindowFiles
  private readonly slots: readonly ReaderSlot[]
  private readonly idle: ReaderSlot[]
  private heldBytes = 0
  private activity: Promise<() => void> | undefined

  constructor(reply: (reply: ImportReply) => void, makeReader: MakeReader) {
    this.meter = new ProgressMeter((progress) => reply({ kind: 'progress', progress }))
    this.files = new WindowFiles((number) => reply({ kind: 'bytes-wanted', number }))
    this.slots = Array.from({ length: readers }, () => new ReaderSlot(makeReader))
    this.idle = [...this.slots]
    this.linkPace = new LinkPace(new LinkStep(), (error) => this.fail(error))
    this.stager = new Stager({
      fetch: (number) => this.files.fetch(number),
      staged: (items) => this.enqueue(items),
      held: () => this.heldBytes,
      ended: (run) => this.endOne(run),
      failed: (error) => this.fail(error),
    })
    onLibraryChange((change) => {
      if (change.relink === true) this.linkPace.soon()
    })
  }

  /** Handles one message of the window. */
  async receive(request: ImportRequest): Promise<void> {
    switch (request.kind) {
      case 'begin':
        return this.begin(new Run(request.importId, request.label, true))
      case 'files': {
        const run = this.runs.get(request.importId)
        if (run === undefined || run.isCancelled) return
        run.counts.found += request.sources.length
        run.open += request.sources.length
        await this.lock()
        return this.stager.offer(run, request.sources)
      }
      case 'unreadable':
        return this.noteUnreadable(request)
      case 'sealed': {
        const run = this.runs.get(request.importId)
        if (run === undefined) return
        run.isSealed = true
        return this.settle(run)
      }
      case 'bytes':
        return this.files.deliver(request.number, request.bytes)
      case 'no-bytes':
        return this.files.refuse(request.number, request)
      case 'cancel':
        return this.cancel()
      case 'resume':
        return this.resume()
      case 'read-again':
        return this.readAgain(request.ids)
    }
  }

  private async begin(run: Run): Promise<void> {
    this.runs.set(run.importId, run)
    this.meter.begin(run)
    if (run.isListed) {
      const { importId: id, label, counts } = run
      await openImport({ id, startedAt: new Date(), state: 'running', label, ...counts })
    }
  }

  private async noteUnreadable({ importId: id, sources }: Extract<ImportRequest, { kind: 'unreadable' }>): Promise<void> {
    const run = this.runs.get(id)
    if (run === undefined) return
    run.counts.found += sources.length
    run.counts.unread += sources.length
    await addProblems(sources.map((source) => ({ ...source, importId: id, at: new Date() })))
  }

  private enqueue(items: readonly Item[]): void {
    for (const item of items) {
      this.heldBytes += item.bytes?.byteLength ?? 0
      this.ready.push(item)
    }
    this.work()
  }

  /** Gives each idle reader an item. */
  private work(): void {
    for (let slot = this.idle.pop(); slot !== undefined; slot = this.idle.pop()) {
      const item = this.ready.shift()
      if (item === undefined) {
        this.idle.push(slot)
        return
      }
      this.heldBytes -= item.bytes?.byteLength ?? 0
      void this.handle(item, slot)
    }
  }

  private async handle(item: Item, slot: ReaderSlot): Promise<void> {
    let release = () => {}
    const before = this.inFlight.get(item.hash)
    const mine = new Promise<void>((resolve) => {
      release = resolve
    })
    this.inFlight.set(item.hash, mine)
    try {
      // The same bytes may be on their way already; then this is a sighting of them.
      await before
      await this.journey(item, slot, () => {
        this.idle.push(slot)
        this.work()
      })
    } catch (error) {
      this.fail(error)
    } finally {
      release()
      if (this.inFlight.get(item.hash) === mine) this.inFlight.delete(item.hash)
      this.endOne(item.run)
    }
  }

  /** `free` is called as soon as the reader is done; keeping goes on beside its next file. */
  private async journey(item: Item, slot: ReaderSlot, free: () => void): Promise<void> {
    const { run } = item
    const isAgain = item.queued === undefined
    let isFree = false
    const freeOnce = () => {
      if (!isFree) free()
      isFree = true
    }
    try {
      if (run.isCancelled) return
      const known = isAgain ? undefined : await database().files.get(item.hash)
      if (known !== undefined) {
        freeOnce()
        const archive = item.archive === undefined ? undefined : documentIdOf(item.archive)
        await addSighting(item.hash, sightingOf(item), archive, item.queued)
        run.counts.duplicates++
        return
      }
      const bytes =
        item.bytes ??
        (await database()
          .originals.get(item.hash)
          .then((row) => row?.blob.arrayBuffer()))
      if (bytes === undefined) throw new Error(`The original of ${item.path} is gone.`)
      const head = new Uint8Array(bytes.slice(0, headBytes))
      const scan = await database().scans.get(documentIdOf(item.hash))
      const done = this.meter.reads(item.name)
      const job = { name: item.name, path: item.path, bytes, depth: item.depth, ...(scan !== undefined && { scan }) }
      const outcome = leftClosed(item, head) ?? (await slot.read(job))
      done()
      freeOnce()
      if (run.isCancelled) return
      const result = 'outcome' in outcome ? outcome : resultOfFailure(item, outcome, head)
      const kept = keptDocument(item, result, isAgain)
      const places = await this.keeper.keep(kept)
      run.counts[result.outcome === 'read' || result.outcome === 'partial' ? 'imported' : 'unread']++
      this.takeMembers(item, kept.queue, result.members, places)
    } finally {
      freeOnce()
    }
  }

  private takeMembers(
    archive: Item,
    rows: ReturnType<typeof keptDocument>['queue'],
    members: ReadonlyArray<{ readonly bytes: Uint8Array<ArrayBuffer> }>,
    places: readonly number[],
  ): void {
    const { run } = archive
    run.counts.found += rows.length
    run.open += rows.length
    this.enqueue(
      rows.map((row, at): Item => {
        const queued = places[at]
        const bytes = members[at]?.bytes
        const isWhole = bytes !== undefined && bytes.byteLength === bytes.buffer.byteLength
        return { run, ...row, depth: row.depth ?? 0, ...(queued !== undefined && { queued }), ...(isWhole && { bytes: bytes.buffer }) }
      }),
    )
  }

  private endOne(run: Run): void {
    run.open--
    this.meter.changed()
    void this.settle(run)
  }

  /** Closes a run that is over; when it was the last one, the links are made true and the end is told. */
  private async settle(run: Run): Promise<void> {
    try {
      if (run.isListed && !run.isTaken && run.isSealed && !this.stager.hasWaiting(run)) {
        run.isTaken = true
        await patchImport(run.importId, { isTaken: true })
      }
      if (run.isCancelled) return
      if (run.isListed && run.isCountDue()) await patchImport(run.importId, { ...run.counts })
      if (!run.isOver || !this.runs.delete(run.importId)) return
      const isLast = this.runs.size === 0
      if (isLast) {
        this.meter.linking()
        await this.describe.run()
        await this.archives.run()
        await this.linkPace.now()
      }
      if (run.isListed) await patchImport(run.importId, { ...run.counts, state: 'finished', endedAt: new Date() })
      if (isLast && this.runs.size === 0) {
        this.meter.end('finished')
        await this.unlock()
      }
    } catch (error) {
      this.fail(error)
    }
  }

  private async cancel(): Promise<void> {
    const cancelled = [...this.runs.values()]
    if (cancelled.length === 0) return
    for (const run of cancelled) run.isCancelled = true
    this.runs.clear()
    this.ready.length = 0
    this.heldBytes = 0
    for (const slot of this.slots) slot.end()
    await Promise.all(this.inFlight.values())
    for (const run of cancelled) {
      await forgetQueue(run.importId)
      if (run.isListed) await patchImport(run.importId, { ...run.counts, state: 'cancelled', endedAt: new Date() })
    }
    await this.linkPace.now()
    this.meter.end('cancelled')
    await this.unlock()
  }

  private async resume(): Promise<void> {
    await this.lock()
    for (const { run, rows } of await unfinishedRuns()) {
      if (this.runs.has(run.importId)) continue
      this.runs.set(run.importId, run)
      this.meter.begin(run)
      run.isSealed = true
      run.isTaken = true
      run.open = rows.length
      run.counts.found = run.done + rows.length
      this.enqueue(restItems(run, rows))
      await this.settle(run)
    }
    const outdated = await outdatedDocuments()
    if (outdated.length > 0) await this.readAgain(outdated)
    if (this.runs.size === 0) await this.unlock()
  }

  private async readAgain(ids: readonly DocumentId[]): Promise<void> {
    await this.lock()
    const rows = (await database().documents.bulkGet([...ids])).filter((row) => row !== undefined)
    const files = await database().files.bulkGet(rows.map((row) => row.hash))
    const run = new Run(importId(crypto.randomUUID()), rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} documents`, false)
    run.counts.found = rows.length
    run.open = rows.length
    run.isSealed = true
    await this.begin(run)
    this.enqueue(
      rows.map((row, at): Item => {
        const [first] = files[at]?.sightings ?? []
        const archive = first?.archive
        const depth = (first?.path.split('!/').length ?? 1) - 1
        const { name, hash, sizeBytes } = row
        return {
          run,
          importId: first?.importId ?? run.importId,
          path: first?.path ?? name,
          name,
          hash,
          sizeBytes,
          depth,
          ...(archive !== undefined && { archive }),
        }
      }),
    )
    await this.settle(run)
  }

  /** Something that is no single file's fault: a full disk, a closed library. What is queued stays for the next start. */
  private fail(error: unknown): void {
    const explained = explainStorage(error)
    console.error(error)
    for (const run of this.runs.values()) run.isCancelled = true
    const stopped = [...this.runs.values()]
    this.runs.clear()
    this.ready.length = 0
    this.heldBytes = 0
    if (stopped.length === 0) return
    for (const run of stopped) {
      if (run.isListed) patchImport(run.importId, { ...run.counts, state: 'interrupted' }).catch(console.error)
    }
    this.meter.end('interrupted', `${explained.message} It goes on when the app is opened again.`)
    void this.unlock()
  }

  /** Two windows on one library take turns; a window holds the turn while it has something to do. */
  private lock(): Promise<() => void> {
    this.activity ??= new Promise((begun) => {
      void navigator.locks.request(`${database().name}/import`, () => new Promise<void>((end) => begun(end)))
    })
    return this.activity
  }

  private async unlock(): Promise<void> {
    const activity = this.activity
    this.activity = undefined
    const end = await activity
    end?.()
  }
}
