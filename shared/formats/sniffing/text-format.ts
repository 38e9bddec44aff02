import type { Format } from '../../contracts/reading.ts'
import { decodeText } from '../encoding/decode-text.ts'

const byExtension = new Map<string, Format>([
  ['md', 'md'],
  ['markdown', 'md'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
])
const mailHeader =
  /^(?:return-path|received|delivered-to|message-id|from|to|cc|subject|date|reply-to|mime-version|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+):/iu

/** Which text format this is, or `unknown` when it is no text. Looks at the first 64 KiB. */
export function textFormat(bytes: Uint8Array, extension: string): Format {
  const sample = bytes.subarray(0, 64 * 1024)
  if (!looksLikeText(sample)) return 'unknown'
  const text = decodeText(sample).text.replace(/^[\ufeff\s]+/u, '')
  const named = byExtension.get(extension)
  if (isMail(text))
    return /^content-type:\s*multipart\/related/imu.test(text.slice(0, 4_000)) &&
      /text\/html/iu.test(text) &&
      !/^(?:received|to):/imu.test(text)
      ? 'mhtml'
      : 'eml'
  if (extension === 'eml' && /^[\w-]+:\s/u.test(text)) return 'eml'
  if (named !== undefined) return named
  if (/^(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/iu.test(text)) return 'html'
  if (/^<\?xml/u.test(text)) {
    if (/<(?:!doctype html|html)\b/iu.test(text.slice(0, 2_000))) return 'html'
    return /<svg\b/u.test(text.slice(0, 2_000)) ? 'image' : (flatOpenDocument(text) ?? 'xml')
  }
  if (/^<svg\b/u.test(text)) return 'image'
  if (/^(?:html?|xhtml)$/u.test(extension)) return 'html'
  if (extension === 'xml' && text.startsWith('<')) return 'xml'
  if (extension === 'json' || (extension === '' && /^\{\s*"/u.test(text))) return 'json'
  return 'txt'
}

const flatFormats = new Map<string | undefined, Format>([
  ['text', 'odt'],
  ['spreadsheet', 'ods'],
  ['presentation', 'odp'],
])

/** OpenDocument in one XML file states its media type in the root element (ODF 1.3 part 3, 3.1.2). */
const flatOpenDocument = (text: string): Format | undefined =>
  flatFormats.get(/<office:document\b[^>]*?\boffice:mimetype="application\/vnd\.oasis\.opendocument\.(\w+)/u.exec(text)?.[1])

/** Two different mail headers at the start, with nothing else between them. */
function isMail(text: string): boolean {
  const names = new Set<string>()
  let lines = 0
  for (const line of text.split(/\r?\n/u, 30)) {
    if (line === '') break
    if (/^\s/u.test(line)) continue
    if (!/^[\w-]+:|^From /u.test(line)) return false
    if (mailHeader.test(line)) names.add(line.slice(0, line.indexOf(':')).toLowerCase())
    lines++
  }
  const isFull = names.has('mime-version') || names.has('message-id') || names.has('received') || names.has('return-path')
  return lines >= 2 && names.size >= 2 && isFull
}

/** No NUL outside UTF-16 and next to no other control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (hasMark) return true
  let controls = 0
  let nulsAtOdd = 0
  let nulsAtEven = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0) at % 2 === 0 ? nulsAtEven++ : nulsAtOdd++
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++
  }
  const half = bytes.length / 2
  const isUtf16 = (nulsAtOdd > half * 0.4 && nulsAtEven < half * 0.05) || (nulsAtEven > half * 0.4 && nulsAtOdd < half * 0.05)
  if (isUtf16) return true
  return nulsAtOdd + nulsAtEven === 0 && controls <= bytes.length * 0.005
}
