import type { PageDrawing } from '../../../contracts/drawing.ts'
import { PageOverflow, PageRoom, shortfallOf } from '../../original/page-room.ts'
import { paperStyle } from '../../original/paper.ts'
import { PictureStore } from '../../original/picture-store.ts'
import type { ReaderInput } from '../../reading/reader.ts'
import { parseRtf } from '../read-rtf.ts'
import { RtfPage } from './rtf-page.ts'

/** Draws Rich Text Format on paper: characters, paragraphs, tables and pictures as it describes them. */
export function drawRtf({ bytes }: Pick<ReaderInput, 'bytes'>): PageDrawing {
  const room = new PageRoom()
  const store = new PictureStore()
  const page = new RtfPage(room, store)
  try {
    room.isDamaged = !parseRtf(bytes, page)
  } catch (error) {
    if (!(error instanceof PageOverflow)) throw error
  }
  const { paper, html } = page
  return {
    kind: 'page',
    html: `<main class="sheet">${html}</main>`,
    styles: `${paperStyle(paper)}\n${page.styles.text}`,
    look: 'paper',
    width: paper.width,
    pictures: store.pictures,
    ...shortfallOf(room, store.leftOut),
  }
}
