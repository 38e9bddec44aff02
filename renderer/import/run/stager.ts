import type { FileHash } from '../../../shared/contracts/ids.ts'
import type { UnreadReason } from '../../../shared/contracts/reading.ts'
import { addProblems, database, explainStorage, hashOf, type QueueRow } from '../../library/tables.ts'
import type { SentSource } from '../messages.ts'
import { skipReason, skipSentence } from '../skip-rules.ts'
import type { Item } from './item.ts'
import type { Run } from './run-state.ts'

/** Most files, and bytes, staged in one transaction. */
const groupFiles = 32
const groupBytes = 16 * 1024 * 1024
/** Bytes of staged files that are held in memory for the readers; the others are read back when their turn comes. */
const heldBytes = 64 * 1024 * 1024

/** What the stager needs of the importer. */
export interface StagerDoors {
  /** Reads a source the window keeps under a number. */
  readonly fetch: (number: number) => Promise<ArrayBuffer>
  readonly staged: (items: readonly Item[]) => void
  /** Bytes held for items that wait. */
  readonly held: () => number
  /** A source came to its end without becoming an item. */
  readonly ended: (run: Run) => void
  readonly failed: (error: unknown) => void
}

interface Offered {
  readonly run: Run
  readonly source: SentSource
}

interface Taken {
  readonly run: Run
  readonly row: QueueRow
  readonly bytes: ArrayBuffer
}

/**
 * Takes files over from where they are: bytes into `originals`, a place in the queue, in one transaction for several.
 * From then on an import survives a crash, a closed window and an unplugged drive.
 */
export class Stager {
  private readonly doors: StagerDoors
  private readonly offered: Offered[] = []
  private isWorking = false

  constructor(doors: StagerDoors) {
    this.doors = doors
  }

  offer(run: Run, sources: readonly SentSource[]): void {
    for (const source of sources) this.offered.push({ run, source })
    void this.work()
  }

  /** Whether sources of a run wait to be taken over. */
  hasWaiting(run: Run): boolean {
    return this.isWorking || this.offered.some((offer) => offer.run === run)
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    try {
      while (this.offered.length > 0) await this.takeGroup()
    } catch (error) {
      this.offered.length = 0
      this.doors.failed(error)
    } finally {
      this.isWorking = false
    }
  }

  private async takeGroup(): Promise<void> {
    const group: Taken[] = []
    let bytes = 0
    while (group.length < groupFiles && bytes < groupBytes) {
      const offer = this.offered.shift()
      if (offer === undefined) break
      const taken = await this.take(offer)
      if (taken === undefined) continue
      group.push(taken)
      bytes += taken.bytes.byteLength
    }
    const current = group.filter(({ run }) => !run.isCancelled)
    if (current.length > 0) this.doors.staged(await this.write(current))
  }

  /** The bytes of one source, or undefined when it is left out or cannot be read, which is noted. */
  private async take({ run, source }: Offered): Promise<Taken | undefined> {
    if (run.isCancelled) return undefined
    const { path, name, content, modifiedAt } = source
    const skipped = skipReason(path)
    if (skipped !== undefined) {
      run.counts.skipped++
      await this.note(run, path, 'skipped', skipSentence[skipped])
      return undefined
    }
    try {
      const bytes = typeof content === 'number' ? await this.doors.fetch(content) : await content.arrayBuffer()
      const hash = await hashOf(bytes)
      const row = { importId: run.importId, path, name, hash, sizeBytes: bytes.byteLength, ...(modifiedAt !== undefined && { modifiedAt }) }
      return { run, row, bytes }
    } catch (error) {
      run.counts.unread++
      const { reason, detail } = whyUnread(error)
      await this.note(run, path, reason, detail)
      return undefined
    }
  }

  private async note(run: Run, path: string, reason: UnreadReason | 'skipped', detail: string): Promise<void> {
    await addProblems([{ importId: run.importId, path, reason, detail, at: new Date() }])
    this.doors.ended(run)
  }

  private async write(group: readonly Taken[]): Promise<readonly Item[]> {
    const db = database()
    const fresh = new Map<FileHash, ArrayBuffer>()
    for (const { row, bytes } of group) fresh.set(row.hash, bytes)
    let places: readonly number[]
    try {
      places = await db.transaction('rw', db.originals, db.queue, async () => {
        const known = await db.originals
          .where('hash')
          .anyOf([...fresh.keys()])
          .primaryKeys()
        for (const hash of known) fresh.delete(hash)
        await db.originals.bulkAdd([...fresh].map(([hash, bytes]) => ({ hash, blob: new Blob([bytes]) })))
        return db.queue.bulkAdd(
          group.map(({ row }) => row),
          { allKeys: true },
        )
      })
    } catch (error) {
      throw explainStorage(error)
    }
    let held = this.doors.held()
    return group.map(({ run, row, bytes }, at) => {
      const queued = places[at]
      const item: Item = { run, ...row, depth: 0, ...(queued !== undefined && { queued }) }
      held += row.sizeBytes
      if (held <= heldBytes) item.bytes = bytes
      return item
    })
  }
}

/** Reasons a shell gives for a file named on the command line, as its error's name; the sentence says what to do. */
const stated: ReadonlySet<string> = new Set(['not-found', 'no-permission', 'damaged'] satisfies UnreadReason[])
const isStated = (name: string): name is UnreadReason => stated.has(name)

function whyUnread(thrown: unknown): { readonly reason: UnreadReason; readonly detail: string } {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (isStated(name)) return { reason: name, detail: message }
  if (name === 'NotFoundError') return { reason: 'not-found', detail: 'The file is no longer there. Import it again from where it is now.' }
  return {
    reason: 'no-permission',
    detail: `The file could not be read from where it is: ${message} Copy it elsewhere and import it again.`,
  }
}
