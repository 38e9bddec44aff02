import { type Inline, inlineText } from '../../contracts/blocks.ts'
import type { Marks } from '../docx/run-marks.ts'
import { commentDate } from '../reading/comment-date.ts'
import type { NewBlock } from '../reading/document-builder.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { drawnElements } from './drawn-elements.ts'
import { isBlank, OdfRun } from './odf-run.ts'
import type { OdfStyles } from './odf-styles.ts'
import type { TrackedChanges } from './tracked-changes.ts'

/** What the paragraphs of a document are read with. */
export interface ParagraphContext {
  readonly styles: OdfStyles
  readonly changes: TrackedChanges
  /** Comments are numbered through the document. */
  readonly comments: { count: number }
}

/** What a paragraph holds: its text, its notes in the order they are referred to, and what is drawn beside it. */
export interface ReadParagraph {
  readonly inlines: readonly Inline[]
  readonly notes: readonly NewBlock[]
  readonly drawn: readonly XmlElement[]
  /** Pages that were turned inside it, by the program that wrote it. */
  readonly pageTurns: number
}

/** Spaces that one element may stand for: a line's worth, whatever it claims. */
const maxSpaces = 200

/** Drawn things, which are read after the paragraph they are anchored in. */
const drawn = new Set([...drawnElements, 'control', 'page-thumbnail'])
/** Elements that hold instructions or a second form of what is shown. */
const unseen = new Set([
  'script',
  'tracked-changes',
  'alphabetical-index-mark',
  'toc-mark',
  'user-index-mark',
  'event-listeners',
  'annotation-end',
])

/** Reads one paragraph or heading (ODF 1.3 part 3, 6). */
export class ParagraphReader {
  private readonly context: ParagraphContext
  private run = new OdfRun()
  private notes: NewBlock[] = []
  private drawn: XmlElement[] = []
  private pageTurns = 0

  constructor(context: ParagraphContext) {
    this.context = context
  }

  read(paragraph: XmlElement, over: Marks = {}): ReadParagraph {
    this.run = new OdfRun()
    this.notes = []
    this.drawn = []
    this.pageTurns = 0
    this.readChildren(paragraph, this.context.styles.marks('paragraph', attribute(paragraph, 'text:style-name'), over))
    return { inlines: trimmedEnd(this.run.inlines), notes: this.notes, drawn: this.drawn, pageTurns: this.pageTurns }
  }

  private readChildren(parent: XmlElement, marks: Marks): void {
    for (const each of parent.children) {
      if (typeof each === 'string') this.run.add(each, this.marked(marks))
      else this.readElement(each, marks)
    }
  }

  private readElement(element: XmlElement, marks: Marks): void {
    const { styles, changes } = this.context
    switch (element.name) {
      case 'span':
        this.readChildren(element, styles.marks('text', attribute(element, 'style-name'), marks))
        return
      case 'a':
        this.readChildren(element, linkMarks(element, marks))
        return
      case 's': {
        const count = Math.min(maxSpaces, Math.max(1, Number(attribute(element, 'text:c') ?? 1) || 1))
        this.run.addVerbatim(' '.repeat(count), this.marked(marks))
        return
      }
      case 'tab':
        this.run.addVerbatim('\t', this.marked(marks))
        return
      case 'line-break':
        this.run.addVerbatim('\n', this.marked(marks))
        return
      case 'soft-page-break':
        this.pageTurns++
        return
      case 'note':
        this.readNote(element)
        return
      case 'annotation':
        this.readComment(element)
        return
      case 'change-start':
      case 'change-end':
        changes.mark(element)
        return
      case 'change':
        this.readDeleted(element, marks)
        return
      case 'ruby':
        this.readRuby(element, marks)
        return
      case 'page-number':
        // On a notes page it was never filled in: `<number>`.
        if (!/^\s*<.*>\s*$/u.test(textOf(element))) this.readChildren(element, marks)
        return
      default:
        if (drawn.has(element.name)) this.drawn.push(element)
        else if (!unseen.has(element.name) && attribute(element, 'text:display') !== 'none') this.readChildren(element, marks)
    }
  }

  private marked(marks: Marks): Marks {
    const { current } = this.context.changes
    return marks.change === undefined && current !== undefined ? { ...marks, change: current } : marks
  }

  private readNote(element: XmlElement): void {
    const label = textOf(child(element, 'note-citation')).trim()
    const inlines = this.paragraphsBelow(child(element, 'note-body'))
    if (isBlank(inlines)) return
    this.run.refer(label)
    this.notes.push({ type: 'note', of: attribute(element, 'note-class') === 'endnote' ? 'endnote' : 'footnote', label, inlines })
  }

  private readComment(element: XmlElement): void {
    const comment = commentBlock(element, `c${this.context.comments.count + 1}`, (parent) => this.paragraphsBelow(parent))
    if (comment === undefined) return
    this.context.comments.count++
    this.run.refer(comment.label)
    this.notes.push(comment)
  }

  private readDeleted(element: XmlElement, marks: Marks): void {
    const deletion = this.context.changes.deletedAt(element)
    if (deletion === undefined) return
    const paragraphs = elements(deletion).filter(({ name }) => name === 'p' || name === 'h' || name === 'list')
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) this.run.addVerbatim('\n', { ...marks, change: 'deleted' })
      this.readChildren(paragraph, { ...marks, change: 'deleted' })
    }
  }

  /** A reading aid in small letters stands in brackets after what it is for. */
  private readRuby(element: XmlElement, marks: Marks): void {
    const base = child(element, 'ruby-base')
    const aid = textOf(child(element, 'ruby-text')).trim()
    if (base !== undefined) this.readChildren(base, marks)
    if (aid !== '') this.run.add(` (${aid})`, this.marked(marks))
  }

  private paragraphsBelow(parent: XmlElement | undefined): readonly Inline[] {
    return paragraphsBelow(parent, this.context)
  }
}

/** The paragraphs of a note as one text, each on a line of its own. */
export function paragraphsBelow(parent: XmlElement | undefined, context: ParagraphContext): readonly Inline[] {
  const inlines: Inline[] = []
  const walk = (element: XmlElement | undefined): void => {
    for (const each of elements(element)) {
      if (each.name !== 'p' && each.name !== 'h') {
        walk(each)
        continue
      }
      const read = new ParagraphReader(context).read(each)
      if (isBlank(read.inlines)) continue
      if (inlines.length > 0) inlines.push({ text: '\n' })
      inlines.push(...read.inlines)
    }
  }
  walk(parent)
  return inlines
}

/** A comment (`office:annotation`) with who wrote it and when; nothing for an empty one. */
export function commentBlock(element: XmlElement, label: string, textBelow: (parent: XmlElement) => readonly Inline[]) {
  const inlines = textBelow(element)
  if (isBlank(inlines)) return undefined
  const author = textOf(child(element, 'creator')).trim()
  return {
    type: 'note' as const,
    of: 'comment' as const,
    label,
    ...(author !== '' && { author }),
    ...commentDate(textOf(child(element, 'date'))),
    inlines,
  }
}

/** Places in the same document and scripts are no links. */
function linkMarks(element: XmlElement, marks: Marks): Marks {
  const href = attribute(element, 'href')?.trim() ?? ''
  return href === '' || href.startsWith('#') || /^(?:javascript|vbscript|data|vnd\.sun\.star\.script):/iu.test(href)
    ? marks
    : { ...marks, href }
}

function trimmedEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1)
  if (last === undefined || last.noteRef !== undefined || !/\s$/u.test(last.text)) return inlines
  const text = last.text.trimEnd()
  return text === '' && inlineText(inlines).trim() !== '' ? trimmedEnd(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, text }]
}
