import { fieldMeaning } from '../../docx/fields.ts'
import { htmlText } from '../../original/html-text.ts'
import { PageOverflow, type PageRoom } from '../../original/page-room.ts'
import { PageStyles } from '../../original/page-styles.ts'
import type { PictureStore } from '../../original/picture-store.ts'
import { type Destination, frame, gathered, skipped } from '../destination.ts'
import { FontTable } from '../font-table.ts'
import { ignored, transparent } from '../known-destinations.ts'
import type { RtfTarget } from '../read-rtf.ts'
import type { ParagraphState, RtfState } from '../rtf-state.ts'
import { StyleSheet } from '../style-sheet.ts'
import { DrawnStory, type StoryTools } from './drawn-story.ts'
import { DrawnTables } from './drawn-tables.ts'
import { ofTwips, withLook } from './rtf-look.ts'
import { RtfPicture } from './rtf-picture.ts'

const headers = new Set(['header', 'headerl', 'headerr', 'headerf'])
/** Words that state the paper (RTF 1.9.1, "Document Formatting Properties"). */
const paperWords: ReadonlyMap<string, 'width' | 'left' | 'right' | 'top' | 'bottom'> = new Map([
  ['paperw', 'width'],
  ['margl', 'left'],
  ['margr', 'right'],
  ['margt', 'top'],
  ['margb', 'bottom'],
])
const footers = new Set(['footer', 'footerl', 'footerr', 'footerf'])

/** Draws a document on one sheet as long as it takes: what stands on every page stands once, at its top and at its end. */
export class RtfPage implements RtfTarget {
  readonly fonts = new FontTable()
  readonly styles = new PageStyles()
  readonly paper = { width: 612, left: 90, right: 90, top: 72, bottom: 72 }
  readonly story: DrawnStory
  private readonly room: PageRoom
  private readonly store: PictureStore
  private readonly sheet = new StyleSheet()
  private readonly tools: StoryTools
  private readonly colours: Array<string | undefined> = []
  private readonly tables: DrawnTables
  private readonly body: string[] = []
  private readonly regions = { header: new Set<string>(), footer: new Set<string>() }
  private readonly notes: string[] = []
  private readonly fields: Array<{ href?: string }> = []

  constructor(room: PageRoom, store: PictureStore) {
    this.room = room
    this.store = store
    this.tools = { fonts: this.fonts, styles: this.styles, outlineLevel: (paragraph) => this.sheet.outlineLevel(paragraph) }
    this.tables = new DrawnTables(this.colour, this.styles)
    this.story = new DrawnStory(this.tools, { take: this.take, word: this.bodyWord })
  }

  get href(): string | undefined {
    return this.fields.findLast(({ href }) => href !== undefined)?.href
  }

  /** The inside of the sheet. */
  get html(): string {
    this.closeTable()
    const region = (name: 'header' | 'footer') =>
      this.regions[name].size === 0 ? '' : `<${name}>${[...this.regions[name]].join('')}</${name}>`
    const notes = this.notes.length === 0 ? '' : `<section class="notes">${this.notes.join('')}</section>`
    return `${region('header')}${this.body.join('')}${notes}${region('footer')}`
  }

  readonly openField = (): (() => void) => {
    const field = {}
    this.fields.push(field)
    return () => {
      this.fields.splice(this.fields.lastIndexOf(field), 1)
    }
  }

  readonly withLook = (state: RtfState, word: string, parameter: number | undefined): RtfState | undefined => {
    const side = paperWords.get(word)
    if (side === undefined) return withLook(state, { word, parameter, colour: this.colour })
    this.paper[side] = ofTwips(parameter)
    return undefined
  }

  readonly destination = (word: string, isStarred: boolean, current: Destination): Destination | undefined => {
    const found = this.textual(word, current) ?? this.tabular(word)
    if (found !== undefined) return found
    if (ignored.has(word) || word === 'info' || word === 'userprops') return skipped
    return isStarred && !transparent.has(word) ? skipped : undefined
  }

  private readonly colour = (index: number): string | undefined => this.colours[index]

  private textual(word: string, current: Destination): Destination | undefined {
    const story = current instanceof DrawnStory ? current : this.story
    if (headers.has(word)) return this.region('header')
    if (footers.has(word)) return this.region('footer')
    switch (word) {
      case 'footnote':
        return this.note(story)
      case 'annotation':
      case 'atnauthor':
      case 'atndate':
      case 'atnid':
        return skipped
      case 'listtext':
      case 'pntext':
        return listText(story)
      case 'shptxt':
      case 'dptxbxtext':
        return this.textBox(story)
      case 'shpinst':
      case 'sp':
      case 'picprop':
      case 'sv':
        return frame()
      case 'sn':
        return skipped
      case 'pict':
        return new RtfPicture(this.store, (html) => story.add(html))
      case 'bkmkstart':
        return gathered((name) => story.add(`<a id="${htmlText(name.trim())}"></a>`))
      case 'bkmkend':
        return skipped
      case 'fldinst': {
        const field = this.fields.at(-1)
        return gathered((text) => {
          const { href } = fieldMeaning(text)
          if (field !== undefined && href !== undefined) field.href = href
        })
      }
      default:
        return undefined
    }
  }

  private tabular(word: string): Destination | undefined {
    switch (word) {
      case 'fonttbl':
        return this.fonts.destination()
      case 'colortbl':
        return this.colourTable()
      case 'stylesheet':
        return this.sheet
      case 'objdata':
        return skipped
      case 'nesttableprops':
        return this.tables.rowProperties()
      default:
        return undefined
    }
  }

  /** `;\red255\green0\blue0;`: the first entry is empty and stands for the colour of text. */
  private colourTable(): Destination {
    const part = { red: 0, green: 0, blue: 0 }
    let isStated = false
    return {
      text: (text) => {
        for (const _end of text.matchAll(/;/gu)) {
          this.colours.push(isStated ? `rgb(${part.red} ${part.green} ${part.blue})` : undefined)
          isStated = false
        }
      },
      word: (name, parameter) => {
        if (name !== 'red' && name !== 'green' && name !== 'blue') return false
        part[name] = Math.min(255, Math.max(0, parameter ?? 0))
        isStated = true
        return true
      },
    }
  }

  private region(name: 'header' | 'footer'): Destination {
    return new DrawnStory(this.tools, {
      take: (html) => {
        if (/>[^<\s][^<]*</u.test(html) || html.includes('<img')) this.regions[name].add(html)
      },
    })
  }

  private note(story: DrawnStory): Destination {
    const number = this.notes.length + 1
    const paragraphs: string[] = []
    story.add(`<sup><a href="#note-${number}" id="ref-${number}">${number}</a></sup>`)
    this.notes.push('')
    const note = new DrawnStory(this.tools, { take: (html) => paragraphs.push(html) })
    return {
      text: note.text,
      word: note.word,
      close: (state) => {
        note.close(state)
        this.notes[number - 1] =
          `<div class="note" id="note-${number}"><a href="#ref-${number}">${number}</a><div>${paragraphs.join('')}</div></div>`
      },
    }
  }

  private textBox(story: DrawnStory): Destination {
    const paragraphs: string[] = []
    const box = new DrawnStory(this.tools, { take: (html) => paragraphs.push(html) })
    return {
      text: box.text,
      word: box.word,
      close: (state) => {
        box.close(state)
        if (paragraphs.length > 0)
          story.add(`<span class="box">${paragraphs.join('').replaceAll(/<(\/?)(?:p|h[1-6])\b/gu, '<$1span')}</span>`)
      },
    }
  }

  private readonly take = (drawn: string, paragraph: ParagraphState): void => {
    const html = this.room.fitting(drawn)
    if (!this.room.take(2 + html.length / 60, html.length)) throw new PageOverflow()
    if (paragraph.isInTable || this.tables.isInRow) {
      this.tables.add(html, paragraph)
      return
    }
    this.closeTable()
    this.body.push(html)
  }

  private readonly bodyWord = (name: string, parameter: number | undefined): boolean => {
    if (this.tables.take(name, parameter)) return true
    if (name !== 'page' || this.tables.isInRow) return false
    this.closeTable()
    if (this.body.length > 0) this.body.push('<hr class="page">')
    return true
  }

  private closeTable(): void {
    if (!this.tables.isEmpty) this.body.push(this.tables.finish())
  }
}

/** The number or bullet of a paragraph. A bullet that is in no character set is one all the same; a tab before it leads nowhere. */
function listText(story: DrawnStory): Destination {
  let isFirst = true
  return {
    text: (text, state) => {
      if (!isFirst || text !== '\t') story.text(text.replaceAll(/[\ufffd\ue000-\uf8ff]/gu, '•'), state)
      isFirst = false
    },
    word: story.word,
  }
}
