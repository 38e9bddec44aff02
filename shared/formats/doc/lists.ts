import type { ByteView } from '../binary/byte-view.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import { ListCounter, type ListLevel } from '../numbers/list-counter.ts'
import type { FileInformation } from './file-information.ts'
import { modifiersIn } from './modifiers.ts'

/** A level, and how its paragraphs are set unless they say otherwise. */
type SetLevel = ListLevel & { readonly paragraph: Uint8Array<ArrayBuffer> }

interface Override {
  readonly definition: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, SetLevel>
}

/** Number formats (MS-OSHARED 2.2.1.3) by their names in Office Open XML. */
const formats = new Map<number, string>([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [14, 'decimalFullWidth'],
  [18, 'decimalEnclosedCircle'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [29, 'decimalEnclosedParen'],
  [37, 'chineseCounting'],
  [39, 'chineseCountingThousand'],
  [45, 'hebrew1'],
  [46, 'arabicAlpha'],
  [48, 'arabicAbjad'],
  [57, 'numberInDash'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
])

const listBytes = 28
const overrideBytes = 16
/** Source: MS-DOC 2.9.140 and 2.9.131; Word's own limit is 2,047. */
const maxLists = 4_096

/** Counts the numbered paragraphs of a document (MS-DOC 2.9.131, 2.9.140). */
export class Lists {
  private readonly definitions = new Map<number, readonly SetLevel[]>()
  private readonly overrides: readonly Override[]
  private readonly counter = new ListCounter()

  constructor(at: { readonly table: ByteView; readonly info: FileInformation; readonly fontName: (number: number) => string | undefined }) {
    const levels = new LevelReader(at.table, at.fontName)
    this.readDefinitions(at.table, at.info, levels)
    this.overrides = readOverrides(at.table, at.info, levels)
  }

  /** The number or bullet of a paragraph, asked for once and in reading order; `list` counts from 1. */
  next({ list, level }: { readonly list: number; readonly level: number }) {
    const override = this.overrides[list - 1]
    const definition = override === undefined ? undefined : this.definitions.get(override.definition)
    if (override === undefined || definition === undefined) return undefined
    const startOverride = override.starts.get(level)
    return this.counter.next({
      list: String(list),
      definition: String(override.definition),
      level: Math.min(level, definition.length - 1),
      levelAt: (index) => override.levels.get(index) ?? definition[index],
      ...(startOverride !== undefined && { startOverride }),
    })
  }

  /** How a list's paragraphs are set at a level, as modifiers. */
  changes({ list, level }: { readonly list: number; readonly level: number }): Uint8Array<ArrayBuffer> | undefined {
    const override = this.overrides[list - 1]
    const definition = override === undefined ? undefined : this.definitions.get(override.definition)
    return (override?.levels.get(level) ?? definition?.[Math.min(level, definition.length - 1)])?.paragraph
  }

  private readDefinitions(table: ByteView, info: FileInformation, levels: LevelReader): void {
    const { at, length } = info.place('lists')
    if (length < 2 || at + length > table.length) return
    const count = Math.min(maxLists, table.u16(at), Math.floor((length - 2) / listBytes))
    // The levels of all lists follow the lists, beyond the stated length.
    levels.at = at + 2 + count * listBytes
    for (let index = 0; index < count; index++) {
      const listAt = at + 2 + index * listBytes
      const isSimple = (table.u8(listAt + 26) & 1) !== 0
      const read: SetLevel[] = []
      for (let level = 0; level < (isSimple ? 1 : 9); level++) {
        const each = levels.next()
        if (each === undefined) return
        read.push(each)
      }
      this.definitions.set(table.i32(listAt), read)
    }
  }
}

/** MS-DOC 2.9.131 and 2.9.132: fixed parts first, then for each what it overrides. */
function readOverrides(table: ByteView, info: FileInformation, levels: LevelReader): readonly Override[] {
  const { at, length } = info.place('listOverrides')
  if (length < 4 || at + length > table.length) return []
  const count = Math.min(maxLists, table.u32(at), Math.floor((length - 4) / overrideBytes))
  levels.at = at + 4 + count * overrideBytes
  const overrides: Override[] = []
  let isLost = false
  for (let index = 0; index < count; index++) {
    const overrideAt = at + 4 + index * overrideBytes
    const starts = new Map<number, number>()
    const own = new Map<number, SetLevel>()
    levels.at += 4
    for (let entry = table.u8(overrideAt + 12); entry > 0 && !isLost; entry--) {
      if (levels.at + 8 > table.length) isLost = true
      else {
        const flags = table.u32(levels.at + 4)
        const level = flags & 0xf
        if ((flags & 0x10) !== 0) starts.set(level, table.i32(levels.at))
        levels.at += 8
        const read = (flags & 0x20) === 0 ? undefined : levels.next()
        if (read !== undefined) own.set(level, read)
        else if ((flags & 0x20) !== 0) isLost = true
      }
    }
    overrides.push({ definition: table.i32(overrideAt), starts, levels: own })
  }
  return overrides
}

/** Reads levels that stand one after another (MS-DOC 2.9.150). */
class LevelReader {
  at = 0
  private readonly table: ByteView
  private readonly fontName: (number: number) => string | undefined

  constructor(table: ByteView, fontName: (number: number) => string | undefined) {
    this.table = table
    this.fontName = fontName
  }

  next(): SetLevel | undefined {
    const { table, at } = this
    if (at + 28 > table.length) return undefined
    const format = formats.get(table.u8(at + 4)) ?? 'decimal'
    const flags = table.u8(at + 5)
    const charactersLength = table.u8(at + 24)
    const paragraphLength = table.u8(at + 25)
    const textAt = at + 28 + paragraphLength + charactersLength
    if (textAt + 2 > table.length) return undefined
    const units = Math.min(table.u16(textAt), Math.floor((table.length - textAt - 2) / 2))
    const shown = table.utf16(textAt + 2, units)
    this.at = textAt + 2 + units * 2
    const font = this.fontOf(table.part(at + 28 + paragraphLength, charactersLength))
    return {
      start: table.i32(at),
      format,
      // The characters U+0000 to U+0008 stand for the numbers of the levels.
      text: format === 'bullet' ? symbolText(shown, font) : Array.from(shown, placeholder).join(''),
      isLegal: (flags & 4) !== 0,
      paragraph: table.part(at + 28, paragraphLength),
      ...((flags & 8) !== 0 && { restartAfter: table.u8(at + 26) }),
    }
  }

  private fontOf(characters: Uint8Array<ArrayBuffer>): string | undefined {
    for (const { code, operand } of modifiersIn(characters, 97)) if (code === 0x4a4f) return this.fontName(operand.u16(0))
    return undefined
  }
}

function placeholder(character: string): string {
  const code = character.charCodeAt(0)
  return code <= 8 ? `%${code + 1}` : character
}
