import type { DrawnBox, DrawnShape } from '../../../contracts/drawing.ts'
import type { XmlElement } from '../../xml/xml-tree.ts'
import { child, descendants, elements } from '../../xml/xml-tree.ts'
import type { Surroundings } from './deck.ts'
import { pictureUse } from './paints.ts'
import { alternativeText, missingPicture } from './shapes-drawer.ts'
import { drawTable } from './table-drawer.ts'

/** Draws what stands in a frame (`p:graphicFrame`): a table, a chart, a diagram, or the picture of an object of another program. */
export function drawGraphic(frame: XmlElement, box: DrawnBox, surroundings: Surroundings): readonly DrawnShape[] {
  const data = child(frame, 'graphic', 'graphicData')
  const alt = alternativeText(frame)
  for (const each of elements(data)) {
    if (each.name === 'tbl') return [{ box, outline: 'rectangle', table: drawTable(each, surroundings), ...(alt !== '' && { alt }) }]
  }
  for (const picture of descendants(data, 'pic')) {
    const use = pictureUse(child(picture, 'blipFill'), surroundings.source)
    if (use !== undefined) return [{ box, outline: 'rectangle', picture: use, ...(alt !== '' && { alt }) }]
  }
  return [missingPicture(box, alt)]
}
