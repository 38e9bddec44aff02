import type { ListCounter, ListLevel } from '../numbers/list-counter.ts'
import { attribute, elements, type XmlElement } from '../xml/xml-tree.ts'
import type { OdfStyles } from './odf-styles.ts'

/** A list that is open at a place in the text. */
export interface OpenList {
  /** Lists that go on counting together. */
  readonly id: string
  readonly style: string | undefined
  /** 0 for the outermost. */
  readonly level: number
}

/** The number or bullet of a paragraph, and the list it stands in. */
export interface ListMark {
  readonly list: OpenList
  readonly marker: string
  readonly isOrdered: boolean
}

let lists = 0

/** Opens the lists of a story and numbers their items (ODF 1.3 part 3, 5.3). */
export class OpenLists {
  private readonly styles: OdfStyles
  private readonly counter: ListCounter
  private readonly lastListOfStyle = new Map<string, string>()
  private readonly listOfId = new Map<string, string>()

  constructor({ styles, counter }: { readonly styles: OdfStyles; readonly counter: ListCounter }) {
    this.styles = styles
    this.counter = counter
  }

  open(element: XmlElement, outer: OpenList | undefined): OpenList {
    const style = attribute(element, 'text:style-name') ?? outer?.style ?? this.styleOfFirstParagraph(element)
    if (outer !== undefined) return { id: outer.id, style, level: outer.level + 1 }
    const continued = attribute(element, 'continue-list')
    const before =
      continued !== undefined
        ? this.listOfId.get(continued)
        : attribute(element, 'continue-numbering') === 'true'
          ? this.lastListOfStyle.get(style ?? '')
          : undefined
    const id = before ?? `list ${++lists}`
    this.lastListOfStyle.set(style ?? '', id)
    this.listOfId.set(attribute(element, 'xml:id') ?? '', id)
    return { id, style, level: 0 }
  }

  /** The mark of the next item, which may state a number to start with. */
  mark(list: OpenList, start?: string): ListMark {
    const levelAt = (index: number): ListLevel => this.styles.lists.level(list.style, index)
    const startOverride = Number.parseInt(start ?? '', 10)
    const restart = Number.isFinite(startOverride) ? { list: `${list.id} ${++lists}`, startOverride } : { list: list.id }
    const mark = this.counter.next({ ...restart, definition: list.id, level: Math.min(9, list.level), levelAt })
    return { list, marker: mark?.marker ?? '', isOrdered: mark?.isOrdered ?? false }
  }

  /** A list without a style of its own looks as its paragraphs' style says. */
  private styleOfFirstParagraph(list: XmlElement): string | undefined {
    for (const item of elements(list))
      for (const each of elements(item))
        if (each.name === 'p' || each.name === 'h') return this.styles.paragraph(attribute(each, 'text:style-name')).listStyle
    return undefined
  }
}
