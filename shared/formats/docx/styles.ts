import type { OfficePackage } from '../package/office-package.ts'
import { attribute, child, eachTree, type XmlElement } from '../xml/xml-tree.ts'
import { childNumber, childValue, toggle } from './on-off.ts'
import { type Marks, noMarks, withRunProperties } from './run-marks.ts'

/** Where a paragraph stands in the document's numbering. */
export interface NumberingReference {
  readonly id: string
  readonly level: number
}

/** What a paragraph has from its style and the styles that is based on. */
export interface ParagraphStyle {
  /** 0 for the outermost heading; 9 means body text. */
  readonly outlineLevel?: number
  readonly numberingId?: string
  readonly numberingLevel?: number
  readonly isRightToLeft?: boolean
}

/** Built-in headings are known by name in every language's Word (ECMA-376 part 1, 17.7.4.9); ids are translated. */
const headingName = /^heading\s*([1-9])$/iu
const deepestInheritance = 32

/** The styles of a document, resolved when they are asked for. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>()
  private readonly paragraphs = new Map<string, ParagraphStyle>()
  private readonly characters = new Map<string, Marks>()
  private defaultParagraph: string | undefined

  constructor(office: OfficePackage, path: string | undefined) {
    const xml = path === undefined ? undefined : office.text(path)
    if (xml === undefined) return
    eachTree(xml, { wanted: (name) => name === 'style', maxDepth: office.limits.maxXmlDepth }, (style) => {
      const id = attribute(style, 'styleId') ?? ''
      this.elements.set(id, style)
      if (attribute(style, 'type') === 'paragraph' && /^(?:1|true|on)$/u.test(attribute(style, 'default') ?? '')) this.defaultParagraph = id
    })
  }

  /** What a paragraph style gives; that of the default style for none. */
  paragraph(id: string | undefined): ParagraphStyle {
    const key = id ?? this.defaultParagraph ?? ''
    const known = this.paragraphs.get(key)
    if (known !== undefined) return known
    const style = this.elements.has(key) ? this.resolveParagraph(key) : styleByName(key)
    this.paragraphs.set(key, style)
    return style
  }

  /** The marks a character style gives. */
  character(id: string): Marks {
    const known = this.characters.get(id)
    if (known !== undefined) return known
    const marks = this.chain(id).reduceRight((marks: Marks, style) => withRunProperties(marks, child(style, 'rPr')), noMarks)
    this.characters.set(id, marks)
    return marks
  }

  private resolveParagraph(id: string): ParagraphStyle {
    let resolved: ParagraphStyle = {}
    for (const style of this.chain(id).toReversed()) {
      const properties = child(style, 'pPr')
      const [, named] = headingName.exec(childValue(style, 'name') ?? '') ?? []
      const outlineLevel = childNumber(properties, 'outlineLvl') ?? (named === undefined ? undefined : Number(named) - 1)
      const numberingId = childValue(properties, 'numPr', 'numId')
      const numberingLevel = childNumber(properties, 'numPr', 'ilvl')
      const isRightToLeft = toggle(properties, 'bidi')
      resolved = {
        ...resolved,
        ...(outlineLevel !== undefined && { outlineLevel }),
        ...(numberingId !== undefined && { numberingId }),
        ...(numberingLevel !== undefined && { numberingLevel }),
        ...(isRightToLeft !== undefined && { isRightToLeft }),
      }
    }
    return resolved
  }

  /** The style and those it is based on, nearest first. A circle ends where it closes. */
  private chain(id: string): readonly XmlElement[] {
    const chain: XmlElement[] = []
    for (let next: string | undefined = id; next !== undefined && chain.length < deepestInheritance; ) {
      const style = this.elements.get(next)
      if (style === undefined || chain.includes(style)) break
      chain.push(style)
      next = childValue(style, 'basedOn')
    }
    return chain
  }
}

/** A file without a styles part names Word's own styles by their usual ids. */
function styleByName(id: string): ParagraphStyle {
  const [, level] = headingName.exec(id) ?? []
  return level === undefined ? {} : { outlineLevel: Number(level) - 1 }
}
