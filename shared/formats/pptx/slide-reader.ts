import { inlineText } from '../../contracts/blocks.ts'
import { chartBlocks } from '../drawing/chart-blocks.ts'
import { diagramBlocks } from '../drawing/diagram-blocks.ts'
import { readDrawnTable } from '../drawing/drawn-table.ts'
import { type DrawnParagraph, readTextBody } from '../drawing/text-body.ts'
import type { OfficePackage, Relationship } from '../package/office-package.ts'
import type { DocumentBuilder, NewBlock } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { attribute, child, descendants, elements, relationId, type XmlElement } from '../xml/xml-tree.ts'
import type { LayoutPlaces } from './layout-places.ts'
import { inReadingOrder, isTitle } from './reading-order.ts'
import { type Shape, shapesOf } from './slide-shapes.ts'

/** What the slides of a presentation share while they are read. */
export interface Presentation {
  readonly office: OfficePackage
  readonly into: DocumentBuilder
  readonly places: LayoutPlaces
  /** Footers and dates already given: they stand on every slide. */
  readonly saidFooters: Set<string>
}

/** Text placeholders whose paragraphs have bullets unless they say otherwise. */
const listPlaceholders = new Set(['body', 'obj'])

/** Reads the shapes of one slide into blocks, in reading order. */
export class SlideReader {
  private readonly presentation: Presentation
  private readonly links: ReadonlyMap<string, Relationship>
  private readonly slide: number

  constructor(presentation: Presentation, links: ReadonlyMap<string, Relationship>, slide: number) {
    this.presentation = presentation
    this.links = links
    this.slide = slide
  }

  read(root: XmlElement): void {
    const { places } = this.presentation
    const layout = [...this.links.values()].find(({ type }) => type === 'slideLayout')?.target
    const shapes = [...shapesOf(child(root, 'cSld', 'spTree'))]
    for (const shape of inReadingOrder(shapes, (each) => places.boxOf(each, layout))) this.readShape(shape)
  }

  private readShape(shape: Shape): void {
    const { element, placeholder } = shape
    if (placeholder === 'sldNum') return
    const paragraphs = readTextBody(child(element, 'txBody'), this.links)
    if (placeholder === 'ftr' || placeholder === 'dt' || placeholder === 'hdr') this.addFooter(paragraphs)
    else if (isTitle(shape)) this.addTitle(paragraphs)
    else for (const paragraph of paragraphs) this.addParagraph(paragraph, listPlaceholders.has(placeholder ?? ''))
    this.readGraphic(element)
    this.addAlternative(element)
  }

  private addTitle(paragraphs: readonly DrawnParagraph[]): void {
    if (paragraphs.length === 0) return
    const inlines = paragraphs.flatMap(({ inlines }, index) => (index === 0 ? inlines : [{ text: '\n' }, ...inlines]))
    const direction = paragraphs[0]?.direction
    this.add({ type: 'heading', level: 1, inlines, ...(direction !== undefined && { direction }) })
  }

  private addParagraph({ inlines, depth, bullet, direction }: DrawnParagraph, isList: boolean): void {
    const common = { inlines, ...(direction !== undefined && { direction }) }
    const mark = bullet === 'none' ? undefined : (bullet ?? (isList ? { marker: '•', isOrdered: false } : undefined))
    if (mark === undefined) this.add({ type: 'paragraph', ...common })
    else this.add({ type: 'list-item', depth, ordered: mark.isOrdered, marker: mark.marker, ...common })
  }

  private addFooter(paragraphs: readonly DrawnParagraph[]): void {
    const { saidFooters } = this.presentation
    for (const { inlines } of paragraphs) {
      const text = inlineText(inlines).trim()
      if (saidFooters.has(text)) continue
      saidFooters.add(text)
      this.add({ type: 'paragraph', inlines, region: 'footer' })
    }
  }

  private readGraphic(element: XmlElement): void {
    const data = child(element, 'graphic', 'graphicData')
    for (const each of elements(data)) {
      if (each.name === 'tbl') {
        const rows = readDrawnTable(each, this.links)
        if (rows.some((row) => row.some(({ content }) => content.length > 0))) this.add({ type: 'table', rows })
      } else if (each.name === 'chart') this.addGraphic(each, 'id', chartBlocks)
      else if (each.name === 'relIds') this.addGraphic(each, 'dm', diagramBlocks)
    }
  }

  private addGraphic(element: XmlElement, name: string, read: typeof chartBlocks): void {
    const target = this.links.get(relationId(element, name) ?? '')
    if (target === undefined || target.isExternal) return
    const { office, into } = this.presentation
    for (const block of salvage(into, () => read(office, target.target)) ?? []) this.add(block)
  }

  /** Pictures always; other shapes when somebody described them. */
  private addAlternative(element: XmlElement): void {
    const nonVisual = elements(element).find(({ name }) => /^nv\w*Pr$/u.test(name))
    const properties = child(nonVisual, 'cNvPr')
    const alt = properties === undefined ? '' : attribute(properties, 'descr') || attribute(properties, 'title') || ''
    const isPicture = element.name === 'pic' || [...descendants(element, 'pic')].length > 0
    if (isPicture || alt !== '') this.add({ type: 'image', alt })
  }

  private add(block: NewBlock): void {
    this.presentation.into.add(block, { slide: this.slide })
  }
}
