import type { Format } from '../../contracts/reading.ts'
import type { Drawer } from './drawer.ts'

/** Who draws a format, loaded when the first file of it is looked at. */
export const drawers: Readonly<Partial<Record<Format, () => Promise<Drawer>>>> = {
  doc: async () => (await import('../doc/drawing/draw-doc.ts')).drawDoc,
  html: async () => (await import('../html/draw-html.ts')).drawHtml,
  eml: async () => (await import('../mail/draw-eml.ts')).drawEml,
  msg: async () => (await import('../mail/draw-msg.ts')).drawMsg,
  mhtml: async () => (await import('../mail/draw-mhtml.ts')).drawMhtml,
  epub: async () => (await import('../epub/draw-epub.ts')).drawEpub,
  odt: async () => (await import('../odf/page-drawing/draw-odt.ts')).drawOdt,
  odp: async () => (await import('../odf/drawing/draw-odf.ts')).drawOdf,
  ppt: async () => (await import('../ppt/drawing/draw-ppt.ts')).drawPpt,
  pptx: async () => (await import('../pptx/drawing/draw-pptx.ts')).drawPptx,
  rtf: async () => (await import('../rtf/drawing/draw-rtf.ts')).drawRtf,
}
