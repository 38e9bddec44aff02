import type { Direction } from '../../contracts/blocks.ts'
import type { Marks } from '../docx/run-marks.ts'
import { attribute, elements, type XmlElement } from '../xml/xml-tree.ts'
import { ListStyles, listStylesOf, propertiesOf } from './list-styles.ts'

type Toggle = 'bold' | 'italic' | 'underline' | 'strike'

interface Style {
  readonly name: string
  readonly parent: string | undefined
  /** Made by the program for direct formatting, and of no meaning to an author. */
  readonly isAutomatic: boolean
  readonly toggles: ReadonlyMap<Toggle, boolean>
  readonly script: Marks['script'] | 'none' | undefined
  readonly listStyle: string | undefined
  readonly direction: Direction | undefined
  readonly startsPage: boolean | undefined
}

/** What a paragraph's style says of it. */
export interface ParagraphStyle {
  /** The author's style, without spaces as the style ids of Word files are. */
  readonly style?: string
  readonly direction?: Direction
  readonly listStyle?: string
  readonly startsPage: boolean
}

type Family = 'paragraph' | 'text' | 'table-cell'

/** Styles that stand on one another are followed this far: a chain that loops ends. */
const maxAncestors = 20

/** The styles of a document (ODF 1.3 part 3, 16): common ones and those a program made for direct formatting. */
export class OdfStyles {
  readonly lists = new ListStyles()
  /** As they stand in the file: of thousands made for direct formatting, most paragraphs use a few. */
  private readonly stated = new Map<string, { readonly element: XmlElement; readonly isAutomatic: boolean }>()
  private readonly styles = new Map<string, Style>()
  private readonly paragraphs = new Map<string, ParagraphStyle>()
  private readonly marking: Readonly<Record<Family, Map<string, readonly Style[]>>> = {
    paragraph: new Map(),
    text: new Map(),
    'table-cell': new Map(),
  }

  /** Takes `office:styles` or `office:automatic-styles`. */
  add(tree: XmlElement): void {
    for (const list of listStylesOf(tree)) this.lists.add(list)
    for (const element of elements(tree)) {
      if (element.name !== 'style') continue
      const name = `${attribute(element, 'family') ?? ''} ${attribute(element, 'style:name') ?? ''}`
      this.stated.set(name, { element, isAutomatic: tree.name === 'automatic-styles' })
    }
    this.styles.clear()
    this.paragraphs.clear()
    for (const known of Object.values(this.marking)) known.clear()
  }

  paragraph(name = ''): ParagraphStyle {
    const known = this.paragraphs.get(name)
    if (known !== undefined) return known
    const style = this.readParagraph(name)
    this.paragraphs.set(name, style)
    return style
  }

  private readParagraph(name: string): ParagraphStyle {
    const chain = this.chain('paragraph', name)
    const own = chain.find(({ isAutomatic }) => !isAutomatic)?.name ?? name
    const style = own === '' || own === 'Standard' ? undefined : own.replaceAll('_20_', '').replaceAll(' ', '')
    const direction = chain.find((each) => each.direction !== undefined)?.direction
    const listStyle = chain.find((each) => each.listStyle !== undefined)?.listStyle
    return {
      ...(style !== undefined && { style }),
      ...(direction === 'rtl' && { direction }),
      ...(listStyle !== undefined && listStyle !== '' && { listStyle }),
      startsPage: chain.find((each) => each.startsPage !== undefined)?.startsPage ?? false,
    }
  }

  /** The marks that a style sets, over those of its surroundings. Of a paragraph, what its author formatted by hand counts. */
  marks(family: Family, name: string | undefined, over: Marks): Marks {
    if (name === undefined) return over
    let marks = over
    for (const style of this.markingStyles(family, name)) {
      for (const [toggle, isOn] of style.toggles) marks = withToggle(marks, toggle, isOn)
      if (style.script !== undefined) {
        const { script: _script, ...rest } = marks
        marks = style.script === 'none' ? rest : { ...rest, script: style.script }
      }
    }
    return marks
  }

  /** Of a style and those it stands on, those that set marks, outermost first: of thousands of styles most set none. */
  private markingStyles(family: Family, name: string): readonly Style[] {
    const known = this.marking[family].get(name)
    if (known !== undefined) return known
    const marking = this.chain(family, name)
      .filter(({ isAutomatic, toggles, script }) => (family !== 'paragraph' || isAutomatic) && (toggles.size > 0 || script !== undefined))
      .toReversed()
    this.marking[family].set(name, marking)
    return marking
  }

  /** A style and those it stands on, innermost first. */
  private chain(family: Family, name: string): readonly Style[] {
    const chain: Style[] = []
    for (let next: string | undefined = name; next !== undefined && chain.length < maxAncestors; ) {
      const style = this.style(`${family} ${next}`)
      if (style === undefined) break
      chain.push(style)
      next = style.parent
    }
    return chain
  }

  private style(name: string): Style | undefined {
    const known = this.styles.get(name)
    const stated = known === undefined ? this.stated.get(name) : undefined
    if (stated === undefined) return known
    const style = styleOf(stated.element, stated.isAutomatic)
    this.styles.set(name, style)
    return style
  }
}

function withToggle(marks: Marks, toggle: Toggle, isOn: boolean): Marks {
  if (isOn) return { ...marks, [toggle]: true }
  const { [toggle]: _off, ...rest } = marks
  return rest
}

function styleOf(element: XmlElement, isAutomatic: boolean): Style {
  const text = propertiesOf(element, 'text')
  const paragraph = propertiesOf(element, 'paragraph')
  const toggles = new Map<Toggle, boolean>()
  const set = (toggle: Toggle, value: string | undefined, isOn: (value: string) => boolean): void => {
    if (value !== undefined) toggles.set(toggle, isOn(value))
  }
  set('bold', attribute(text, 'fo:font-weight'), (value) => value === 'bold' || Number(value) >= 600)
  set('italic', attribute(text, 'fo:font-style'), (value) => value !== 'normal')
  set('underline', attribute(text, 'style:text-underline-style'), (value) => value !== 'none')
  set('strike', attribute(text, 'style:text-line-through-style'), (value) => value !== 'none')
  const mode = attribute(paragraph, 'style:writing-mode')
  const breakBefore = attribute(paragraph, 'fo:break-before')
  return {
    name: attribute(element, 'style:name') ?? '',
    parent: attribute(element, 'style:parent-style-name'),
    isAutomatic,
    toggles,
    script: scriptOf(attribute(text, 'style:text-position')),
    listStyle: attribute(element, 'style:list-style-name'),
    direction: mode === undefined || mode === 'page' ? undefined : mode.startsWith('rl') ? 'rtl' : 'ltr',
    startsPage: breakBefore === undefined ? undefined : breakBefore === 'page',
  }
}

/** `super 58%`, `-33% 58%`: where text stands beside its line. */
function scriptOf(position: string | undefined): Style['script'] {
  if (position === undefined) return undefined
  if (position.startsWith('super')) return 'super'
  if (position.startsWith('sub')) return 'sub'
  const shift = Number.parseFloat(position)
  return shift > 0 ? 'super' : shift < 0 ? 'sub' : 'none'
}
