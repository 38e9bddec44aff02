import type { Drawer } from '../original/drawer.ts'
import { DocumentBuilder } from '../reading/document-builder.ts'
import { drawRtf } from '../rtf/drawing/draw-rtf.ts'
import { messageDrawing } from './draw-message.ts'
import { bodyOf, openMessage } from './read-msg.ts'

/** Draws an Outlook message: its web page with the pictures that came along, else its rich text, else its text. */
export const drawMsg: Drawer = (input) => {
  const aside = new DocumentBuilder(input.limits.maxTextLength)
  const message = openMessage(input, aside)
  const { html, rtf, text } = bodyOf(message, aside)
  if (html !== undefined) return messageDrawing(message.head, { html, text })
  return messageDrawing(message.head, rtf === undefined ? { text } : { page: drawRtf({ ...input, bytes: rtf }) })
}
