import { formatNumber } from '../numbers/number-format.ts'
import type { OfficePackage, Relationship } from '../package/office-package.ts'
import { attribute, eachTree, type XmlElement } from '../xml/xml-tree.ts'

export type NoteKind = 'footnote' | 'endnote' | 'comment'

interface NotePart {
  readonly elements: ReadonlyMap<string, XmlElement>
  readonly links: ReadonlyMap<string, Relationship>
}

const labelFormats: Readonly<Record<NoteKind, (number: number) => string>> = {
  footnote: String,
  endnote: (number) => formatNumber(number, 'lowerRoman'),
  comment: (number) => `c${number}`,
}

const nothing: NotePart = { elements: new Map(), links: new Map() }

/** The footnotes, endnotes and comments of a document, numbered in the order the text refers to them. */
export class Notes {
  private readonly parts: Readonly<Record<NoteKind, NotePart>>
  private readonly labels = new Map<string, string>()
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0, comment: 0 }
  private readonly taken = new Set<XmlElement>()

  constructor(part: (kind: NoteKind) => NotePart | undefined) {
    this.parts = { footnote: part('footnote') ?? nothing, endnote: part('endnote') ?? nothing, comment: part('comment') ?? nothing }
  }

  /** Counts a reference and gives its label; nothing when there is no such note. A note referred to again keeps its label. */
  refer(kind: NoteKind, id: string, ownMark = ''): string | undefined {
    const known = this.labels.get(`${kind} ${id}`)
    if (known !== undefined) return known
    if (!this.parts[kind].elements.has(id)) return undefined
    const label = ownMark || labelFormats[kind](++this.counts[kind])
    this.labels.set(`${kind} ${id}`, label)
    return label
  }

  /** Takes a note out: what stands in it, and the links of its part. Each is given once. */
  take(kind: NoteKind, id: string): { readonly element: XmlElement; readonly links: NotePart['links'] } | undefined {
    const { elements, links } = this.parts[kind]
    const element = elements.get(id)
    if (element === undefined || this.taken.has(element)) return undefined
    this.taken.add(element)
    return { element, links }
  }

  /** Notes that nothing in the text refers to. */
  *remaining(): Generator<{ readonly of: NoteKind; readonly id: string }> {
    for (const of of ['footnote', 'endnote', 'comment'] as const)
      for (const [id, element] of this.parts[of].elements) if (!this.taken.has(element)) yield { of, id }
  }
}

/** Reads the part that holds the notes of a kind. */
export function readNotePart(office: OfficePackage, path: string | undefined, kind: NoteKind): NotePart {
  const elements = new Map<string, XmlElement>()
  const xml = path === undefined ? undefined : office.text(path)
  if (path === undefined || xml === undefined) return { elements, links: new Map() }
  eachTree(xml, { wanted: (name) => name === kind, maxDepth: office.limits.maxXmlDepth }, (note) => {
    // Separators are notes too, of a type of their own (ECMA-376 part 1, 17.18.33).
    const type = attribute(note, 'type')
    if (type === undefined || type === 'normal') elements.set(attribute(note, 'id') ?? '', note)
  })
  return { elements, links: office.relationships(path) }
}
