import type { ByteView } from '../../binary/byte-view.ts'
import type { Drawer } from '../../original/drawer.ts'
import { PageRoom, shortfallOf } from '../../original/page-room.ts'
import { type Paper, paperStyle } from '../../original/paper.ts'
import { PictureStore } from '../../original/picture-store.ts'
import { DocumentBuilder } from '../../reading/document-builder.ts'
import { modifiersIn } from '../modifiers.ts'
import { pageRegionRanges } from '../page-regions.ts'
import { readPlc } from '../plc.ts'
import { openDoc } from '../read-doc.ts'
import type { WordDocument } from '../word-document.ts'
import { DocPage } from './doc-page.ts'

/** Draws Word's binary documents on paper: characters, paragraphs, tables and pictures as their formats say. */
export const drawDoc: Drawer = (input) => {
  const { document, stream } = openDoc(input, new DocumentBuilder(input.limits.maxTextLength))
  const room = new PageRoom()
  const store = new PictureStore()
  const page = new DocPage({ document, stream, room, store })
  const region = (name: 'header' | 'footer'): string => {
    const texts = pageRegionRanges(name, document)
      .map(page.story)
      .filter((each) => />[^<\s][^<]*<|<img/u.test(each))
    return texts.length === 0 ? '' : `<${name}>${[...new Set(texts)].join('')}</${name}>`
  }
  const header = region('header')
  const footer = region('footer')
  const main = document.stories.get('main')
  const body = main === undefined ? '' : page.body(main)
  const paper = paperOf(document, stream)
  return {
    kind: 'page',
    html: `<main class="sheet">${header}${body}${page.notesHtml()}${footer}</main>`,
    styles: `${paperStyle(paper)}\n${page.styles.text}`,
    look: 'paper',
    width: paper.width,
    pictures: store.pictures,
    ...shortfallOf(room, store.leftOut),
  }
}

const sectionBytes = 12
const usual: Paper = { width: 612, left: 90, right: 90, top: 72, bottom: 72 }

/** The paper of the first section (MS-DOC 2.9.252, 2.6.4): only what differs from Word's own is stated. */
function paperOf({ table, info }: WordDocument, stream: ByteView): Paper {
  const [section] = readPlc(table, info.place('sections'), sectionBytes)
  if (section === undefined || info.version !== 97) return usual
  const at = table.u32(section.dataAt + 2)
  if (at + 2 > stream.length) return usual
  const length = Math.min(stream.u16(at), stream.length - at - 2)
  const paper = { ...usual }
  for (const { code, operand } of modifiersIn(stream.part(at + 2, length), 97)) {
    if (code === 0xb01f) paper.width = operand.u16(0) / 20
    else if (code === 0xb021) paper.left = operand.u16(0) / 20
    else if (code === 0xb022) paper.right = operand.u16(0) / 20
    else if (code === 0x9023) paper.top = Math.abs(operand.i16(0)) / 20
    else if (code === 0x9024) paper.bottom = Math.abs(operand.i16(0)) / 20
  }
  return paper
}
