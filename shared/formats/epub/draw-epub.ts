import { decodeText } from '../encoding/decode-text.ts'
import { declaredCharset } from '../html/declared-charset.ts'
import type { Drawer } from '../original/drawer.ts'
import { PageRoom, shortfallOf } from '../original/page-room.ts'
import { PictureStore } from '../original/picture-store.ts'
import { scopedStyles } from '../original/scoped-styles.ts'
import { type WebPage, webPage, withPictures } from '../original/web-page.ts'
import { OfficePackage } from '../package/office-package.ts'
import { resolvePart } from '../package/resolve-part.ts'
import { openBook } from './read-epub.ts'

/** Draws an electronic book: its chapters one below the other, each with its own style sheets and pictures. */
export const drawEpub: Drawer = ({ bytes, limits }) => {
  const { book, chapters } = openBook(new OfficePackage(bytes, limits))
  const room = new PageRoom()
  const store = new PictureStore()
  const sheets = new BookSheets()
  const textOf = (path: string): string | undefined => {
    const found = book.partBytes(path)
    return found === undefined ? undefined : decodeText(found, declaredCharset(found)).text
  }
  const pictureFrom = (path: string) => (address: string) => {
    const part = resolvePart(path, address)
    return book.has(part) ? store.add(part, () => book.partBytes(part)) : undefined
  }
  const html: string[] = []
  for (const [index, path] of chapters.entries()) {
    const source = room.isFull ? undefined : textOf(path)
    if (source === undefined) continue
    const page = webPage(
      source,
      {
        picture: pictureFrom(path),
        sheet: (address) => {
          const part = resolvePart(path, address)
          return sheets.linked(part, () => withPictures(textOf(part) ?? '', pictureFrom(part)))
        },
        idPrefix: `c${index}-`,
        idOf: (address) => idOf(address, path, chapters),
      },
      room,
    )
    html.push(`<section class="chapter" id="chapter-${index}">${page.html(sheets.classesOf(page))}</section>`)
  }
  return {
    kind: 'page',
    html: html.join(''),
    styles: sheets.styles,
    look: 'web',
    pictures: store.pictures,
    ...shortfallOf(room, store.leftOut),
  }
}

/** The style sheets of a book, each written once for all chapters that use it. */
class BookSheets {
  private readonly read = new Map<string, string>()
  private readonly classes = new Map<string, string>()

  linked(path: string, load: () => string): string {
    const known = this.read.get(path) ?? load()
    this.read.set(path, known)
    return known
  }

  classesOf({ sheets }: WebPage): string {
    return sheets
      .map((sheet) => {
        const name = this.classes.get(sheet) ?? `sheet-${this.classes.size}`
        this.classes.set(sheet, name)
        return name
      })
      .join(' ')
  }

  get styles(): string {
    return [...this.classes].map(([sheet, name]) => scopedStyles(sheet, `.${name}`)).join('')
  }
}

/** Where a link of a chapter leads inside the book: to the chapter, or to a place in it. */
function idOf(address: string, from: string, chapters: readonly string[]): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/iu.test(address)) return undefined
  const chapter = chapters.indexOf(resolvePart(from, address))
  if (chapter < 0) return undefined
  const [, place = ''] = address.split('#')
  return place === '' ? `chapter-${chapter}` : `c${chapter}-${place}`
}
