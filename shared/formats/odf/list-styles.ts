import type { ListLevel } from '../numbers/list-counter.ts'
import { attribute, child, elements, type XmlElement } from '../xml/xml-tree.ts'

/** Number formats (ODF 1.3 part 3, 20.327) by the names Word has for them. */
const formats = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一, 二, 三, ...', 'chineseCounting'],
  ['أ, ب, ت, ...', 'arabicAlpha'],
  ['א, ב, ג, ...', 'hebrew1'],
  ['А, Б, .., Аа, Аб, ... (ru)', 'russianUpper'],
  ['а, б, .., аа, аб, ... (ru)', 'russianLower'],
])

/** The list styles of a document (ODF 1.3 part 3, 16.30) and its outline, which numbers headings. */
export class ListStyles {
  private readonly lists = new Map<string, ReadonlyMap<number, ListLevel>>()
  private outline: ReadonlyMap<number, ListLevel> = new Map()

  add(element: XmlElement): void {
    const levels = new Map<number, ListLevel>()
    for (const level of elements(element)) levels.set(Number(attribute(level, 'level') ?? 1) - 1, levelOf(level))
    if (element.name === 'outline-style') this.outline = levels
    else this.lists.set(attribute(element, 'name') ?? '', levels)
  }

  /** A level of a list, 0 for the outermost. A list whose style is not known has bullets. */
  level(style: string | undefined, level: number): ListLevel {
    return (style === undefined ? undefined : this.lists.get(style)?.get(level)) ?? bullet
  }

  /** The numbering of headings at a level; nothing when they have none. */
  outlineLevel(level: number): ListLevel | undefined {
    const found = this.outline.get(level)
    return found === undefined || found.format === 'none' ? undefined : found
  }
}

const bullet: ListLevel = { start: 1, format: 'bullet', text: '•', isLegal: false }

function levelOf(element: XmlElement): ListLevel {
  if (element.name === 'list-level-style-image') return bullet
  if (element.name === 'list-level-style-bullet') return { ...bullet, text: bulletText(attribute(element, 'bullet-char') ?? '•') }
  const level = Number(attribute(element, 'level') ?? 1)
  const shown = Math.min(level, Math.max(1, Number(attribute(element, 'display-levels') ?? 1) || 1))
  const format = formats.get(attribute(element, 'num-format') ?? '') ?? (attribute(element, 'num-format') ? 'decimal' : 'none')
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`).join('.')
  const text =
    attribute(element, 'num-list-format') ?? `${attribute(element, 'num-prefix') ?? ''}${numbers}${attribute(element, 'num-suffix') ?? ''}`
  return {
    start: Number(attribute(element, 'start-value') ?? 1) || 0,
    format,
    // `num-list-format` writes `%1%.%2%`.
    text: format === 'none' ? '' : text.replaceAll(/%([1-9])%/gu, '%$1'),
    isLegal: false,
  }
}

/** Bullets of symbol fonts stand in the private area. */
const bulletText = (character: string): string => character.replace(/[\ue000-\uf8ff]/u, '•')

/** The list style a style names itself, when it holds one. */
export const listStylesOf = (styles: XmlElement): readonly XmlElement[] =>
  elements(styles).filter(({ name }) => name === 'list-style' || name === 'outline-style')

/** Properties of a kind (`text-properties`) of a style. */
export const propertiesOf = (style: XmlElement, kind: string): Pick<XmlElement, 'attributes'> =>
  child(style, `${kind}-properties`) ?? { attributes: '' }
