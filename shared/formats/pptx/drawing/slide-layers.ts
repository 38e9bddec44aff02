import type { OfficePackage, Relationship } from '../../package/office-package.ts'
import { ReadFault } from '../../reading/read-fault.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { readTheme, type Theme } from './theme.ts'

/** A slide, or the layout or master under it: its tree, what it links to, and what fills its places. */
export interface SlideLayer {
  readonly path: string
  readonly root: XmlElement
  readonly links: ReadonlyMap<string, Relationship>
  readonly placeholders: readonly Placeholder[]
}

/** A shape that stands in for a kind of content (`p:ph`, ECMA-376 part 1, 19.3.1.36). */
export interface Placeholder {
  readonly element: XmlElement
  readonly type: string
  readonly index: string
}

/** A slide with what it inherits from: its layout, the layout's master, and the master's theme. */
export interface LayeredSlide {
  readonly slide: SlideLayer
  readonly layout: SlideLayer | undefined
  readonly master: SlideLayer | undefined
  readonly theme: Theme
}

/** Reads slides with their layouts and masters, each of these once. */
export class SlideLayers {
  private readonly office: OfficePackage
  private readonly layers = new Map<string, SlideLayer | undefined>()
  private readonly themes = new Map<string, Theme>()

  constructor(office: OfficePackage) {
    this.office = office
  }

  /** The slide of a path and what is under it; nothing when the slide is not there. What is under it may be broken. */
  of(path: string): LayeredSlide | undefined {
    const slide = this.read(path)
    if (slide === undefined) return undefined
    const layout = this.under(slide, 'slideLayout')
    const master = layout === undefined ? this.under(slide, 'slideMaster') : this.under(layout, 'slideMaster')
    return { slide, layout, master, theme: this.themeOf(master ?? layout ?? slide) }
  }

  private under(layer: SlideLayer, type: string): SlideLayer | undefined {
    const target = [...layer.links.values()].find((link) => link.type === type && !link.isExternal)?.target
    if (target === undefined) return undefined
    if (!this.layers.has(target))
      this.layers.set(
        target,
        calmly(() => this.read(target)),
      )
    return this.layers.get(target)
  }

  private themeOf(layer: SlideLayer): Theme {
    const target = [...layer.links.values()].find(({ type, isExternal }) => type === 'theme' && !isExternal)?.target
    const known = this.themes.get(target ?? '')
    if (known !== undefined) return known
    const theme = readTheme(
      target === undefined ? undefined : calmly(() => this.office.tree(target)),
      (target === undefined ? undefined : calmly(() => this.office.relationships(target))) ?? new Map(),
    )
    this.themes.set(target ?? '', theme)
    return theme
  }

  private read(path: string): SlideLayer | undefined {
    const root = this.office.tree(path)
    if (root === undefined) return undefined
    return { path, root, links: this.office.relationships(path), placeholders: [...placeholdersIn(child(root, 'cSld', 'spTree'))] }
  }
}

/** What `read` gives; nothing when a part is broken in a way that is known. */
export function calmly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof ReadFault) return undefined
    throw error
  }
}

function* placeholdersIn(tree: XmlElement | undefined): Generator<Placeholder> {
  for (const element of elements(tree)) {
    const found = placeholderOf(element)
    if (found !== undefined) yield { element, ...found }
    else if (element.name === 'grpSp') yield* placeholdersIn(element)
  }
}

/** What a shape stands in for, when it does. */
export function placeholderOf(element: XmlElement): { readonly type: string; readonly index: string } | undefined {
  const nonVisual = elements(element).find(({ name }) => /^nv\w*Pr$/u.test(name))
  const place = child(nonVisual, 'nvPr', 'ph')
  return place === undefined ? undefined : { type: attribute(place, 'type') ?? 'obj', index: attribute(place, 'idx') ?? '0' }
}

/** Placeholders of a layout that stand on the master as the body of text. */
const bodies = new Set(['obj', 'body', 'subTitle', 'chart', 'tbl', 'clipArt', 'dgm', 'media', 'pic', 'sldImg'])

/** The kind of the master's placeholder from which one of this type takes what it does not say itself. */
export function masterType(type: string): string {
  if (type === 'ctrTitle' || type === 'title') return 'title'
  return bodies.has(type) ? 'body' : type
}

/** What a shape inherits from: its place on the layout and that one's on the master, nearest first. */
export function inheritedFrom(element: XmlElement, { layout, master, slide }: LayeredSlide, layer: SlideLayer): readonly XmlElement[] {
  const place = placeholderOf(element)
  if (place === undefined || layer === master) return []
  const onLayout = layer === slide ? placeOn(layout, place) : undefined
  const type = masterType(onLayout?.type ?? place.type)
  const onMaster = master?.placeholders.find((each) => masterType(each.type) === type)
  return [onLayout, onMaster].flatMap((each) => (each === undefined ? [] : [each.element]))
}

function placeOn(
  layout: SlideLayer | undefined,
  { type, index }: { readonly type: string; readonly index: string },
): Placeholder | undefined {
  const places = layout?.placeholders ?? []
  return (
    places.find((each) => each.index === index && masterType(each.type) === masterType(type)) ??
    places.find((each) => each.index === index && index !== '0') ??
    places.find((each) => masterType(each.type) === masterType(type))
  )
}
