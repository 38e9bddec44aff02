import type { Drawer } from '../original/drawer.ts'
import { messageDrawing } from './draw-message.ts'
import { headOf, parseMail } from './read-eml.ts'

/** Draws an Internet message: its web page with the pictures that came along, else its text. */
export const drawEml: Drawer = async (input) => {
  const email = await parseMail(input)
  const { html = '', text = '' } = email
  return messageDrawing(headOf(email), html.trim() === '' ? { text } : { html, text })
}
