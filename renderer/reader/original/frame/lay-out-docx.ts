import { plural } from '../../../ui/index.ts'
import { cutOriginal } from '../drawing/cut-original.ts'
import { layOutPieces } from './docx-pages.ts'
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

/** Room beside a page. */
const besidePage = 48
const pixelsPerPoint = 96 / 72

/**
 * Lays a Word document out: cut in a worker, its pieces made into pages here, since that needs a document, one after the
 * other. Throws a sentence for the delegate when it cannot.
 */
export async function layOutDocx({ name, blob, signal, slices, onBeginning }: Request): Promise<LaidOut> {
  const cut = await cutOriginal(name, blob, signal)
  if (cut.kind === 'not-cut') throw new Error(cut.detail)
  const { body } = document.implementation.createHTMLDocument('')
  const wrapper = body.ownerDocument.createElement('div')
  wrapper.className = 'docx-wrapper'
  body.append(wrapper)
  const links: PageLink[] = []
  let styles: string | undefined
  let widest = 0
  const laidOut = (): LaidOut => ({
    body,
    styles: styles ?? '',
    look: 'paper',
    links: distinctLinks(links),
    ...(widest > 0 && { pageWidth: widest * pixelsPerPoint + besidePage }),
  })
  for await (const pages of layOutPieces(cut.pieces, slices)) {
    const isFirst = styles === undefined
    // The first piece's styles hold the document's fonts, which the others leave out.
    styles ??= pages.styles
    const holder = body.ownerDocument.createElement('div')
    holder.append(...pages.sections)
    widest = Math.max(widest, ...pages.sections.map(({ style }) => Number.parseFloat(style.width)).filter(Number.isFinite))
    const clean = await sanitise(holder, slices)
    wrapper.append(...clean.body.childNodes)
    links.push(...clean.links)
    if (isFirst && cut.pieces.rest.length > 0) onBeginning({ ...laidOut(), body: body.cloneNode(true) as HTMLElement, isBeginning: true })
    await slices.breathe()
  }
  const shortfall = `It is too long to be laid out whole: these are its first ${plural(wrapper.childElementCount, 'page')}. The Read tab shows all of its text.`
  return { ...laidOut(), ...(cut.pieces.isCutShort && { shortfall }) }
}
