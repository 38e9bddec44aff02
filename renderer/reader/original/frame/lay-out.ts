import type { Format } from '../../../../shared/contracts/reading.ts'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { fileSize, plural } from '../../../ui/index.ts'
import { decodeOriginal } from './decode-original.ts'
import { frameSource } from './frame-source.ts'
import { markWords } from './mark-words.ts'
import { sanitise, sanitiseDocument } from './sanitise.ts'

/** A page ready for the frame, and how wide it wants to be in CSS pixels, where it says so. */
export interface LaidOut {
  readonly source: string
  readonly pageWidth?: number
}

interface Request {
  readonly blob: Blob
  readonly format: Format
  readonly blockCount: number
  readonly terms: readonly MatchTerm[]
}

/** Laying out happens on the window's own thread, since it needs a page; beyond this it would stand still too long. */
const mostBlocks = 4_000
const mostBytes = 40_000_000

/** Lays a document out for the frame; throws a sentence for the delegate when it cannot. */
export async function layOut({ blob, format, blockCount, terms }: Request): Promise<LaidOut> {
  if (blockCount > mostBlocks || blob.size > mostBytes)
    throw new Error(
      `It is too long to be laid out here (${plural(blockCount, 'paragraph')}, ${fileSize(blob.size)}). The Read tab shows its whole text.`,
    )
  if (format === 'docx') return layOutDocx(blob, terms)
  const text = await decodeOriginal(blob, format)
  if (format === 'html') {
    const { body, styles } = sanitiseDocument(text)
    markWords(body, terms)
    return { source: frameSource({ body: body.innerHTML, styles, kind: 'web' }) }
  }
  const plain = document.implementation.createHTMLDocument('').createElement('div')
  plain.append(text)
  markWords(plain, terms)
  return { source: frameSource({ body: plain.innerHTML, styles: '', kind: 'plain' }) }
}

async function layOutDocx(blob: Blob, terms: readonly MatchTerm[]): Promise<LaidOut> {
  const { renderDocx } = await import('./render-docx.ts')
  const rendered = await renderDocx(blob)
  const body = sanitise(rendered.body)
  markWords(body, terms)
  return {
    source: frameSource({ body: body.innerHTML, styles: rendered.styles, kind: 'paper' }),
    ...(rendered.pageWidth !== undefined && { pageWidth: rendered.pageWidth }),
  }
}
