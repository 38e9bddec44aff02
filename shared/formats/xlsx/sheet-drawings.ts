import { chartBlocks, chartSources } from '../drawing/chart-blocks.ts'
import { diagramBlocks } from '../drawing/diagram-blocks.ts'
import { readTextBody } from '../drawing/text-body.ts'
import type { OfficePackage, Relationship } from '../package/office-package.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { attribute, child, eachTree, elements, relationId, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { cellName } from './cell-reference.ts'

/** A block drawn over a sheet, with the cell its corner stands on. */
export interface DrawnBlock {
  readonly block: NewBlock
  readonly cell?: string
}

const anchors = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'])

/** Text boxes, charts, diagrams and pictures drawn over a sheet (ECMA-376 part 1, 20.5). */
export function sheetDrawings(office: OfficePackage, path: string): readonly DrawnBlock[] {
  const xml = office.text(path)
  const found: DrawnBlock[] = []
  if (xml === undefined) return found
  const links = office.relationships(path)
  eachTree(xml, { wanted: (name) => anchors.has(name), maxDepth: office.limits.maxXmlDepth }, (anchor) => {
    const cell = anchorCell(child(anchor, 'from'))
    for (const block of drawnBlocks(anchor, office, links)) found.push({ block, ...(cell !== undefined && { cell }) })
  })
  return found
}

function anchorCell(from: XmlElement | undefined): string | undefined {
  const column = Number(textOf(child(from, 'col')) || Number.NaN)
  const row = Number(textOf(child(from, 'row')) || Number.NaN)
  return Number.isSafeInteger(column) && Number.isSafeInteger(row) && column >= 0 && row >= 0 ? cellName({ column, row }) : undefined
}

function* drawnBlocks(parent: XmlElement, office: OfficePackage, links: ReadonlyMap<string, Relationship>): Generator<NewBlock> {
  for (const element of elements(parent)) {
    switch (element.name) {
      case 'sp':
        for (const { inlines } of readTextBody(child(element, 'txBody'), links)) yield { type: 'paragraph', inlines, region: 'textbox' }
        break
      case 'pic': {
        const properties = child(element, 'nvPicPr', 'cNvPr')
        yield { type: 'image', alt: properties === undefined ? '' : attribute(properties, 'descr') || attribute(properties, 'title') || '' }
        break
      }
      case 'chart':
        yield* chartOf(office, links.get(relationId(element) ?? '')?.target ?? '')
        break
      case 'relIds':
        yield* diagramBlocks(office, links.get(relationId(element, 'dm') ?? '')?.target ?? '')
        break
      case 'Fallback':
        break
      default:
        yield* drawnBlocks(element, office, links)
    }
  }
}

/** A chart, and under it the cells it is drawn from. */
function* chartOf(office: OfficePackage, path: string): Generator<NewBlock> {
  yield* chartBlocks(office, path)
  const sources = chartSources(office, path)
  if (sources.length > 0) yield { type: 'paragraph', inlines: [{ text: sources.join(', ') }], region: 'caption' }
}
