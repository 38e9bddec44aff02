import type { ByteView } from '../../binary/byte-view.ts'
import { htmlText } from '../../original/html-text.ts'
import { PageOverflow, type PageRoom } from '../../original/page-room.ts'
import { PageStyles } from '../../original/page-styles.ts'
import type { PictureStore } from '../../original/picture-store.ts'
import type { Note } from '../notes.ts'
import type { StoryRange } from '../stories.ts'
import { paragraphsIn } from '../story-reader.ts'
import type { WordDocument } from '../word-document.ts'
import { DrawnParagraphs } from './drawn-paragraphs.ts'
import { Looks } from './looks.ts'
import { OpenTables } from './open-tables.ts'

const cellMark = '\u0007'
const pageMark = '\f'
const mostDepth = 8

/** Draws the stories of a document: its text, its page headers, its notes. */
export class DocPage {
  readonly styles = new PageStyles()
  private readonly document: WordDocument
  private readonly stream: ByteView
  private readonly room: PageRoom
  private readonly store: PictureStore
  private readonly looks: Looks
  private readonly notes: Note[] = []
  private depth = 0

  constructor(at: { readonly document: WordDocument; readonly stream: ByteView; readonly room: PageRoom; readonly store: PictureStore }) {
    this.document = at.document
    this.stream = at.stream
    this.room = at.room
    this.store = at.store
    this.looks = new Looks(at.document)
  }

  /** The main text, as far as there is room for it. */
  body(range: StoryRange): string {
    const parts: string[] = []
    try {
      this.draw(range, (html) => parts.push(html))
    } catch (error) {
      if (!(error instanceof PageOverflow)) throw error
    }
    return parts.join('')
  }

  /** Another text, of a header or a text box; those inside one another end somewhere. */
  readonly story = (range: StoryRange): string => {
    if (this.depth >= mostDepth) return ''
    this.depth++
    const parts: string[] = []
    this.draw(range, (html) => parts.push(html))
    this.depth--
    return parts.join('')
  }

  /** The notes that were referred to, at the end of the text. */
  notesHtml(): string {
    const drawn: string[] = []
    for (let index = 0; index < this.notes.length && !this.room.isFull; index++) {
      const note = this.notes[index]
      if (note === undefined) continue
      drawn.push(
        `<div class="note" id="note-${index + 1}"><a href="#ref-${index + 1}">${htmlText(note.label)}</a><div>${this.story(note.range)}</div></div>`,
      )
    }
    return drawn.length === 0 ? '' : `<section class="notes">${drawn.join('')}</section>`
  }

  private readonly noteNumber = (note: Note): number => this.notes.push(note)

  private draw({ from, to }: StoryRange, take: (html: string) => void): void {
    const { document, stream, looks, styles, store, noteNumber, story } = this
    const paragraphs = new DrawnParagraphs({ document, stream, looks, styles, store, noteNumber, story })
    const tables = new OpenTables(styles)
    const endTable = () => {
      const html = tables.finish()
      if (html !== '') take(html)
    }
    for (const { start, end, mark } of paragraphsIn(document.text.text, from, to)) {
      const { format, html: drawn } = paragraphs.draw(start, end)
      const html = this.room.fitting(drawn)
      if (!this.room.take(2 + html.length / 80, html.length)) {
        endTable()
        throw new PageOverflow()
      }
      if (mark === cellMark || format.endsRow || format.tableDepth > 0) tables.take({ html, format, mark, look: () => looks.ofRow(end) })
      else {
        endTable()
        take(`${format.startsPage ? '<hr class="page">' : ''}${html}`)
      }
      if (mark === pageMark && !document.sectionEnds.has(end)) take('<hr class="page">')
    }
    endTable()
  }
}
