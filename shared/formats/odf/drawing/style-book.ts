import { decodeReferences } from '../../xml/references.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'

/** Families of styles that drawings use (ODF 1.3 part 3, 19.480). */
export type Family =
  | 'graphic'
  | 'presentation'
  | 'drawing-page'
  | 'paragraph'
  | 'text'
  | 'table'
  | 'table-column'
  | 'table-row'
  | 'table-cell'

/** Properties by their full names, `fo:color`, of one kind: `text`, `paragraph`, `graphic`. */
type Properties = ReadonlyMap<string, string>

/** A style with all it stands on. */
export interface ResolvedStyle {
  /** A property of a kind, as the nearest style has it. */
  readonly get: (kind: string, name: string) => string | undefined
  /** The first of these properties that the nearest style has which has any of them. */
  readonly nearest: (kind: string, names: readonly string[]) => readonly [name: string, value: string] | undefined
  /** An element that stands in the properties of a kind, nearest first: a list style, a picture. */
  readonly element: (kind: string, name: string) => XmlElement | undefined
  /** The names of the styles, nearest first. */
  readonly names: readonly string[]
}

/** Styles that stand on one another are followed this far: a chain that loops ends. */
const maxAncestors = 20

interface Style {
  readonly name: string
  readonly parent: string | undefined
  readonly kinds: ReadonlyMap<string, Properties>
  readonly element: XmlElement
}

/**
 * The styles of a document by family and name (ODF 1.3 part 3, 16): those its author named, and above them those a program
 * made for one part of it. The slides and their masters are different parts, whose styles may have the same names.
 */
export class StyleBook {
  private readonly below: StyleBook | undefined
  private readonly styles = new Map<string, Style>()
  private readonly others = new Map<string, XmlElement>()
  private readonly resolved = new Map<string, ResolvedStyle>()

  constructor(trees: readonly XmlElement[], below?: StyleBook) {
    this.below = below
    for (const tree of trees) for (const element of elements(tree)) this.add(element)
  }

  private add(element: XmlElement): void {
    const name = attribute(element, 'name') ?? ''
    if (element.name === 'style' || element.name === 'default-style')
      this.styles.set(`${attribute(element, 'style:family') ?? ''} ${element.name === 'style' ? name : ''}`, styleOf(element, name))
    else this.others.set(`${element.name} ${name}`, element)
  }

  /** Something else with a name: a gradient, a picture for filling, a list style, a page layout. */
  other(kind: string, name: string | undefined): XmlElement | undefined {
    return name === undefined ? undefined : (this.others.get(`${kind} ${name}`) ?? this.below?.other(kind, name))
  }

  style(family: Family, name: string | undefined): ResolvedStyle {
    const key = `${family} ${name ?? ''}`
    const known = this.resolved.get(key)
    if (known !== undefined) return known
    const style = resolve([...this.chain(family, name)])
    this.resolved.set(key, style)
    return style
  }

  private *chain(family: Family, name: string | undefined): Generator<Style> {
    let next = name
    for (let depth = 0; next !== undefined && next !== '' && depth < maxAncestors; depth++) {
      const style = this.find(family, next)
      if (style === undefined) break
      yield style
      next = style.parent
    }
    const usual = this.find(family, '') ?? (family === 'presentation' ? this.find('graphic', '') : undefined)
    if (usual !== undefined) yield usual
  }

  private find(family: Family, name: string): Style | undefined {
    return this.styles.get(`${family} ${name}`) ?? this.below?.find(family, name)
  }
}

function styleOf(element: XmlElement, name: string): Style {
  const kinds = new Map<string, Properties>()
  for (const each of elements(element))
    if (each.name.endsWith('-properties')) kinds.set(each.name.slice(0, -'-properties'.length), new Map(attributesIn(each)))
  return { name, parent: attribute(element, 'style:parent-style-name'), kinds, element }
}

function* attributesIn({ attributes }: XmlElement): Generator<readonly [name: string, value: string]> {
  for (const [, name = '', double, single = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    yield [name, decodeReferences(double ?? single)]
}

function resolve(chain: readonly Style[]): ResolvedStyle {
  return {
    get: (kind, name) => {
      for (const { kinds } of chain) {
        const value = kinds.get(kind)?.get(name)
        if (value !== undefined) return value
      }
      return undefined
    },
    nearest: (kind, names) => {
      for (const { kinds } of chain)
        for (const name of names) {
          const value = kinds.get(kind)?.get(name)
          if (value !== undefined) return [name, value]
        }
      return undefined
    },
    element: (kind, name) => {
      for (const { element } of chain) {
        const found = child(element, `${kind}-properties`, name)
        if (found !== undefined) return found
      }
      return undefined
    },
    names: chain.map(({ name }) => name),
  }
}

/** One style over another: a shape's text over the text of what it stands on. */
export const stacked = (styles: readonly ResolvedStyle[]): ResolvedStyle => ({
  get: (kind, name) => {
    for (const style of styles) {
      const value = style.get(kind, name)
      if (value !== undefined) return value
    }
    return undefined
  },
  nearest: (kind, names) => {
    for (const style of styles) {
      const found = style.nearest(kind, names)
      if (found !== undefined) return found
    }
    return undefined
  },
  element: (kind, name) => {
    for (const style of styles) {
      const found = style.element(kind, name)
      if (found !== undefined) return found
    }
    return undefined
  },
  names: styles.flatMap(({ names }) => names),
})
