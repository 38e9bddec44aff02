import type { ParagraphLook } from '../../original/set-paragraph.ts'
import type { FormatChanges } from '../document-text.ts'
import { modifiersIn } from '../modifiers.ts'
import type { ParagraphFormat } from '../paragraph-format.ts'
import type { WordDocument } from '../word-document.ts'
import { changedLook, type DrawnCharacters, plainLook } from './character-look.ts'
import { changedSetting } from './paragraph-look.ts'
import { changedRow, plainRow, type RowLook } from './row-look.ts'

/** What the characters, paragraphs and rows of a document look like: by their style, their list, and themselves. */
export class Looks {
  private readonly document: WordDocument
  private readonly characters = new Map<number, DrawnCharacters>()
  private readonly paragraphs = new Map<number, ParagraphLook>()

  constructor(document: WordDocument) {
    this.document = document
  }

  /** Characters of a paragraph's style. */
  ofStyle(style: number): DrawnCharacters {
    const known = this.characters.get(style)
    if (known !== undefined) return known
    const look = this.withStyle(style, plainLook)
    this.characters.set(style, look)
    return look
  }

  /** Characters in a paragraph of that style. */
  ofRun({ modifiers, later }: FormatChanges, style: number): DrawnCharacters {
    const styled = this.ofStyle(style)
    if (modifiers.length === 0 && later.length === 0) return styled
    const around = this.around(styled)
    const own = changedLook(styled, modifiersIn(modifiers, this.document.info.version), around)
    return later.length === 0 ? own : changedLook(own, later, around)
  }

  /** The paragraph whose mark is this character. */
  ofParagraph(mark: number, { list, listLevel, style }: ParagraphFormat): ParagraphLook {
    const { text, lists, info } = this.document
    const { modifiers, later } = text.paragraphChanges(mark)
    const listed = list > 0 ? lists.changes({ list, level: listLevel }) : undefined
    let look = this.settingOf(style)
    if (listed !== undefined) look = changedSetting(look, modifiersIn(listed, 97))
    look = changedSetting(look, modifiersIn(modifiers, info.version))
    return later.length === 0 ? look : changedSetting(look, later)
  }

  /** The row whose mark is this character. */
  ofRow(mark: number): RowLook {
    const { modifiers, later } = this.document.text.paragraphChanges(mark)
    return changedRow(changedRow(plainRow, modifiersIn(modifiers, this.document.info.version)), later)
  }

  private settingOf(style: number): ParagraphLook {
    const known = this.paragraphs.get(style)
    if (known !== undefined) return known
    const { styles, info } = this.document
    const look = styles.changes(style).reduce((before, { paragraph }) => changedSetting(before, modifiersIn(paragraph, info.version)), {})
    this.paragraphs.set(style, look)
    return look
  }

  private withStyle(style: number, base: DrawnCharacters): DrawnCharacters {
    const { styles, info } = this.document
    return styles
      .changes(style)
      .reduce(
        (look, { characters }) =>
          changedLook(look, modifiersIn(characters, info.version), { ...this.around(look), withStyle: (_style, same) => same }),
        base,
      )
  }

  private around(styled: DrawnCharacters) {
    return {
      styled,
      fontName: (number: number) => this.document.text.fontName(number),
      withStyle: (style: number, look: DrawnCharacters) => this.withStyle(style, look),
    }
  }
}
