import type { ByteView } from '../binary/byte-view.ts'
import { type CharacterFormat, changedCharacters, plainCharacters } from './character-format.ts'
import type { FileInformation } from './file-information.ts'
import type { Font } from './fonts.ts'
import { FormattedRuns } from './formatted-runs.ts'
import { type Modifier, modifiersIn } from './modifiers.ts'
import { changedParagraph, type ParagraphFormat } from './paragraph-format.ts'
import { narrowText, type Piece, readPieces, textOfPieces } from './pieces.ts'
import type { StyleSheet } from './style-sheet.ts'

/** Characters of one format. */
export interface TextRun {
  readonly from: number
  readonly text: string
  readonly format: CharacterFormat
  /** What makes the format, for those who ask more of it than its marks. */
  readonly changes: FormatChanges
}

/** Modifiers as they stand in the file, and those of a fast save, which come after them. */
export interface FormatChanges {
  readonly modifiers: Uint8Array<ArrayBuffer>
  readonly later: readonly Modifier[]
}

/**
 * All characters of a document by their place ("CP"), with the format of each. The text stands in pieces, and formats are
 * stated for places in the file, so that every question goes through the piece:
 *
 *     character 4711 → piece 3, byte 20,480 → the run of formats that holds byte 20,480
 */
export class DocumentText {
  /** One UTF-16 unit for each character. */
  readonly text: string
  private readonly stream: ByteView
  private readonly info: FileInformation
  private readonly data: ByteView | undefined
  private readonly styles: StyleSheet
  private readonly fonts: readonly Font[]
  private readonly pieces: readonly Piece[]
  private readonly paragraphs: FormattedRuns
  private readonly characters: FormattedRuns

  constructor(at: {
    readonly stream: ByteView
    readonly table: ByteView
    readonly info: FileInformation
    readonly data: ByteView | undefined
    readonly styles: StyleSheet
    readonly fonts: readonly Font[]
  }) {
    this.stream = at.stream
    this.info = at.info
    this.data = at.data
    this.styles = at.styles
    this.fonts = at.fonts
    this.pieces = readPieces(at)
    this.text = textOfPieces(at.stream, this.pieces, at.info)
    this.paragraphs = new FormattedRuns({ ...at, of: 'paragraphs' })
    this.characters = new FormattedRuns({ ...at, of: 'characters' })
  }

  /** The format of the paragraph whose mark is this character. */
  paragraphAt(character: number): ParagraphFormat {
    const { style, modifiers, later } = this.paragraphChanges(character)
    const around = { style: (number: number) => this.styles.paragraph(number), data: this.data }
    const own = changedParagraph(this.styles.paragraph(style), modifiersIn(modifiers, this.info.version), around)
    return later.length === 0 ? own : changedParagraph(own, later, around)
  }

  /** What makes the format of the paragraph whose mark is this character, beginning with its style. */
  paragraphChanges(character: number): FormatChanges & { readonly style: number } {
    const piece = this.pieces[this.pieceIndexAt(character)]
    if (piece === undefined) return { style: 0, modifiers: nothing, later: [] }
    const place = placeIn(piece, character)
    const found = this.paragraphs.run(this.paragraphs.indexAt(place))
    const run = found !== undefined && found.from <= place ? found : undefined
    return { style: run?.style ?? 0, modifiers: run?.modifiers ?? nothing, later: piece.changes }
  }

  /** The runs from one character to another. */
  *runs(from: number, to: number): Generator<TextRun> {
    for (let index = this.pieceIndexAt(from); index < this.pieces.length; index++) {
      const piece = this.pieces[index]
      if (piece === undefined || piece.from >= to) return
      yield* this.runsOfPiece(piece, Math.max(from, piece.from), Math.min(to, piece.to))
    }
  }

  fontName(number: number | undefined): string | undefined {
    return number === undefined ? undefined : this.fonts[number]?.name
  }

  private *runsOfPiece(piece: Piece, from: number, to: number): Generator<TextRun> {
    let index = this.characters.indexAt(placeIn(piece, from))
    for (let at = from; at < to; ) {
      const run = this.characters.run(index)
      const place = placeIn(piece, at)
      // Between two runs, and after the last, nothing is said of the characters.
      const isInside = run !== undefined && run.from <= place
      const endPlace = run === undefined ? Number.POSITIVE_INFINITY : isInside ? run.to : run.from
      const end = Math.min(to, piece.from + Math.ceil((endPlace - piece.at) / piece.bytesPerCharacter))
      const modifiers = isInside ? run.modifiers : nothing
      const format = this.characterFormat(modifiers, piece)
      if (end > at) yield { from: at, text: this.textOf(piece, at, end, format), format, changes: { modifiers, later: piece.changes } }
      if (isInside || end <= at) index++
      at = Math.max(at, end)
      if (run === undefined) return
    }
  }

  private characterFormat(modifiers: Uint8Array<ArrayBuffer>, piece: Piece): CharacterFormat {
    if (modifiers.length === 0 && piece.changes.length === 0) return plainCharacters
    const marks = (style: number) => this.styles.marks(style)
    const own = changedCharacters(plainCharacters, modifiersIn(modifiers, this.info.version), marks)
    return piece.changes.length === 0 ? own : changedCharacters(own, piece.changes, marks)
  }

  /** Until Word 95, the font of a run decides what code page its bytes are in. */
  private textOf(piece: Piece, from: number, to: number, { font }: CharacterFormat): string {
    const codePage = this.info.version === 97 || font === undefined ? undefined : this.fonts[font]?.codePage
    return codePage === undefined || codePage === this.info.codePage || piece.bytesPerCharacter === 2
      ? this.text.slice(from, to)
      : narrowText(this.stream.part(placeIn(piece, from), to - from), codePage)
  }

  private pieceIndexAt(character: number): number {
    let low = 0
    let high = this.pieces.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.pieces[middle]?.to ?? 0) <= character) low = middle + 1
      else high = middle
    }
    return low
  }
}

const nothing = new Uint8Array(0)

const placeIn = (piece: Piece, character: number): number => piece.at + (character - piece.from) * piece.bytesPerCharacter
