import type { DrawnBox, DrawnShape, DrawnTarget, PictureUse } from '../../../contracts/drawing.ts'
import { unseenPicture } from '../../drawing/left-out.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { addressTarget, clickTarget, type SlideNumbers } from './click-target.ts'
import { drawnTable } from './drawn-table.ts'
import { drawnText, type TextSource } from './drawn-text.ts'
import { formOf } from './form-of.ts'
import { pointsOf } from './lengths.ts'
import { describedAs, lineOf, type PaintSource, paintOf } from './paints.ts'
import { boxOf, transformed } from './shape-place.ts'
import { type ResolvedStyle, type StyleBook, stacked } from './style-book.ts'
import { fitted } from './text-fit.ts'

/** What the shapes of a slide or master are drawn with. */
export interface ShapeSource {
  readonly styles: StyleBook
  readonly paint: PaintSource
  readonly fields: ReadonlyMap<string, string>
  readonly slides: SlideNumbers
  /** Whether one more shape has room. */
  readonly takeShape: () => boolean
}

const maxDepth = 32
const none = [0, 0, 0, 0] as const

/** Draws a shape, those in a group one after another (ODF 1.3 part 3, 10.3); nothing for what shows nothing. */
export function drawShapes(element: XmlElement, source: ShapeSource, depth = 0): readonly DrawnShape[] {
  if (depth > maxDepth) return []
  if (element.name === 'a' || element.name === 'g') {
    const shapes = elements(element).flatMap((each) => drawShapes(each, source, depth + 1))
    return element.name === 'g' ? shapes : linked(shapes, addressTarget(attribute(element, 'href'), source.slides))
  }
  return linked(drawShape(element, source), clickTarget(element, source.slides))
}

/** Shapes with what is pressed in front of each. */
const linked = (shapes: readonly DrawnShape[], leadsTo: DrawnTarget | undefined): readonly DrawnShape[] =>
  leadsTo === undefined ? shapes : shapes.flatMap((shape) => [shape, { box: shape.box, outline: 'rectangle', leadsTo }])

function drawShape(element: XmlElement, source: ShapeSource): readonly DrawnShape[] {
  if (element.name === 'frame') return source.takeShape() ? drawFrame(element, source) : []
  const form = formOf(element)
  if (form === undefined || !source.takeShape()) return []
  const style = styleOf(element, source.styles)
  const fill = form.isOpen ? undefined : paintOf(style, source.paint)
  const line = lineOf(style, source.paint)
  const box = transformed(form.box, element)
  const text = textIn(element, { source, style, box, free: form.free })
  if (fill === undefined && line === undefined && text === undefined) return []
  return [
    {
      box,
      outline: form.outline,
      ...(fill !== undefined && { fill }),
      ...(line !== undefined && { line }),
      ...(text !== undefined && { text }),
      ...altOf(element),
    },
  ]
}

/** A frame shows the first of its contents that can be shown: text, a table, a picture, the picture of an object (10.4). */
function drawFrame(element: XmlElement, source: ShapeSource): readonly DrawnShape[] {
  const style = styleOf(element, source.styles)
  const textBox = child(element, 'text-box')
  const size = { width: 0, height: pointsOf(textBox === undefined ? undefined : attribute(textBox, 'fo:min-height')) ?? 0 }
  const box = transformed(boxOf(element, size), element)
  const table = child(element, 'table')
  if (table !== undefined) {
    const text = textSource(source, style)
    return [{ box, outline: 'rectangle', table: drawnTable(table, { paint: source.paint, text, width: box.width, height: box.height }) }]
  }
  if (textBox !== undefined) {
    const fill = paintOf(style, source.paint)
    const line = lineOf(style, source.paint)
    const text = textIn(textBox, { source, style, box, free: none })
    if (fill === undefined && line === undefined && text === undefined) return []
    return [
      {
        box,
        outline: 'rectangle',
        ...(fill !== undefined && { fill }),
        ...(line !== undefined && { line }),
        ...(text !== undefined && { text }),
        ...altOf(element),
      },
    ]
  }
  return drawPicture(element, { source, style, box })
}

function drawPicture(
  element: XmlElement,
  { source, style, box }: { readonly source: ShapeSource; readonly style: ResolvedStyle; readonly box: DrawnBox },
): readonly DrawnShape[] {
  const images = elements(element).filter(({ name }) => name === 'image')
  const hasContent =
    images.length > 0 || elements(element).some(({ name }) => /^(?:object|object-ole|plugin|applet|floating-frame)$/u.test(name))
  if (!hasContent) return []
  const line = lineOf(style, source.paint)
  for (const image of images) {
    const index = source.paint.picture(image)
    if (index === undefined) continue
    const picture = cropped(index, style.get('graphic', 'fo:clip'), box)
    return [{ box, outline: 'rectangle', picture, ...(line !== undefined && { line }), ...altOf(element) }]
  }
  return [{ box, ...unseenPicture(describedAs(element)) }]
}

/** What is cut off a picture is stated in lengths of its own size (20.183), of which only what is left is known: the box. */
function cropped(index: number, clip: string | undefined, box: DrawnBox): PictureUse {
  const lengths = (/rect\(([^)]*)\)/u.exec(clip ?? '')?.[1] ?? '').split(/[\s,]+/u).map((length) => pointsOf(length) ?? 0)
  const [top = 0, right = 0, bottom = 0, left = 0] = lengths
  if (lengths.every((length) => length === 0)) return { index }
  const [width, height] = [box.width + left + right, box.height + top + bottom]
  if (!(width > 0) || !(height > 0)) return { index }
  const share = (length: number, whole: number): number => Math.max(-10, Math.min(0.99, length / whole))
  return { index, crop: [share(top, height), share(right, width), share(bottom, height), share(left, width)] }
}

function textIn(
  element: XmlElement,
  at: {
    readonly source: ShapeSource
    readonly style: ResolvedStyle
    readonly box: DrawnBox
    readonly free: readonly [number, number, number, number]
  },
) {
  const text = drawnText(element, textSource(at.source, at.style), at.free)
  const shrinks =
    at.style.get('graphic', 'draw:fit-to-size') === 'shrink-to-fit' || at.style.get('graphic', 'style:shrink-to-fit') === 'true'
  return text === undefined || !shrinks ? text : fitted(text, at.box)
}

function textSource({ styles, fields, slides }: ShapeSource, shape: ResolvedStyle): TextSource {
  const outline = shape.names.find((name) => /-outline1$/u.test(name))
  return {
    styles,
    shape,
    fields,
    slides,
    outlineLevel: (level) =>
      outline === undefined ? undefined : styles.style('presentation', outline.replace(/1$/u, String(Math.min(9, level + 1)))),
  }
}

/** A shape's style, with that of its text over it. */
function styleOf(element: XmlElement, styles: StyleBook): ResolvedStyle {
  const presentation = attribute(element, 'presentation:style-name')
  const own =
    presentation === undefined ? styles.style('graphic', attribute(element, 'draw:style-name')) : styles.style('presentation', presentation)
  const text = attribute(element, 'draw:text-style-name')
  if (text === undefined) return own
  const paragraph = styles.style('paragraph', text)
  return { ...stacked([paragraph, own]), names: own.names, element: own.element }
}

function altOf(element: XmlElement): { readonly alt?: string } {
  const alt = describedAs(element)
  return alt === '' ? {} : { alt }
}
