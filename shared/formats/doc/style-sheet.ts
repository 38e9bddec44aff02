import type { ByteView } from '../binary/byte-view.ts'
import type { Marks } from '../docx/run-marks.ts'
import { changedCharacters, plainCharacters } from './character-format.ts'
import type { FileInformation } from './file-information.ts'
import { modifiersIn } from './modifiers.ts'
import { changedParagraph, type ParagraphFormat, type ParagraphSurroundings, plainParagraph } from './paragraph-format.ts'
import { narrowText } from './pieces.ts'

interface Style {
  /** As the same style is called in Office Open XML: `Heading1`, `enumlev1`. */
  readonly id: string
  /** Heading level of Word's own heading styles. */
  readonly heading: number | undefined
  readonly base: number
  readonly isParagraph: boolean
  readonly paragraph: Uint8Array<ArrayBuffer>
  readonly characters: Uint8Array<ArrayBuffer>
}

const none = new Uint8Array(0)
/** "No style": the value of `istdBase` for one that is based on none. */
const noBase = 0xfff
/** Styles based on styles based on styles: Word allows eleven. */
const deepestInheritance = 20
/** Source: MS-DOC 2.9.272; `cstd` shall be less. */
const maxStyles = 0x0ffe

/** The styles of a document (MS-DOC 2.9.271). */
export class StyleSheet {
  private readonly styles: ReadonlyArray<Style | undefined>
  private readonly version: FileInformation['version']
  private readonly around: ParagraphSurroundings
  private readonly paragraphs = new Map<number, ParagraphFormat>()
  private readonly characters = new Map<number, Marks>()

  constructor(at: { readonly table: ByteView; readonly info: FileInformation; readonly data: ByteView | undefined }) {
    this.version = at.info.version
    this.styles = readStyles(at.table, at.info)
    this.around = { style: (number) => ({ ...plainParagraph, style: number }), data: at.data }
  }

  /** The id of a style, unless it is the default one. */
  id(number: number): string | undefined {
    return number === 0 ? undefined : this.styles[number]?.id
  }

  /** What a paragraph of the style is before its own modifiers. */
  paragraph(number: number): ParagraphFormat {
    const known = this.paragraphs.get(number)
    if (known !== undefined) return known
    let format = plainParagraph
    for (const style of this.chain(number).toReversed()) {
      if (style.heading !== undefined) format = { ...format, outlineLevel: style.heading - 1 }
      format = changedParagraph(format, modifiersIn(style.paragraph, this.version), this.around)
    }
    const resolved = { ...format, style: number }
    this.paragraphs.set(number, resolved)
    return resolved
  }

  /** The marks a character style gives; none for a paragraph style, whose look is its own. */
  marks(number: number): Marks {
    const known = this.characters.get(number)
    if (known !== undefined) return known
    const chain = this.styles[number]?.isParagraph === false ? this.chain(number).toReversed() : []
    const format = chain.reduce(
      (base, style) => changedCharacters(base, modifiersIn(style.characters, this.version), () => ({})),
      plainCharacters,
    )
    this.characters.set(number, format.marks)
    return format.marks
  }

  /** What a style and those it is based on change, the nearest last. */
  changes(number: number): ReadonlyArray<Pick<Style, 'paragraph' | 'characters' | 'isParagraph'>> {
    return this.chain(number).toReversed()
  }

  /** The style and those it is based on, nearest first. A circle ends where it closes. */
  private chain(number: number): readonly Style[] {
    const chain: Style[] = []
    for (let next = number; next !== noBase && chain.length < deepestInheritance; ) {
      const style = this.styles[next]
      if (style === undefined || chain.includes(style)) break
      chain.push(style)
      next = style.base
    }
    return chain
  }
}

function readStyles(table: ByteView, info: FileInformation): ReadonlyArray<Style | undefined> {
  const { at, length } = info.place('styleSheet')
  if (length < 6 || at + length > table.length) return []
  const sheet = table.within(at, length)
  const headBytes = sheet.u16(0)
  const count = Math.min(maxStyles, sheet.u16(2))
  const baseBytes = sheet.u16(4)
  const styles: Array<Style | undefined> = []
  let next = 2 + headBytes
  for (let number = 0; number < count && next + 2 <= sheet.length; number++) {
    const bytes = sheet.u16(next)
    if (next + 2 + bytes > sheet.length) break
    styles.push(bytes < 8 ? undefined : readStyle(sheet.within(next + 2, bytes), baseBytes, info))
    next += 2 + bytes
  }
  return styles
}

/** MS-DOC 2.9.259: a fixed part, the name, then what it changes, paragraph first. Each of these begins at an even place. */
function readStyle(style: ByteView, baseBytes: number, info: FileInformation): Style {
  const builtIn = style.u16(0) & 0xfff
  const kind = style.u16(2) & 0xf
  const isParagraph = kind === 1
  const changes: Array<Uint8Array<ArrayBuffer>> = []
  const { name, end } = readName(style, baseBytes, info)
  let next = end + (end % 2)
  for (let index = 0; index < 2 && next + 2 <= style.length; index++) {
    const length = Math.min(style.u16(next), style.length - next - 2)
    changes.push(style.part(next + 2, length))
    next += 2 + length + (length % 2)
  }
  const [first = none, second = none] = changes
  return {
    id: builtInId(builtIn) ?? styleId(name),
    heading: isParagraph ? headingOf(builtIn, name) : undefined,
    base: style.u16(2) >>> 4,
    isParagraph,
    // The paragraph's changes begin with the number of the style itself (MS-DOC 2.9.336).
    paragraph: isParagraph ? first.subarray(2) : none,
    characters: isParagraph ? second : first,
  }
}

function readName(style: ByteView, at: number, { version, codePage }: FileInformation): { readonly name: string; readonly end: number } {
  if (at + 2 > style.length) return { name: '', end: style.length }
  if (version !== 97) {
    const length = Math.min(style.u8(at), style.length - at - 1)
    return { name: narrowText(style.part(at + 1, length), codePage), end: Math.min(style.length, at + 1 + length + 1) }
  }
  const units = Math.min(style.u16(at), Math.floor((style.length - at - 2) / 2))
  return { name: style.utf16(at + 2, units), end: Math.min(style.length, at + 2 + units * 2 + 2) }
}

/** Word's own styles "heading 1" to "heading 9" have the numbers 1 to 9, whatever they are called in its language. */
function headingOf(builtIn: number, name: string): number | undefined {
  if (builtIn >= 1 && builtIn <= 9) return builtIn
  const [, level] = /^heading ([1-9])$/iu.exec(name) ?? []
  return level === undefined ? undefined : Number(level)
}

/** Styles of Word's own that are called otherwise in other languages, by their numbers (MS-DOC 2.9.259, sti). */
function builtInId(builtIn: number): string | undefined {
  if (builtIn >= 1 && builtIn <= 9) return `Heading${builtIn}`
  if (builtIn >= 19 && builtIn <= 27) return `TOC${builtIn - 18}`
  return builtIn === 31 ? 'Header' : builtIn === 32 ? 'Footer' : builtIn === 34 ? 'Caption' : undefined
}

/** The id that Word gives a style of this name when it saves it as Office Open XML: its letters and digits. Further names of it are left out. */
const styleId = (name: string): string => (name.split(',', 1)[0] ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '')
