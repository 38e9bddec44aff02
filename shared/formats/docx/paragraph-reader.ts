import type { Inline } from '../../contracts/blocks.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import { attribute, child, elements, relationId, textOf, type XmlElement } from '../xml/xml-tree.ts'
import type { DocxPart } from './docx-part.ts'
import { type Anchored, chosenBranch, readDrawing } from './drawings.ts'
import { drawnField } from './drawn-field.ts'
import { FieldStack, fieldMeaning } from './fields.ts'
import { formFieldText } from './form-field.ts'
import { mathText } from './math-text.ts'
import type { NoteKind } from './notes.ts'
import { appendText, fontOf, type Marks, noMarks, withRunProperties } from './run-marks.ts'

/** A paragraph's runs, and what stands in it that is no run. */
export interface ReadParagraph {
  readonly inlines: Inline[]
  readonly anchored: Anchored[]
  /** Page ends in the paragraph, before and after its first word. */
  readonly breaks: { before: number; after: number }
  /** Page ends that Word noted when it last laid the document out. */
  readonly rendered: { before: number; after: number }
}

/** Reads the paragraphs of one part. Fields may begin in one paragraph and end in another, so one reader reads them all. */
export class ParagraphReader {
  private readonly part: DocxPart
  private readonly fields = new FieldStack()
  private paragraph: ReadParagraph = emptyParagraph()

  constructor(part: DocxPart) {
    this.part = part
  }

  /** Reads one `w:p`. `change` is that of the table row or cell it stands in. */
  read(element: XmlElement, change?: Inline['change']): ReadParagraph {
    this.paragraph = emptyParagraph()
    this.walkChildren(element, change === undefined ? noMarks : { change })
    this.fields.endParagraph()
    this.part.bookmarks.add(' ')
    return this.paragraph
  }

  private walkChildren(parent: XmlElement, marks: Marks): void {
    for (const each of elements(parent)) this.walk(each, marks)
  }

  private walk(element: XmlElement, marks: Marks): void {
    switch (element.name) {
      case 'r':
        this.readRun(element, marks)
        break
      case 'hyperlink':
        this.walkChildren(element, { ...marks, ...this.target(element) })
        break
      case 'ins':
      case 'moveTo':
        this.part.changes.insertions++
        this.walkChildren(element, { ...marks, change: marks.change ?? 'inserted' })
        break
      case 'del':
      case 'moveFrom':
        this.part.changes.deletions++
        this.walkChildren(element, { ...marks, change: 'deleted' })
        break
      case 'fldSimple':
        this.walkChildren(element, { ...marks, ...fieldMeaning(attribute(element, 'instr') ?? '') })
        if (elements(element).length === 0) this.addDrawn(attribute(element, 'instr') ?? '', marks)
        break
      case 'oMath':
        this.add(mathText(element), marks)
        break
      case 'AlternateContent': {
        const branch = chosenBranch(element)
        if (branch !== undefined) this.walkChildren(branch, marks)
        return
      }
      case 'bookmarkStart':
      case 'bookmarkEnd':
        this.part.bookmarks.take(element)
        break
      case 'pPr':
      case 'sdtPr':
      case 'smartTagPr':
      case 'customXmlPr':
        return
      default:
        // Content controls, smart tags, custom XML, bidirectional embeddings: wrappers, known or not, keep their words.
        this.walkChildren(element, marks)
        break
    }
  }

  private readRun(run: XmlElement, surroundings: Marks): void {
    const properties = child(run, 'rPr')
    const style = child(properties, 'rStyle')
    const styled = style === undefined ? surroundings : { ...this.part.styles.character(attribute(style, 'val') ?? ''), ...surroundings }
    const marks = withRunProperties(styled, properties)
    const font = fontOf(properties)
    const children = elements(run)
    for (const [index, each] of children.entries()) {
      if (each.name.endsWith('Reference') && this.readNoteReference(each, children.slice(index + 1), marks)) break
      this.readRunChild(each, marks, font)
    }
  }

  private readRunChild(element: XmlElement, marks: Marks, font: string | undefined): void {
    switch (element.name) {
      case 't':
        this.add(symbolText(textOf(element), font), marks)
        break
      case 'delText':
        this.add(symbolText(textOf(element), font), { ...marks, change: 'deleted' })
        break
      case 'instrText':
        this.fields.instruct(textOf(element))
        break
      case 'tab':
      case 'ptab':
        this.add('\t', marks)
        break
      case 'br':
        if (attribute(element, 'type') === 'page') this.count(this.paragraph.breaks)
        else this.add('\n', marks)
        break
      case 'cr':
        this.add('\n', marks)
        break
      case 'noBreakHyphen':
        // A plain hyphen: document symbols are often kept from breaking, and are searched with the one on the keyboard.
        this.add('-', marks)
        break
      case 'sym':
        this.add(symbolOf(element), marks)
        break
      case 'lastRenderedPageBreak':
        this.count(this.paragraph.rendered)
        break
      case 'fldChar':
        this.readFieldCharacter(element, marks)
        break
      case 'ruby':
        this.readRuby(element, marks)
        break
      case 'drawing':
      case 'pict':
      case 'object':
        this.paragraph.anchored.push(...readDrawing(element))
        return
      case 'AlternateContent': {
        const branch = chosenBranch(element)
        for (const each of elements(branch)) this.readRunChild(each, marks, font)
        return
      }
      default:
        return
    }
  }

  private add(text: string, marks: Marks): void {
    if (text === '' || this.fields.isInstruction) return
    const href = marks.href ?? this.fields.href
    appendText(this.paragraph.inlines, text, href === undefined ? marks : linkMarks(marks, href))
    if (marks.change !== 'deleted') this.part.bookmarks.add(text)
  }

  private count(places: { before: number; after: number }): void {
    if (this.paragraph.inlines.some(({ text }) => text.trim() !== '')) places.after++
    else places.before++
  }

  private target(hyperlink: XmlElement): Pick<Marks, 'href'> {
    const id = relationId(hyperlink)
    const anchor = attribute(hyperlink, 'anchor')
    const address = id === undefined ? undefined : this.part.links.get(id)
    if (address === undefined) return anchor === undefined ? {} : { href: `#${anchor}` }
    return { href: anchor === undefined ? address.target : `${address.target}#${anchor}` }
  }

  private readFieldCharacter(element: XmlElement, marks: Marks): void {
    const type = attribute(element, 'fldCharType')
    if (type === 'begin') {
      this.add(formFieldText(child(element, 'ffData')), marks)
      this.fields.begin()
    } else if (type === 'separate') this.fields.separate()
    else if (type === 'end') this.addDrawn(this.fields.end() ?? '', marks)
  }

  private addDrawn(instruction: string, marks: Marks): void {
    for (const { text, ...script } of drawnField(instruction)) this.add(text, { ...marks, ...script })
  }

  /** Reads a reference to a note; true when what follows in the run is its mark, put there by the author. */
  private readNoteReference(element: XmlElement, following: readonly XmlElement[], marks: Marks): boolean {
    const of = noteReferences.get(element.name)
    if (of === undefined) return false
    const id = attribute(element, 'id') ?? ''
    const isCustom = /^(?:1|true|on)$/u.test(attribute(element, 'customMarkFollows') ?? '')
    const mark = isCustom ? following.map(textOf).join('').trim() : ''
    const label = this.part.notes.refer(of, id, mark)
    if (label === undefined) return false
    this.paragraph.inlines.push({ text: '', ...marks, noteRef: label })
    this.paragraph.anchored.push({ kind: 'note', of, id, label })
    return mark !== ''
  }

  private readRuby(ruby: XmlElement, marks: Marks): void {
    this.walkChildren(child(ruby, 'rubyBase') ?? ruby, marks)
    const reading = child(ruby, 'rt')
    if (reading === undefined || textOf(reading).trim() === '') return
    this.add(' (', marks)
    this.walkChildren(reading, marks)
    this.add(')', marks)
  }
}

/** A link's underline says only that it is a link. */
function linkMarks(marks: Marks, href: string): Marks {
  const { underline, ...others } = marks
  return { ...others, href }
}

const noteReferences = new Map<string, NoteKind>([
  ['footnoteReference', 'footnote'],
  ['endnoteReference', 'endnote'],
  ['commentReference', 'comment'],
])

const emptyParagraph = (): ReadParagraph => ({
  inlines: [],
  anchored: [],
  breaks: { before: 0, after: 0 },
  rendered: { before: 0, after: 0 },
})

function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16)
  return (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code <= 0xffff)
    ? symbolText(String.fromCodePoint(code), attribute(element, 'font'))
    : ''
}
