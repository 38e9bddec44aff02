import { Engine } from '../../../renderer/search/engine/engine.ts'
import { Segment } from '../../../renderer/search/text-index/segment.ts'
import { SegmentBuilder } from '../../../renderer/search/text-index/segment-builder.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { CatalogueFields, Passage } from '../../../shared/contracts/search.ts'

/** A document of a test: its fields, and its text block by block. */
export interface IndexedDocument {
  readonly id: DocumentId
  readonly texts: readonly string[]
  readonly fields: CatalogueFields
}

/** Fields of a document that says nothing about itself. */
export const noFields: CatalogueFields = {
  title: '',
  symbols: [],
  source: '',
  groups: [],
  from: [],
  to: [],
  questions: [],
  fileNames: [],
  headings: [],
  tags: [],
  people: [],
  mentions: [],
  kind: 'other',
  language: 'en',
  meeting: '',
  date: '',
  hasMissing: false,
  isUnread: true,
}

/** The engine over documents held in memory: one segment a call of `put`, one passage a block. */
export class MemoryLibrary {
  readonly engine: Engine
  private readonly texts = new Map<DocumentId, readonly string[]>()
  private readonly segments: Segment[] = []
  private puts = 0

  constructor() {
    this.engine = new Engine(async (ids) => new Map(ids.map((id) => [id, passagesOf(this.texts.get(id) ?? [])])))
  }

  async put(documents: readonly IndexedDocument[]): Promise<void> {
    const builder = new SegmentBuilder()
    const stamp = ++this.puts
    for (const { id, texts } of documents) {
      builder.add(id, stamp, texts)
      this.texts.set(id, texts)
    }
    const { resident, positions } = await builder.finish()
    const segment = Segment.open(resident, { positions: async (from, to) => positions.subarray(from, to) })
    if (segment !== undefined) this.segments.push(segment)
    this.engine.enter(documents)
    this.engine.setSegments(
      this.segments,
      documents.map(({ id }) => id),
    )
  }
}

const passagesOf = (texts: readonly string[]): readonly Passage[] => texts.map((text, block) => ({ text, locator: { block } }))
