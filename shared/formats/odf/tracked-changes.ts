import type { Inline } from '../../contracts/blocks.ts'
import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'

/** The changes a document tracks (ODF 1.3 part 3, 5.5): deleted text stands apart and is put in where it was. */
export class TrackedChanges {
  insertions = 0
  deletions = 0
  private readonly deleted = new Map<string, XmlElement>()
  private readonly inserted = new Set<string>()
  private readonly open = new Set<string>()

  /** Takes `text:tracked-changes`. */
  take(element: XmlElement): void {
    for (const region of elements(element)) {
      const id = attribute(region, 'text:id') ?? attribute(region, 'xml:id') ?? ''
      const deletion = child(region, 'deletion')
      if (deletion !== undefined) this.deleted.set(id, deletion)
      else if (child(region, 'insertion') !== undefined) this.inserted.add(id)
    }
  }

  /** Begins or ends a stretch that a change covers. */
  mark(element: XmlElement): void {
    const id = attribute(element, 'change-id') ?? ''
    if (element.name === 'change-end') this.open.delete(id)
    else if (this.inserted.has(id)) {
      this.open.add(id)
      this.insertions++
    }
  }

  /** What was deleted at a place, given once. */
  deletedAt(element: XmlElement): XmlElement | undefined {
    const id = attribute(element, 'change-id') ?? ''
    const deletion = this.deleted.get(id)
    if (deletion !== undefined && this.deleted.delete(id)) this.deletions++
    return deletion
  }

  /** The change that covers the place reading stands at. */
  get current(): Inline['change'] {
    return this.open.size > 0 ? 'inserted' : undefined
  }
}
