import type { PageStyles } from '../../original/page-styles.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { propertiesOf } from '../list-styles.ts'
import { cellLook, graphicLook, type Look, paragraphLook, tableLook, textLook } from './style-properties.ts'

type Family = 'paragraph' | 'text' | 'table' | 'table-column' | 'table-row' | 'table-cell' | 'graphic'

interface Style {
  readonly family: string
  readonly parent: string | undefined
  readonly element: XmlElement
}

/** Styles that stand on one another are followed this far: a chain that loops ends. */
const maxAncestors = 20
const nothing: Look = new Map()

/** What a style says of characters, and of what it is for. */
interface WholeLook {
  readonly text: Look
  readonly own: Look
}

const noLook: WholeLook = { text: nothing, own: nothing }

/** How a document's styles look (ODF 1.3 part 3, 16): each with those it stands on, down to the defaults of its family. */
export class OdfLooks {
  private readonly styles = new Map<string, Style>()
  private readonly defaults = new Map<string, Style>()
  private readonly fonts = new Map<string, string>()
  private readonly whole = new Map<string, WholeLook>()
  private readonly attributes = new Map<string, string>()
  private readonly tabs = new Map<string, boolean>()
  private readonly classes: PageStyles

  constructor(classes: PageStyles) {
    this.classes = classes
  }

  /** Takes `office:font-face-decls`, `office:styles` or `office:automatic-styles`. */
  add(tree: XmlElement): void {
    for (const element of elements(tree)) {
      if (element.name === 'font-face') this.addFont(element)
      else if (element.name === 'style') this.styles.set(key(element, attribute(element, 'style:name') ?? ''), styleOf(element))
      else if (element.name === 'default-style') this.defaults.set(key(element, ''), styleOf(element))
    }
    this.whole.clear()
    this.attributes.clear()
    this.tabs.clear()
  }

  /** The class attribute of an element with a style, and what else it is to have; an empty value takes one away. */
  attribute(family: Family, name: string | undefined, more: Look = nothing, ...classes: readonly string[]): string {
    const at = `${family} ${name ?? ''} ${classes.join(' ')}`
    const known = more === nothing ? this.attributes.get(at) : undefined
    if (known !== undefined) return known
    const { text, own } = this.look(family, name)
    const written = this.classes.attribute(declarations(new Map([...text, ...own, ...more])), ...classes)
    if (more === nothing) this.attributes.set(at, written)
    return written
  }

  /** One property of a style. */
  value(family: Family, name: string | undefined, property: string): string | undefined {
    return this.look(family, name).own.get(property)
  }

  /** An attribute of a style's own properties of a kind. */
  stated(family: Family, name: string | undefined, properties: string, wanted: string): string | undefined {
    return this.chain(family, name)
      .map(({ element }) => attribute(propertiesOf(element, properties), wanted))
      .find((value) => value !== undefined)
  }

  /** Whether a paragraph's style sets a tab to the end of which text runs. */
  hasTabAtEnd(name: string | undefined): boolean {
    const known = this.tabs.get(name ?? '')
    if (known !== undefined) return known
    const stops = this.chain('paragraph', name)
      .map(({ element }) => child(element, 'paragraph-properties', 'tab-stops'))
      .find((each) => each !== undefined)
    const isAtEnd = elements(stops).some((stop) => attribute(stop, 'style:type') === 'right')
    this.tabs.set(name ?? '', isAtEnd)
    return isAtEnd
  }

  /** A style's look over that of the style it stands on. */
  private look(family: Family, name: string | undefined, depth = 0): WholeLook {
    const at = `${family} ${name ?? ''}`
    const known = this.whole.get(at)
    if (known !== undefined) return known
    const style = depth > maxAncestors ? undefined : this.styles.get(at)
    const look = style === undefined ? this.defaultLook(family) : this.over(this.look(family, style.parent, depth + 1), style)
    this.whole.set(at, look)
    return look
  }

  private defaultLook(family: Family): WholeLook {
    const style = family === 'text' ? undefined : this.defaults.get(`${family} `)
    return style === undefined ? noLook : this.over(noLook, style)
  }

  private over(below: WholeLook, style: Style): WholeLook {
    const text = textLook(propertiesOf(style.element, 'text'), this.fonts)
    return { text: over(below.text, text), own: over(below.own, ownLook(style)) }
  }

  private chain(family: Family, name: string | undefined): readonly Style[] {
    const chain: Style[] = []
    for (let next = name; next !== undefined && chain.length < maxAncestors; ) {
      const style = this.styles.get(`${family} ${next}`)
      if (style === undefined) break
      chain.push(style)
      next = style.parent
    }
    return chain
  }

  private addFont(element: XmlElement): void {
    const family = attribute(element, 'svg:font-family') ?? attribute(element, 'fo:font-family')
    if (family !== undefined) this.fonts.set(attribute(element, 'style:name') ?? '', family)
  }
}

const styleOf = (element: XmlElement): Style => ({
  family: attribute(element, 'family') ?? '',
  parent: attribute(element, 'style:parent-style-name'),
  element,
})

/** What a style says of the kind of element it is for. */
function ownLook({ family, element }: Style): Look {
  const properties = (kind: string) => propertiesOf(element, kind)
  switch (family) {
    case 'paragraph':
      return paragraphLook(properties('paragraph'))
    case 'table-cell':
      return new Map([...paragraphLook(properties('paragraph')), ...cellLook(properties('table-cell'))])
    case 'table':
      return tableLook(properties('table'))
    case 'graphic':
      return graphicLook(properties('graphic'))
    default:
      return nothing
  }
}

const key = (element: XmlElement, name: string): string => `${attribute(element, 'family') ?? ''} ${name}`

/** A look over another. Sizes may be shares of the one below, and lines through and under words stand together. */
function over(before: Look, look: Look): Look {
  if (look.size === 0) return before
  const whole = new Map([...before, ...look])
  const size = look.get('font-size')
  const below = Number.parseFloat(before.get('font-size') ?? '12')
  if (size?.endsWith('%') === true) whole.set('font-size', `${Math.round(Number.parseFloat(size) * below) / 100}pt`)
  return whole
}

function declarations(look: Look): string {
  const lines = [look.get('underline'), look.get('line-through')].filter((each) => each !== undefined && each !== 'none')
  return [
    ...[...look]
      .filter(([name, value]) => value !== '' && name !== 'underline' && name !== 'line-through')
      .map(([name, value]) => `${name}:${value};`),
    ...(lines.length > 0 ? [`text-decoration-line:${lines.join(' ')};`] : []),
  ].join('')
}
