import { inlineText } from '../../../contracts/blocks.ts'
import type { DrawnBox, DrawnShape } from '../../../contracts/drawing.ts'
import { diagramBlocks } from '../../drawing/diagram-blocks.ts'
import { attribute, child, descendants, relationId, type XmlElement } from '../../xml/xml-tree.ts'
import { paintSource, type Surroundings } from './deck.ts'
import { ShapesDrawer } from './shapes-drawer.ts'
import { calmly } from './slide-layers.ts'

/**
 * A diagram (SmartArt) from the drawing that the program which laid it out keeps beside it ([MS-ODRAWXML] 2.6: the part
 * that `dsp:dataModelExt` of the diagram's data names); its words as a list where there is none.
 */
export function drawDiagram(reference: XmlElement, box: DrawnBox, surroundings: Surroundings): readonly DrawnShape[] | undefined {
  const { deck, links } = surroundings
  const data = links.get(relationId(reference, 'dm') ?? '')
  if (data === undefined || data.isExternal) return undefined
  const model = calmly(() => deck.office.tree(data.target))
  const drawing = drawingPart(model, surroundings)
  const tree =
    drawing === undefined
      ? undefined
      : child(
          calmly(() => deck.office.tree(drawing)),
          'spTree',
        )
  if (drawing === undefined || tree === undefined) return [wordsOf(data.target, box, surroundings)]
  const own = calmly(() => deck.office.relationships(drawing)) ?? new Map()
  const drawer = new ShapesDrawer({ ...surroundings, links: own, source: paintSource(deck, own, surroundings.source.palette) })
  drawer.draw(tree, (shape) => ({ ...shape, x: shape.x + box.x, y: shape.y + box.y }))
  return drawer.shapes
}

function drawingPart(model: XmlElement | undefined, { links }: Surroundings): string | undefined {
  const drawings = [...links.values()].filter(({ type, isExternal }) => type === 'diagramDrawing' && !isExternal)
  const [named] = descendants(model, 'dataModelExt')
  const id = named === undefined ? undefined : attribute(named, 'relId')
  return (drawings.find((link) => link.id === id) ?? (drawings.length === 1 ? drawings[0] : undefined))?.target
}

function wordsOf(path: string, box: DrawnBox, { deck, slide, source }: Surroundings): DrawnShape {
  const lines = (calmly(() => diagramBlocks(deck.office, path)) ?? []).flatMap((block) =>
    'inlines' in block ? [inlineText(block.inlines)] : [],
  )
  const colour = `#${source.palette.scheme('tx1') ?? '000000'}`
  const size = Math.max(6, Math.min(18, box.height / Math.max(1, lines.length) / 1.5))
  const font = slide.theme.minor
  return {
    box,
    outline: 'rectangle',
    text: {
      paragraphs: lines.map((text) => ({
        runs: [{ text, size, colour, ...(font !== undefined && { font }) }],
        align: 'start',
        direction: 'ltr',
      })),
      anchor: 'middle',
      insets: [4, 8, 4, 8],
    },
  }
}
