import { tooDeep } from '../reading/faults.ts'
import type { Reader } from '../reading/reader.ts'
import { characterOfSymbol, characterOfWord } from './characters.ts'
import { type Destination, skipped } from './destination.ts'
import type { FontTable } from './font-table.ts'
import { RtfDocument } from './rtf-document.ts'
import { initialState, type RtfState, withCharacterWord, withParagraphWord } from './rtf-state.ts'
import { type RtfHandler, scanRtf } from './scan-rtf.ts'

/** Groups inside one another. Word itself stops at far fewer. */
const maxDepth = 1_000
/** Bytes of text without a break after which a space ends a piece: no character of two bytes has one in it. */
const mostPending = 64 * 1024
const space = 0x20

/** Reads Rich Text Format (RTF 1.9.1). A file that ends inside a group was cut off. */
export const readRtf: Reader = ({ bytes }, into) => {
  const document = new RtfDocument(into)
  try {
    if (!parseRtf(bytes, document))
      into.shortfall = {
        reason: 'truncated',
        says: 'ends before it should, as a download does that was cut off. What could be read before that place is here; fetch it again and import it once more.',
      }
  } finally {
    // Also what came before a fault.
    document.finish()
  }
}

/** What a document is made into, to be read or to be looked at. */
export interface RtfTarget {
  readonly fonts: FontTable
  /** Where the running text goes. */
  readonly story: Destination
  /** Address of the link that is open. */
  readonly href: string | undefined
  /** Opens a field whose words go to `destination`; gives what ends it. */
  readonly openField: (destination: Destination) => (state: RtfState) => void
  /** The destination a word begins inside another, or nothing when it is no destination. */
  readonly destination: (word: string, isStarred: boolean, current: Destination) => Destination | undefined
  /** The state after a word that says what text looks like; absent where only the text is wanted. */
  readonly withLook?: (state: RtfState, word: string, parameter: number | undefined) => RtfState | undefined
}

/** Sends a document to a target, and says whether it was whole. */
export function parseRtf(bytes: Uint8Array, target: RtfTarget): boolean {
  const parser = new RtfParser(bytes, target)
  const isWhole = scanRtf(bytes, parser)
  parser.finish()
  return isWhole
}

interface Group {
  readonly state: RtfState
  readonly destination: Destination
  /** Whether the destination began in this group, and ends with it. */
  readonly isBegin?: boolean
  /** Of `\upr`: where the Unicode text goes that replaces the one before it. */
  readonly unicode?: Destination | undefined
  /** What ends with the group beside its destination. */
  readonly close?: (state: RtfState) => void
}

/** Follows groups, formatting and encodings, and sends text to where it goes. */
class RtfParser implements RtfHandler {
  private readonly source: Uint8Array
  private readonly document: RtfTarget
  private readonly outer: Group[] = []
  private group: Group
  /** Bytes not decoded yet: a character may take two, written in two ways. */
  private pending: number[] = []
  private isStarred = false
  private toSkip = 0

  constructor(source: Uint8Array, document: RtfTarget) {
    this.source = source
    this.document = document
    this.group = { state: initialState, destination: document.story }
  }

  readonly openGroup = (): void => {
    this.flush()
    this.toSkip = 0
    this.isStarred = false
    if (this.outer.length >= maxDepth) throw tooDeep(maxDepth)
    this.outer.push(this.group)
    const { state, destination, unicode } = this.group
    this.group = { state, destination, unicode }
  }

  readonly closeGroup = (): void => {
    this.flush()
    this.toSkip = 0
    const { state, destination, isBegin, close } = this.group
    const outer = this.outer.pop()
    if (outer === undefined) return
    if (isBegin === true) destination.close?.(state)
    close?.(state)
    this.group = outer
  }

  readonly symbol = (character: string): void => {
    if (this.toSkip > 0 && character !== '*') {
      this.toSkip--
      return
    }
    if (character === '*') this.isStarred = true
    else if (character === '\r' || character === '\n') this.word('par', undefined)
    else this.addText(characterOfSymbol.get(character) ?? '')
  }

  readonly hex = (byte: number): void => {
    if (this.toSkip > 0) this.toSkip--
    else if (this.group.destination.ignoresText !== true) this.pending.push(byte)
  }

  readonly bytes = (from: number, to: number): void => {
    const start = Math.min(to, from + this.toSkip)
    this.toSkip -= start - from
    if (this.group.destination.ignoresText === true) return
    for (let at = start; at < to; at++) {
      this.pending.push(this.source[at] ?? 0)
      if (this.pending.length > mostPending && this.source[at] === space) this.flush()
    }
  }

  readonly binary = (data: Uint8Array): void => {
    if (this.toSkip > 0) this.toSkip--
    else this.group.destination.binary?.(data)
  }

  readonly word = (name: string, parameter: number | undefined): void => {
    const character = characterOfWord.get(name)
    if (character !== undefined && this.toSkip > 0) {
      this.toSkip--
      return
    }
    this.toSkip = 0
    this.flush()
    const isStarred = this.isStarred
    this.isStarred = false
    if (this.group.destination === skipped) this.leaveSkipped(name)
    else if (character !== undefined) this.addText(character)
    else if (name === 'u') this.addUnicode(parameter ?? 0)
    else if (!this.enter(name, isStarred)) this.format(name, parameter)
  }

  /** Ends what is open, when the file does not. */
  finish(): void {
    while (this.outer.length > 0) this.closeGroup()
    this.flush()
    this.group.destination.close?.(this.group.state)
  }

  /** Begins a destination, when the word is one. */
  private enter(name: string, isStarred: boolean): boolean {
    if (name === 'upr') {
      this.group = { ...this.group, unicode: this.group.destination, destination: skipped }
      return true
    }
    if (name === 'field') this.group = { ...this.group, close: this.document.openField(this.group.destination) }
    if (name === 'fldrslt') {
      const { href } = this.document
      if (href !== undefined) this.setState({ ...this.group.state, marks: { ...this.group.state.marks, href } })
      return true
    }
    const destination = this.document.destination(name, isStarred, this.group.destination)
    if (destination === undefined) return false
    this.group = { ...this.group, destination, isBegin: true, unicode: undefined }
    return true
  }

  /** `{\upr{text}{\*\ud{text in Unicode}}}`: only the second is read (RTF 1.9.1, "Unicode RTF"). */
  private leaveSkipped(name: string): void {
    const { unicode } = this.group
    if (name === 'ud' && unicode !== undefined) this.group = { ...this.group, destination: unicode, unicode: undefined }
  }

  private format(name: string, parameter: number | undefined): void {
    const { state, destination } = this.group
    if (destination.word?.(name, parameter, state) === true) return
    const { fonts } = this.document
    switch (name) {
      case 'ansicpg':
        fonts.codePage = parameter ?? fonts.codePage
        return
      case 'mac':
        fonts.codePage = 10_000
        return
      case 'pc':
        fonts.codePage = 437
        return
      case 'pca':
        fonts.codePage = 850
        return
      case 'deff':
        fonts.defaultFont = parameter ?? 0
        return
      case 'fcharset':
        this.setState({ ...state, charset: parameter ?? 0 })
        return
      case 'cpg':
        this.setState({ ...state, codePage: parameter ?? 0 })
        return
    }
    const formatted =
      withCharacterWord(state, name, parameter) ??
      withParagraphWord(state, name, parameter) ??
      this.document.withLook?.(state, name, parameter)
    if (formatted !== undefined) this.setState(formatted)
  }

  private setState(state: RtfState): void {
    this.group = { ...this.group, state }
  }

  private addUnicode(parameter: number): void {
    const { state } = this.group
    // Numbers above 32,767 are written as negative ones.
    this.addText(this.document.fonts.character(parameter & 0xffff, state.font))
    this.toSkip = state.unicodeSkip
  }

  private addText(text: string): void {
    this.flush()
    const { destination, state } = this.group
    if (text !== '' && destination.ignoresText !== true) destination.text(text, state)
  }

  private flush(): void {
    if (this.pending.length === 0) return
    const bytes = Uint8Array.from(this.pending)
    this.pending = []
    const { destination, state } = this.group
    destination.text(this.document.fonts.decode(bytes, state.font), state)
  }
}
