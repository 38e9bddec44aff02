import { decodeText } from '../encoding/decode-text.ts'
import type { Drawer } from '../original/drawer.ts'
import { PageRoom, shortfallOf } from '../original/page-room.ts'
import { scopedStyles } from '../original/scoped-styles.ts'
import { webPage } from '../original/web-page.ts'
import { declaredCharset } from './declared-charset.ts'

/** Draws a web page, without what it would fetch. */
export const drawHtml: Drawer = ({ bytes }) => {
  const room = new PageRoom()
  const { html, sheets } = webPage(
    decodeText(bytes, declaredCharset(bytes)).text,
    { picture: () => undefined, sheet: () => undefined },
    room,
  )
  return {
    kind: 'page',
    html: html('page-body'),
    styles: scopedStyles(sheets.join('\n'), '.page-body'),
    look: 'web',
    pictures: [],
    ...shortfallOf(room),
  }
}
