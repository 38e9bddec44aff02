import { addHtml } from '../html/read-html.ts'
import type { Reader } from '../reading/reader.ts'
import { addMessageText } from './message-text.ts'
import { parseMail } from './read-eml.ts'

/** Reads a web page saved with its pictures (RFC 2557): the page's parts as one text. What is not in the file is not fetched. */
export const readMhtml: Reader = async (input, into) => {
  const { html, text, subject, date } = await parseMail(input)
  into.addProperty('dc:title', subject ?? '')
  into.addProperty('dcterms:created', date ?? '')
  const parts = partAddresses(input.bytes)
  if (html !== undefined && html.trim() !== '') addHtml(html, into, { isHere: (address) => parts.has(address) })
  else addMessageText({ text }, into)
}

/** Addresses of the parts that came along, so that a page is not said to need what it has. */
function partAddresses(bytes: Uint8Array): ReadonlySet<string> {
  const text = new TextDecoder('latin1').decode(bytes)
  return new Set([...text.matchAll(/^content-location:\s*(\S+)/gimu)].map(([, address = '']) => address))
}
