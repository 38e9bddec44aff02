import type { DrawnBox, DrawnShape } from '../../../contracts/drawing.ts'
import { attribute, child, descendants, elements, relationId, type XmlElement } from '../../xml/xml-tree.ts'
import { drawChart } from './charts/chart-drawer.ts'
import { paintSource, type Surroundings } from './deck.ts'
import { drawDiagram } from './diagram-drawer.ts'
import { pictureUse } from './paints.ts'
import { alternativeText, missingPicture } from './shapes-drawer.ts'
import { calmly } from './slide-layers.ts'
import { drawTable } from './table-drawer.ts'

/** Draws what stands in a frame (`p:graphicFrame`): a table, a chart, a diagram, or the picture of an object of another program. */
export function drawGraphic(frame: XmlElement, box: DrawnBox, surroundings: Surroundings): readonly DrawnShape[] {
  const data = child(frame, 'graphic', 'graphicData')
  const alt = alternativeText(frame)
  for (const each of elements(data)) {
    if (each.name === 'tbl') return [{ box, outline: 'rectangle', table: drawTable(each, surroundings), ...(alt !== '' && { alt }) }]
    const drawn =
      each.name === 'chart' ? chartIn(each, box, surroundings) : each.name === 'relIds' ? drawDiagram(each, box, surroundings) : undefined
    if (drawn !== undefined) return drawn
  }
  for (const picture of descendants(data, 'pic')) {
    const use = pictureUse(child(picture, 'blipFill'), surroundings.source)
    if (use !== undefined) return [{ box, outline: 'rectangle', picture: use, ...(alt !== '' && { alt }) }]
  }
  return [missingPicture(box, alt || nameOf(frame))]
}

function chartIn(reference: XmlElement, box: DrawnBox, surroundings: Surroundings): readonly DrawnShape[] | undefined {
  const { deck, links } = surroundings
  const link = links.get(relationId(reference) ?? '')
  if (link === undefined || link.isExternal) return undefined
  const root = calmly(() => deck.office.tree(link.target))
  const own = calmly(() => deck.office.relationships(link.target)) ?? new Map()
  return drawChart(root, box, { ...surroundings, source: paintSource(deck, own, surroundings.source.palette) })
}

const nameOf = (frame: XmlElement): string => {
  const properties = child(frame, 'nvGraphicFramePr', 'cNvPr')
  return properties === undefined ? '' : (attribute(properties, 'name') ?? '')
}
