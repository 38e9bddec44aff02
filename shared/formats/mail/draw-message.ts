import type { PageDrawing } from '../../contracts/drawing.ts'
import { htmlText } from '../original/html-text.ts'
import { PageRoom, shortfallOf } from '../original/page-room.ts'
import { PictureStore } from '../original/picture-store.ts'
import { scopedStyles } from '../original/scoped-styles.ts'
import { webPage } from '../original/web-page.ts'
import { linked } from '../text/linked.ts'
import type { AttachedFile } from './attached-files.ts'
import { headLines, type MessageHead } from './message-head.ts'
import { isOtherText } from './message-text.ts'

/** What a message says, in the richest form it has: a web page, a page drawn already, or plain text. */
export type MessageBody =
  /** `text`: the same as plain text, or another text where the page is a stub. */
  | { readonly html: string; readonly text: string }
  | { readonly page: Pick<PageDrawing, 'html' | 'styles' | 'pictures'> }
  | { readonly text: string }

/** Draws a message as mail programs print it: its head, then its text with the pictures that came along. */
export function messageDrawing(head: MessageHead, body: MessageBody): PageDrawing {
  const room = new PageRoom()
  const store = new PictureStore()
  const drawn = 'page' in body ? body.page : 'html' in body ? htmlBody(body, head.attachments, { room, store }) : textBody(body.text, room)
  const pictures = 'pictures' in drawn ? drawn.pictures : store.pictures
  return {
    kind: 'page',
    html: `<header class="message-head">${headHtml(head)}</header>${drawn.html}`,
    styles: drawn.styles,
    look: 'web',
    pictures,
    ...shortfallOf(room, store.leftOut),
  }
}

function headHtml(head: MessageHead): string {
  const subject = head.subject.trim() === '' ? '(no subject)' : head.subject
  const rows = headLines(head)
    .filter(([label, value]) => label !== 'Subject' && label !== 'Attachment' && value.trim() !== '')
    .map(([label, value]) => `<tr><th>${label}</th><td><bdi>${htmlText(value.trim())}</bdi></td></tr>`)
  const files = head.attachments.filter(({ isInline }) => !isInline)
  const attached =
    files.length === 0
      ? ''
      : `<tr><th>${files.length === 1 ? 'Attachment' : 'Attachments'}</th><td><ul>${files.map((file) => `<li><bdi>${htmlText(nameOf(file))}</bdi> <small>${size(file)}</small></li>`).join('')}</ul></td></tr>`
  return `<h1 dir="auto">${htmlText(subject)}</h1><table>${rows.join('')}${attached}</table>`
}

const nameOf = ({ name, mediaType }: AttachedFile): string => name.trim() || mediaType || 'attachment'

const size = ({ bytes: { byteLength } }: AttachedFile): string =>
  byteLength < 1_000
    ? `${byteLength} bytes`
    : byteLength < 1_000_000
      ? `${Math.round(byteLength / 1_000)} kB`
      : `${(byteLength / 1_000_000).toFixed(1)} MB`

function htmlBody(
  { html, text }: { readonly html: string; readonly text: string },
  attachments: readonly AttachedFile[],
  { room, store }: { readonly room: PageRoom; readonly store: PictureStore },
) {
  const find = (address: string) => attachments.find((file) => names(file, address))
  const parts = {
    picture: (address: string) => {
      const file = find(address)
      return file === undefined ? undefined : store.add(String(attachments.indexOf(file)), () => file.bytes.slice())
    },
    sheet: () => undefined,
  }
  const page = webPage(html, parts, room)
  const other = isOtherText(text, html) ? textBody(text, room).html : ''
  return { html: page.html('message-body') + other, styles: scopedStyles(page.sheets.join('\n'), '.message-body') }
}

/** Whether a page means this file: by its id (`cid:…`, RFC 2392) or by the address it was sent under (RFC 2557). */
function names({ contentId, location }: AttachedFile, address: string): boolean {
  if (!/^cid:/iu.test(address)) return location !== undefined && location === address
  const wanted = decoded(address.slice(4))
  return contentId !== undefined && contentId.replace(/^<|>$/gu, '') === wanted
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Plain text, as its lines; stretches quoted with `>` stand back. */
function textBody(text: string, room: PageRoom) {
  const lines = text.replaceAll(/\r\n?/gu, '\n').split('\n')
  const drawn: string[] = []
  for (const line of lines) {
    const words = linked(line)
      .map(({ text: shown, href }) => (href === undefined ? htmlText(shown) : `<a href="${htmlText(href)}">${htmlText(shown)}</a>`))
      .join('')
    const inner = room.fitting(words)
    const quoted = /^\s*>/u.test(line)
    if (!room.take(1, inner.length + 20)) break
    drawn.push(`<div dir="auto"${quoted ? ' class="quoted"' : ''}>${inner === '' ? '<br>' : inner}</div>`)
  }
  return { html: `<div class="message-text">${drawn.join('')}</div>`, styles: '' }
}
