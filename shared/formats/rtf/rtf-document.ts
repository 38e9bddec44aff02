import { drawnField } from '../docx/drawn-field.ts'
import { fieldMeaning } from '../docx/fields.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { Body } from './body.ts'
import { type Destination, frame, gathered, skipped } from './destination.ts'
import { infoDestination, userProperties } from './document-info.ts'
import { objectData } from './embedded-object.ts'
import { FontTable } from './font-table.ts'
import { ignored, transparent } from './known-destinations.ts'
import { RtfNotes } from './notes.ts'
import type { RtfState } from './rtf-state.ts'
import { isBlank, type RtfParagraph, Story } from './story.ts'
import { StyleSheet } from './style-sheet.ts'

const pageNumberOnly = /^[\s\d\p{Pd}/.]{0,12}$/u

/** A field while it is open: an instruction, then the words it shows. */
interface OpenField {
  href?: string
  instruction: string
}

/** A picture or a drawn shape: described by one of its properties, which may stand before or after the picture's data. */
interface OpenShape {
  alt: string
  hasPicture: boolean
}

/** The parts of a document that is being read, and which destination each control word begins. */
export class RtfDocument {
  readonly fonts = new FontTable()
  readonly changes = { insertions: 0, deletions: 0 }
  readonly story: Story
  private readonly into: DocumentBuilder
  private readonly styles = new StyleSheet()
  private readonly body: Body
  private readonly notes: RtfNotes
  private readonly userProperty: (word: string) => Destination | undefined
  private readonly said = new Set<string>()
  private readonly footers: RtfParagraph[] = []
  private readonly fields: OpenField[] = []
  private shape: OpenShape | undefined
  private shapeProperty = ''

  constructor(into: DocumentBuilder) {
    this.into = into
    this.body = new Body(into, this.styles)
    this.notes = new RtfNotes(this.changes)
    this.story = new Story(this.body, this.changes)
    this.userProperty = userProperties(into)
  }

  /** Address of the link that is open. */
  get href(): string | undefined {
    return this.fields.findLast(({ href }) => href !== undefined)?.href
  }

  /** Adds what is still open, and the page footers. */
  finish(): void {
    this.body.finish()
    for (const { inlines } of this.footers) this.into.add({ type: 'paragraph', inlines, region: 'footer' })
    const { insertions, deletions } = this.changes
    if (insertions + deletions > 0) this.into.warnings.push({ kind: 'tracked-changes', insertions, deletions })
  }

  /** The destination a word begins inside another, or nothing when it is no destination. An unknown starred one is skipped. */
  destination(word: string, isStarred: boolean, current: Destination): Destination | undefined {
    const found = this.textual(word, current) ?? this.tabular(word) ?? this.drawn(word) ?? this.described(word)
    if (found !== undefined) return found
    if (ignored.has(word)) return skipped
    return isStarred && !transparent.has(word) ? skipped : undefined
  }

  private textual(word: string, current: Destination): Destination | undefined {
    const story = current instanceof Story ? current : this.story
    switch (word) {
      case 'header':
      case 'headerl':
      case 'headerr':
      case 'headerf':
        return this.pageRegion((paragraph) => this.into.add({ type: 'paragraph', inlines: paragraph.inlines, region: 'header' }))
      case 'footer':
      case 'footerl':
      case 'footerr':
      case 'footerf':
        return this.pageRegion((paragraph) => this.footers.push(paragraph))
      case 'footnote':
        return this.notes.begin('footnote', story)
      case 'annotation':
        return this.notes.begin('comment', story)
      case 'atnauthor':
        return gathered((text) => {
          this.notes.author = text
        })
      case 'atndate':
        return gathered((text) => this.notes.dateComment(text))
      case 'listtext':
      case 'pntext':
        return gathered((text) => {
          // A bullet that is in no character set is one all the same.
          story.marker = text.trim().replace(/^[\ufffd\ue000-\uf8ff]$/u, '•')
        })
      case 'shptxt':
      case 'dptxbxtext':
        return this.textBox(story)
      case 'fldinst': {
        const field = this.fields.at(-1)
        return gathered((text) => {
          if (field === undefined) return
          field.instruction = text
          const { href } = fieldMeaning(text)
          if (href !== undefined) field.href = href
        })
      }
      default:
        return undefined
    }
  }

  /** Opens a field whose words go to `destination`; to be called with what ends it. */
  openField(destination: Destination): (state: RtfState) => void {
    const field: OpenField = { instruction: '' }
    const story = destination instanceof Story ? destination : this.story
    const lengthBefore = story.length
    this.fields.push(field)
    return (state) => {
      this.fields.splice(this.fields.lastIndexOf(field), 1)
      if (story.length > lengthBefore) return
      for (const { text, ...script } of drawnField(field.instruction)) story.text(text, { ...state, marks: { ...state.marks, ...script } })
    }
  }

  private tabular(word: string): Destination | undefined {
    switch (word) {
      case 'fonttbl':
        return this.fonts.destination()
      case 'stylesheet':
        return this.styles
      case 'bkmkstart':
        return gathered((name) => this.body.startBookmark(name.trim()))
      case 'bkmkend':
        return gathered((name) => this.body.endBookmark(name.trim()))
      case 'objdata':
        return objectData(this.into)
      default:
        return undefined
    }
  }

  private drawn(word: string): Destination | undefined {
    switch (word) {
      case 'shpinst':
        return this.openShape(false)
      case 'pict':
        if (this.shape === undefined) return this.openShape(true)
        this.shape.hasPicture = true
        return frame()
      case 'sp':
      case 'picprop':
        return frame()
      case 'sn':
        return gathered((name) => {
          this.shapeProperty = name.trim()
        })
      case 'sv':
        return gathered((value) => {
          if (this.shape !== undefined && this.shapeProperty === 'wzDescription') this.shape.alt = value.trim()
        })
      default:
        return undefined
    }
  }

  private described(word: string): Destination | undefined {
    return word === 'info' || word === 'userprops' ? frame() : (this.userProperty(word) ?? infoDestination(word, this.into))
  }

  private openShape(hasPicture: boolean): Destination {
    const outer = this.shape
    const shape: OpenShape = { alt: '', hasPicture }
    this.shape = shape
    return frame(() => {
      this.shape = outer
      if (shape.hasPicture || shape.alt !== '') this.story.output.anchor({ type: 'image', alt: shape.alt })
    })
  }

  private textBox(story: Story): Destination {
    const { anchor } = story.output
    const take = (paragraph: RtfParagraph): void => {
      if (!isBlank(paragraph)) anchor({ type: 'paragraph', inlines: paragraph.inlines, region: 'textbox' })
    }
    return new Story({ take, anchor }, this.changes)
  }

  /** A page header or footer. What stands on the pages of several sections is given once. */
  private pageRegion(add: (paragraph: RtfParagraph) => void): Destination {
    const take = (paragraph: RtfParagraph): void => {
      const text = paragraph.inlines
        .map((inline) => inline.text)
        .join('')
        .trim()
      if (this.said.has(text) || pageNumberOnly.test(text)) return
      this.said.add(text)
      add(paragraph)
    }
    return new Story({ take, anchor: () => {} }, this.changes)
  }
}
