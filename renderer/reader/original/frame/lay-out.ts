import type { PageDrawing } from '../../../../shared/contracts/drawing.ts'
import type { Format } from '../../../../shared/contracts/reading.ts'
import { isDrawn } from '../../../../shared/formats/index.ts'
import { drawOriginal } from '../drawing/draw-original.ts'
import { decodeOriginal } from './decode-original.ts'
import { distinctLinks, type PageLink } from './page-link.ts'
import { parsePage } from './parse-page.ts'
import { sanitise } from './sanitise.ts'
import { showPictures } from './show-pictures.ts'
import { TimeSlices } from './time-slices.ts'

/** A page that can do nothing any more, ready to be marked and put into the frame. */
export interface LaidOut {
  readonly body: HTMLElement
  /** The document's own style sheets. */
  readonly styles: string
  readonly look: 'paper' | 'web' | 'plain'
  /** How wide it wants to be in CSS pixels, where it says so. */
  readonly pageWidth?: number
  readonly links: readonly PageLink[]
  /** What was left out, as a sentence. */
  readonly shortfall?: string
  /** These are its first pages: the others are still being laid out. */
  readonly isBeginning?: true
}

interface Request {
  readonly name: string
  readonly blob: Blob
  readonly format: Format
  readonly signal: AbortSignal
  /** Is given the first pages of a document that takes longer, while the others are laid out. */
  readonly onBeginning?: (page: LaidOut) => void
}

const ignored = () => undefined

/** Characters of a text shown as it is written. */
const mostCharacters = 2_000_000
/** Characters of a drawing that is made harmless in two steps, and of the first. */
const longCharacters = 300_000
const beginningCharacters = 60_000
const pixelsPerPoint = 96 / 72
/** Room beside a sheet of paper. */
const besidePage = 48

/** Lays a document out for the frame; throws a sentence for the delegate when it cannot. */
export async function layOut({ name, blob, format, signal, onBeginning = ignored }: Request): Promise<LaidOut> {
  const slices = new TimeSlices(signal)
  if (format === 'docx') return (await import('./lay-out-docx.ts')).layOutDocx({ name, blob, signal, slices, onBeginning })
  if (!isDrawn(format)) return layOutText(await decodeOriginal(blob, format))
  const outcome = await drawOriginal(name, blob, signal)
  if (outcome.kind === 'not-drawn') throw new Error(outcome.detail)
  if (outcome.drawing.kind !== 'page') throw new Error('It is no page.')
  const { drawing } = outcome
  if (drawing.html.length > longCharacters) onBeginning({ ...(await layOutDrawing(beginningOf(drawing), slices)), isBeginning: true })
  return layOutDrawing(drawing, slices)
}

/** The first pages of a long drawing. What is open where it is cut, the parser closes. */
function beginningOf({ shortfall: _, ...drawing }: PageDrawing): PageDrawing {
  return { ...drawing, html: drawing.html.slice(0, drawing.html.lastIndexOf('<', beginningCharacters)) }
}

/** Lays out a page that was drawn. */
async function layOutDrawing(drawing: PageDrawing, slices: TimeSlices): Promise<LaidOut> {
  const { body, links } = await sanitise(await parsePage(drawing.html, slices), slices)
  const { styles, shortfall } = await showPictures(body, drawing.styles, drawing.pictures)
  const isBlank = (body.textContent ?? '').trim() === '' && body.querySelector('img, image') === null
  const said = [drawing.shortfall, shortfall, isBlank ? 'There is nothing to be seen on its page.' : undefined]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
  return {
    body,
    styles,
    look: drawing.look,
    links: distinctLinks(links),
    ...(drawing.width !== undefined && { pageWidth: drawing.width * pixelsPerPoint + besidePage }),
    ...(said !== '' && { shortfall: said }),
  }
}

function layOutText(text: string): LaidOut {
  const { body } = document.implementation.createHTMLDocument('')
  const pre = body.ownerDocument.createElement('div')
  const end = text.length <= mostCharacters ? text.length : text.lastIndexOf('\n', mostCharacters)
  pre.append(text.slice(0, end > 0 ? end : mostCharacters))
  body.append(pre)
  return {
    body,
    styles: '',
    look: 'plain',
    links: [],
    ...(text.length > mostCharacters && {
      shortfall: 'It is too long to be shown whole: this is its beginning. The Read tab shows all of its text.',
    }),
  }
}
