/** Elements of one page: a frame lays out some forty thousand within a second, which is a text of 400 pages. */
const mostElements = 40_000
/** Characters of one page's HTML. */
const mostCharacters = 4_000_000
/** Characters of a web page's source that are parsed at all. */
const mostSource = 4 * mostCharacters
/** Characters of one paragraph: a data file may be one line of a hundred megabytes. */
const mostOfParagraph = 300_000

/** Thrown when a page has no more room; what was drawn until then is the page. */
export class PageOverflow extends Error {}

/** How much more a page may hold. What finds no room is left out, and the page says so. */
export class PageRoom {
  /** Whether anything was left out. */
  isFull = false
  /** Whether a paragraph or a source was cut. */
  private isCut = false
  /** Set where the file ends before it should, or could be read only so far. */
  isDamaged = false
  /** Pictures that stand elsewhere, and are not fetched. */
  farPictures = 0
  private elements = mostElements
  private characters = mostCharacters

  /** Takes room for so many elements and characters; false, from then on, when there is none. */
  take(elements: number, characters: number): boolean {
    this.elements -= elements
    this.characters -= characters
    this.isFull ||= this.elements < 0 || this.characters < 0
    return !this.isFull
  }

  /** As much of a web page's source as there may be room for. */
  clipped(source: string): string {
    this.isCut ||= source.length > mostSource
    return source.slice(0, mostSource)
  }

  /** A paragraph as HTML; of one that is longer than any page, the beginning of its words. */
  fitting(html: string): string {
    if (html.length <= mostOfParagraph) return html
    this.isCut = true
    const words = html.slice(0, mostOfParagraph).replaceAll(/<[^>]*>?/gu, '')
    return `<p>${words.replace(/&[^;]*$/u, '')}</p>`
  }

  get isWhole(): boolean {
    return !this.isFull && !this.isCut
  }
}

/** What a page says that did not have room for all; pictures that could not be shown are said of too. */
export function shortfallOf({ isWhole, isDamaged, farPictures }: PageRoom, leftOut = 0): { readonly shortfall?: string } {
  const said = [
    ...(farPictures > 0
      ? [
          farPictures === 1
            ? 'A picture stands on another machine and is not fetched.'
            : `${farPictures} pictures stand on other machines and are not fetched.`,
        ]
      : []),
    ...(isDamaged ? ['It is damaged or was cut off: this is what could be read of it.'] : []),
    ...(!isWhole ? ['It is too long to be laid out whole: this is its beginning. The Read tab shows all of its text.'] : []),
    ...(leftOut > 0
      ? [
          leftOut === 1
            ? 'A picture of a kind that cannot be shown here is left out.'
            : `${leftOut} pictures of kinds that cannot be shown here are left out.`,
        ]
      : []),
  ]
  return said.length > 0 ? { shortfall: said.join(' ') } : {}
}
