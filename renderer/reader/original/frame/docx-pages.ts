import { type HElement, parseAsync, renderDocument } from 'docx-preview'
import { makeInert } from './make-inert.ts'
import type { TimeSlices } from './time-slices.ts'

/** Pages that docx-preview made: not sanitised, in a document that is not shown and loads nothing. */
export interface DocxPages {
  readonly sections: readonly HTMLElement[]
  /** The document's style sheets; those of the first pages hold its fonts. */
  readonly styles: string
}

/** What is used of a document that docx-preview has parsed; it says nothing of its type itself. */
interface Parsed {
  readonly documentPart: { readonly parseXml: (root: Element) => void }
  readonly stylesPart?: { styles: unknown }
  readonly _package: { readonly update: (path: string, bytes: Uint8Array) => void }
}

/**
 * Makes pages of a Word document, piece by piece. The parts that all pages share are parsed once; of the body never more
 * than a piece, since parsing is what takes longest and cannot be interrupted.
 */
export class DocxPager {
  private readonly parsed: Parsed
  /** Making pages works its way of a style into the style, a second time to another effect: each time begins with these. */
  private readonly styles: unknown
  private readonly slices: TimeSlices
  private readonly inert = document.implementation.createHTMLDocument('')
  private isBegun = false

  private constructor(parsed: Parsed, slices: TimeSlices) {
    this.parsed = parsed
    this.slices = slices
    this.styles = structuredClone(parsed.stylesPart?.styles)
  }

  static async open(bytes: Uint8Array<ArrayBuffer>, slices: TimeSlices): Promise<DocxPager> {
    return new DocxPager(await parseAsync(new Blob([bytes]), options), slices)
  }

  /** The pages of the package's own body. */
  async firstPages(): Promise<DocxPages> {
    return this.pages()
  }

  /** The pages of a further piece, with pictures by their paths in the package; at its edges no empty page is left where it was cut at a break. */
  async pagesOf(xml: string, pictures: ReadonlyArray<readonly [path: string, bytes: Uint8Array]>): Promise<DocxPages> {
    for (const [path, bytes] of pictures) this.parsed._package.update(path, bytes)
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
    await this.slices.breathe()
    this.parsed.documentPart.parseXml(root)
    await this.slices.breathe()
    if (this.parsed.stylesPart !== undefined) this.parsed.stylesPart.styles = structuredClone(this.styles)
    const { sections, styles } = await this.pages()
    return { sections: isBlank(sections[0]) ? sections.slice(1) : sections, styles }
  }

  private async pages(): Promise<DocxPages> {
    const h = (element: HElement | Node | string) => makeInert(this.inert, element)
    const nodes = await renderDocument(this.parsed, { ...options, h, ignoreFonts: this.isBegun })
    this.isBegun = true
    const styles: string[] = []
    const sections: HTMLElement[] = []
    for (const node of nodes) {
      if (node.nodeName === 'STYLE') styles.push(node.textContent ?? '')
      else if (node instanceof HTMLElement) sections.push(...node.querySelectorAll<HTMLElement>(':scope > section'))
    }
    return { sections: sections.length > 1 && isBlank(sections.at(-1)) ? sections.slice(0, -1) : sections, styles: styles.join('\n') }
  }
}

const options = {
  inWrapper: true,
  ignoreLastRenderedPageBreak: false,
  renderChanges: true,
  renderComments: false,
  renderAltChunks: false,
  useBase64URL: true,
}

const isBlank = (section: HTMLElement | undefined): boolean =>
  section !== undefined && [...section.querySelectorAll(':scope > article')].every(({ childElementCount }) => childElementCount === 0)
