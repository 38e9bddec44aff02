import { plural } from '../../../ui/index.ts'
import { cutOriginal } from './cut-original.ts'
import { DocxPager, type DocxPages } from './docx-pages.ts'
import type { LaidOut } from './lay-out.ts'
import { distinctLinks, type PageLink } from './page-link.ts'
import { sanitise } from './sanitise.ts'
import type { TimeSlices } from './time-slices.ts'

interface Request {
  readonly name: string
  readonly blob: Blob
  readonly signal: AbortSignal
  readonly slices: TimeSlices
  /** Is given the first pages, when others are still to come. */
  readonly onBeginning: (page: LaidOut) => void
}

/**
 * Lays a Word document out: cut in a worker, its pieces made into pages here, since that needs a document, one after the
 * other. Throws a sentence for the delegate when it cannot.
 */
export async function layOutDocx({ name, blob, signal, slices, onBeginning }: Request): Promise<LaidOut> {
  const paper = new Paper(slices)
  let pager: DocxPager | undefined
  for await (const piece of cutOriginal(name, blob, signal)) {
    if (piece.kind === 'failed') throw new Error(piece.detail)
    if (piece.kind === 'end') return paper.laidOut(piece.isCutShort)
    if (piece.kind === 'package') {
      pager = await DocxPager.open(piece.bytes, slices)
      await paper.add(await pager.firstPages())
      if (!piece.isWhole) onBeginning(paper.beginning())
    } else if (pager !== undefined) await paper.add(await pager.pagesOf(piece.xml, piece.pictures))
    await slices.breathe()
  }
  throw new Error('Its pieces have no end.')
}

/** Room beside a page. */
const besidePage = 48
const pixelsPerPoint = 96 / 72

/** The pages laid out until now, sanitised. */
class Paper {
  private readonly slices: TimeSlices
  private readonly body = document.implementation.createHTMLDocument('').body
  private readonly wrapper = this.body.ownerDocument.createElement('div')
  private readonly links: PageLink[] = []
  private styles: string | undefined
  private widest = 0

  constructor(slices: TimeSlices) {
    this.slices = slices
    // Numbers of lists run on over all that is within it.
    this.wrapper.className = 'docx-wrapper'
    this.body.append(this.wrapper)
  }

  async add({ sections, styles }: DocxPages): Promise<void> {
    this.styles ??= styles
    this.widest = Math.max(this.widest, ...sections.map(({ style }) => Number.parseFloat(style.width)).filter(Number.isFinite))
    const holder = this.body.ownerDocument.createElement('div')
    holder.append(...sections)
    const { body, links } = await sanitise(holder, this.slices)
    this.wrapper.append(...body.childNodes)
    this.links.push(...links)
  }

  /** A copy, to be shown and marked while pages are added here. */
  beginning(): LaidOut {
    return { ...this.laidOut(false), body: this.body.cloneNode(true) as HTMLElement, isBeginning: true }
  }

  laidOut(isCutShort: boolean): LaidOut {
    const pages = plural(this.wrapper.childElementCount, 'page')
    return {
      body: this.body,
      styles: this.styles ?? '',
      look: 'paper',
      links: distinctLinks(this.links),
      ...(this.widest > 0 && { pageWidth: this.widest * pixelsPerPoint + besidePage }),
      ...(isCutShort && {
        shortfall: `It is too long to be laid out whole: these are its first ${pages}. The Read tab shows all of its text.`,
      }),
    }
  }
}
