import { type Inline, inlineText } from '../../contracts/blocks.ts'
import { drawnField } from '../docx/drawn-field.ts'
import { FieldStack } from '../docx/fields.ts'
import { appendText, type Marks } from '../docx/run-marks.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import type { CharacterFormat } from './character-format.ts'
import type { TextRun } from './document-text.ts'
import { formFieldText } from './form-field.ts'
import type { Note } from './notes.ts'
import type { ParagraphFormat } from './paragraph-format.ts'
import { pictureDescription } from './shapes.ts'
import type { StoryRange } from './stories.ts'
import type { WordDocument } from './word-document.ts'

/** What stands in a paragraph and is no run. */
export type Anchored =
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'textbox'; readonly range: StoryRange }
  | { readonly kind: 'note'; readonly note: Note }

/** A paragraph's runs, what it is, and what is anchored in it. */
export interface ReadParagraph {
  readonly inlines: readonly Inline[]
  readonly anchored: readonly Anchored[]
  readonly format: ParagraphFormat
  readonly style: string | undefined
  /** Its number or bullet, when it is in a list. */
  readonly mark: { readonly marker: string; readonly isOrdered: boolean } | undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: characters with a meaning of their own (MS-DOC 2.4.2, 2.9.254)
const controls = /[\u0000-\u0008\u000a-\u001f]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same, each by itself
const parted = /([\u0000-\u0008\u000a-\u001f])/u

/** Reads paragraphs of one story. Fields may begin in one and end in another, so one reader reads them all. */
export class ParagraphReader {
  protected readonly document: WordDocument
  private readonly fields = new FieldStack()
  private inlines: Inline[] = []
  private anchored: Anchored[] = []
  private change: Inline['change']
  /** What the form field shows whose data were met. */
  private formText = ''

  constructor(document: WordDocument) {
    this.document = document
  }

  /** Reads the paragraph from a character to its mark. */
  read(from: number, mark: number): ReadParagraph {
    this.inlines = []
    this.anchored = []
    this.change = undefined
    const { text, styles, lists } = this.document
    for (const run of text.runs(from, mark)) this.takeRun(run)
    this.fields.endParagraph()
    const format = text.paragraphAt(mark)
    const { list, listLevel } = format
    // A paragraph that was taken out altogether takes no number.
    const isGone = this.inlines.length > 0 && inlineText(this.inlines).trim() === '' && this.anchored.length === 0
    return {
      inlines: this.inlines,
      anchored: this.anchored,
      format,
      style: styles.id(format.style),
      mark: list > 0 && !isGone ? lists.next({ list, level: listLevel }) : undefined,
    }
  }

  protected takeRun(run: TextRun): void {
    const { format } = run
    this.countChange(format.marks.change)
    if (format.symbol !== undefined) {
      const font = this.document.text.fontName(format.symbol.font)
      for (const _each of run.text) this.add(symbolText(String.fromCharCode(format.symbol.code), font), format.marks)
      return
    }
    const shown = symbolText(run.text, this.document.text.fontName(format.font))
    if (!controls.test(shown) && !this.document.notes.has(run.from)) {
      this.add(shown, format.marks)
      return
    }
    let at = run.from
    for (const part of shown.split(parted)) {
      if (part.length === 1 && controls.test(part)) this.takeControl(part.charCodeAt(0), at, run)
      else this.takeWords(part, at, format.marks)
      at += part.length
    }
  }

  /** A note's mark may be a character as any other. */
  private takeWords(text: string, at: number, marks: Marks): void {
    if (text === '') return
    const note = this.document.notes.get(at)
    const skipped = note?.hasOwnMark === true ? 1 : 0
    if (note !== undefined && skipped > 0) this.refer(note, marks)
    this.add(text.slice(skipped), marks)
  }

  private takeControl(code: number, at: number, { format }: TextRun): void {
    const { notes } = this.document
    switch (code) {
      case 0x13:
        this.fields.begin()
        break
      case 0x14:
        this.fields.separate()
        break
      case 0x15:
        this.endField(format.marks)
        break
      case 0x0b:
      case 0x0e:
        this.add('\n', format.marks)
        break
      case 0x1e:
        // A plain hyphen: document symbols are often kept from breaking, and are searched with the one on the keyboard.
        this.add('-', format.marks)
        break
      case 0x1f:
        this.add('\u00ad', format.marks)
        break
      case 0x01:
        if (format.isSpecial) this.takePicture(format)
        break
      case 0x02:
      case 0x05: {
        const note = notes.get(at)
        if (note !== undefined) this.refer(note, format.marks)
        break
      }
      case 0x08:
        this.takeShapes(at)
        break
      default:
        break
    }
  }

  /** A picture in the line. The data of a form field stand in its instruction in the same way. */
  protected takePicture({ isFieldData, isObject, dataAt }: CharacterFormat): void {
    const { data } = this.document
    if (isFieldData && dataAt !== undefined) this.formText = formFieldText(data, dataAt)
    else if (!isFieldData && !isObject && !this.fields.isInstruction)
      this.anchored.push({ kind: 'image', alt: pictureDescription(data, dataAt) })
  }

  protected takeShapes(at: number): void {
    const { textboxes, shapes } = this.document
    for (const { isPicture, description, drawn } of shapes.get(at) ?? []) {
      if (isPicture || description !== '') this.anchored.push({ kind: 'image', alt: description })
      for (const text of drawn) this.anchored.push({ kind: 'words', text })
    }
    for (const range of textboxes.anchored.get(at) ?? []) this.anchored.push({ kind: 'textbox', range })
  }

  private endField(marks: Marks): void {
    for (const { text, ...script } of drawnField(this.fields.end() ?? '')) this.add(text, { ...marks, ...script })
    this.add(this.formText, marks)
    this.formText = ''
  }

  protected refer(note: Note, marks: Marks): void {
    this.inlines.push({ text: '', ...marks, noteRef: note.label })
    this.anchored.push({ kind: 'note', note })
  }

  private add(text: string, marks: Marks): void {
    if (text === '') return
    if (this.fields.isInstruction) {
      this.fields.instruct(text)
      return
    }
    const { href } = this.fields
    const { underline, ...others } = marks
    // A link's underline says only that it is a link.
    this.append(text, href === undefined ? marks : { ...others, href })
  }

  /** Takes text that is shown. */
  protected append(text: string, marks: Marks): void {
    appendText(this.inlines, text, marks)
  }

  /** Counts each stretch of changed text once. */
  private countChange(change: Inline['change']): void {
    const { changes } = this.document
    if (change !== this.change && change === 'inserted') changes.insertions++
    if (change !== this.change && change === 'deleted') changes.deletions++
    this.change = change
  }
}
