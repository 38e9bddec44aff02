import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { backgroundPacer, giveWay } from '../engine/pause.ts'
import { segmentsToMerge } from '../store/merge-policy.ts'
import { encodePassages } from '../store/passage-record.ts'
import type { SegmentStore, StoredSegment } from '../store/segment-store.ts'
import { mergeSegments } from '../text-index/merge-segments.ts'
import { SegmentBuilder } from '../text-index/segment-builder.ts'

/** Characters after which a segment is written: sorting its terms then takes a few hundredths of a second. */
const charactersASegment = 8_000_000
/** Longest time a document waits to be found while others keep coming. */
const longestWaitMs = 1_200

/** What is written of a document: its blocks' texts to be searched, and its passages to be shown. */
interface WrittenText {
  readonly texts: Iterable<string>
  readonly passages: readonly Passage[]
}

/** Called when the segments are others than before; `renewed` are the documents that were just written. */
export type SegmentsChanged = (segments: readonly StoredSegment[], renewed: readonly DocumentId[]) => void

/**
 * Writes the text index: documents gather in a builder, which becomes a segment when it is large or old enough; many
 * small segments become fewer larger ones. What is in the builder when the window closes is indexed again at the next
 * start, since no segment says that it has it.
 */
export class TextWriter {
  private readonly store: SegmentStore
  private readonly changed: SegmentsChanged
  private readonly stamps = new Map<DocumentId, number>()
  private segments: readonly StoredSegment[] = []
  private builder = new SegmentBuilder()
  private gathered: DocumentId[] = []
  private passages: Uint8Array<ArrayBuffer>[] = []
  private firstAt = 0

  constructor(store: SegmentStore, changed: SegmentsChanged) {
    this.store = store
    this.changed = changed
  }

  /** Goes on from what is stored. */
  take(segments: readonly StoredSegment[]): void {
    this.segments = segments
    for (const { segment } of segments)
      for (const [document, id] of segment.documentIds().entries())
        this.stamps.set(id, Math.max(this.stamps.get(id) ?? 0, segment.views.stamps[document] ?? 0))
    this.changed(segments, [])
  }

  /** When the text of a document was read that the index holds; undefined when it holds none. */
  stampOf(id: DocumentId): number | undefined {
    return this.stamps.get(id)
  }

  /** Takes a document's text and its passages; it can be found once its segment is written. */
  async add(id: DocumentId, stamp: number, { texts, passages }: WrittenText): Promise<void> {
    if (this.builder.documents === 0) this.firstAt = performance.now()
    this.builder.add(id, stamp, texts)
    this.passages.push(encodePassages(passages))
    this.gathered.push(id)
    this.stamps.set(id, stamp)
    if (this.builder.characters >= charactersASegment || performance.now() - this.firstAt >= longestWaitMs) await this.flush()
  }

  forget(ids: readonly DocumentId[]): void {
    for (const id of ids) this.stamps.delete(id)
  }

  /** Writes what was gathered. */
  async flush(): Promise<void> {
    if (this.builder.documents === 0) return
    const { builder, gathered, passages } = this
    this.builder = new SegmentBuilder()
    this.gathered = []
    this.passages = []
    const stored = await this.store.add(await builder.finish(backgroundPacer(), await this.store.passages?.add(passages)))
    this.segments = [...this.segments, stored]
    this.changed(this.segments, gathered)
  }

  /** Merges segments as long as the policy says so. `isAlive` says which documents go on. */
  async merge(isAlive: (stored: StoredSegment) => (document: number) => boolean): Promise<void> {
    for (;;) {
      const sized = this.segments.map((stored) => ({ stored, residentBytes: stored.segment.residentBytes }))
      const merged = segmentsToMerge(sized).map(({ stored }) => stored)
      if (merged.length < 2) return
      const sources = await Promise.all(
        merged.map(async (stored) => ({ segment: stored.segment, positions: await stored.positions(), isAlive: isAlive(stored) })),
      )
      const passagesOf = (stored: StoredSegment) => ({ places: stored.segment.views.passages, isAlive: isAlive(stored) })
      await this.store.passages?.gather(merged.map(passagesOf), this.segments.map(passagesOf))
      const written = await this.store.add(await mergeSegments(sources, backgroundPacer()), merged)
      this.segments = [...this.segments.filter((stored) => !merged.includes(stored)), written]
      this.changed(this.segments, [])
      await this.release(merged)
    }
  }

  /** Lets go of segments that are not searched any more, once those answers are there that began with them. */
  private async release(segments: readonly StoredSegment[]): Promise<void> {
    await giveWay()
    for (const { release } of segments) await release()
    await this.store.passages?.retain(this.segments.map(({ segment }) => segment.views.passages))
  }
}
