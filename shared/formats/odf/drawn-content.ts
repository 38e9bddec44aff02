import type { OfficePackage } from '../package/office-package.ts'
import { resolvePart } from '../package/resolve-part.ts'
import type { DocumentBuilder, NewBlock } from '../reading/document-builder.ts'
import { salvage } from '../reading/salvage.ts'
import { embeddedFormat } from '../sniffing/embedded-format.ts'
import { attribute, child, eachTree, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'

/** What one drawn thing shows: text that is read like the body's, pictures, and objects of other documents. */
export interface DrawnContent {
  /** Elements with paragraphs, lists or tables inside. */
  readonly texts: readonly XmlElement[]
  /** Alternative text, when it is a picture or somebody described it. */
  readonly alt?: string
  readonly objects: readonly XmlElement[]
}

const textHolders = new Set(['p', 'h', 'list', 'table'])

/** Looks into a frame, a shape or a group of them (ODF 1.3 part 3, 10). Pictures that only stand for an object are left out. */
export function drawnContents(element: XmlElement): readonly DrawnContent[] {
  if (element.name === 'g' || element.name === 'a') return elements(element).flatMap(drawnContents)
  const children = elements(element)
  const objects = children.filter(({ name }) => name === 'object' || name === 'object-ole')
  const isPicture = objects.length === 0 && children.some(({ name }) => name === 'image')
  const described = [child(element, 'desc'), child(element, 'title')].map((each) => textOf(each).trim()).find((text) => text !== '')
  const boxes = children.filter(({ name }) => name === 'text-box')
  const ownText = children.some(({ name }) => textHolders.has(name)) ? [element] : []
  const inPicture = children.filter(({ name }) => name === 'image' && children.length > 0)
  return [
    {
      texts: [...boxes, ...ownText, ...inPicture.filter((image) => elements(image).some(({ name }) => textHolders.has(name)))],
      objects,
      ...((isPicture || described !== undefined) && { alt: described ?? '' }),
    },
  ]
}

/**
 * What an embedded object shows: the words of a chart, a formula or a sheet kept as a part of the package, as blocks. A
 * document of another program becomes a member.
 */
export function objectBlocks(object: XmlElement, office: OfficePackage | undefined, into: DocumentBuilder): readonly NewBlock[] {
  const math = child(object, 'math')
  if (math !== undefined) return formula(math)
  const path = resolvePart('', attribute(object, 'href') ?? '')
  if (office === undefined || path === '') return []
  const xml = salvage(into, () => office.text(`${path}/content.xml`))
  if (xml === undefined) {
    addMember(path, office, into)
    return []
  }
  const blocks: NewBlock[] = []
  salvage(into, () =>
    eachTree(xml, { wanted: (name) => name === 'p' || name === 'math', maxDepth: office.limits.maxXmlDepth }, (tree) => {
      if (tree.name === 'math') blocks.push(...formula(tree))
      else if (textOf(tree).trim() !== '') blocks.push({ type: 'paragraph', inlines: [{ text: textOf(tree).trim() }], region: 'textbox' })
    }),
  )
  return blocks
}

function addMember(path: string, office: OfficePackage, into: DocumentBuilder): void {
  const bytes = salvage(into, () => office.partBytes(path))
  if (bytes === undefined || bytes.byteLength === 0) return
  const name = path.split('/').at(-1) ?? path
  const format = embeddedFormat(bytes, name)
  if (format !== undefined) into.members.push({ path: /\.\w{2,5}$/u.test(name) ? name : `${name}.${format}`, bytes })
}

/** A formula (MathML) on one line; its source in another notation is not shown. */
function formula(math: XmlElement): readonly NewBlock[] {
  const text = mathText(math).replaceAll(/\s+/gu, ' ').trim()
  return text === '' ? [] : [{ type: 'paragraph', inlines: [{ text }], region: 'textbox' }]
}

const mathText = (element: XmlElement): string =>
  /^annotation/u.test(element.name)
    ? ''
    : element.children.map((each) => (typeof each === 'string' ? each : mathText(each))).join(element.name === 'mfrac' ? '/' : ' ')
