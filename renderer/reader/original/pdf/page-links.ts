import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { PagePlace } from '../pages/use-pages.ts'

/** Where a link stands on its page, as parts of the page's width and height. */
interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a PDF calls a place in itself: a name, or the place itself. */
type Destination = string | readonly unknown[]

export type PageLink = { readonly area: Area } & (
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'place'; readonly destination: Destination }
)

/** Addresses that may be opened outside; no other is a link here. */
const openable = /^(?:https?|ftps?|mailto):/iu

/** The links of a page; actions other than going to a place or showing an address are left out. */
export async function linksOf(page: PDFPageProxy): Promise<readonly PageLink[]> {
  const viewport = page.getViewport({ scale: 1 })
  const annotations: readonly Record<string, unknown>[] = await page.getAnnotations({ intent: 'display' })
  return annotations.flatMap((annotation): readonly PageLink[] => {
    const { subtype, rect, url, unsafeUrl, dest } = annotation
    if (subtype !== 'Link' || !Array.isArray(rect)) return []
    const [left = 0, bottom = 0, right = 0, top = 0]: readonly number[] = rect
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as readonly number[]
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as readonly number[]
    const area = {
      left: Math.min(x1, x2) / viewport.width,
      top: Math.min(y1, y2) / viewport.height,
      width: Math.abs(x2 - x1) / viewport.width,
      height: Math.abs(y2 - y1) / viewport.height,
    }
    const address = url ?? unsafeUrl
    if (typeof address === 'string' && openable.test(address)) return [{ kind: 'address', url: address, area }]
    return typeof dest === 'string' || Array.isArray(dest) ? [{ kind: 'place', destination: dest, area }] : []
  })
}

/** The place a link goes to, once looked up; nothing when the document has no such place. */
export async function placeOf(pdf: PDFDocumentProxy, destination: Destination): Promise<PagePlace | undefined> {
  const explicit: unknown = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  if (!Array.isArray(explicit)) return undefined
  const [target, view, ...rest]: readonly unknown[] = explicit
  const index = typeof target === 'number' ? target : await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0])
  if (index < 0 || index >= pdf.numPages) return undefined
  const top = topOf((view as { readonly name?: unknown } | undefined)?.name, rest)
  if (top === undefined) return { page: index + 1, past: 0 }
  const viewport = (await pdf.getPage(index + 1)).getViewport({ scale: 1 })
  const [, y = 0] = viewport.convertToViewportPoint(0, top) as readonly number[]
  return { page: index + 1, past: Math.max(0, Math.min(1, y / viewport.height)) }
}

/** The height on the page that a destination names (ISO 32000-1, 12.3.2.2). */
function topOf(name: unknown, parameters: readonly unknown[]): number | undefined {
  const top = name === 'XYZ' ? parameters[1] : name === 'FitH' || name === 'FitBH' ? parameters[0] : undefined
  return typeof top === 'number' ? top : undefined
}
