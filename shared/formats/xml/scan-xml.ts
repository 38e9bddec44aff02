import { damaged, hasDoctype, tooDeep } from '../reading/faults.ts'
import { decodeReferences } from './references.ts'

/** What a scan calls, in document order. Names carry their prefix; an attribute string is as written, undecoded. */
export interface XmlHandler {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const bang = 0x21
const slash = 0x2f
const question = 0x3f
const greater = 0x3e
const doubleQuote = 0x22
const singleQuote = 0x27

/**
 * Scans XML text once, without building anything. No document type is ever processed: one is refused. Comments and
 * processing instructions are passed over. Text that stops inside an element is `damaged`, after all before it was given.
 *
 *     <w:t xml:space="preserve">a &amp; b</w:t>   →   open('w:t', ' xml:space="preserve"'), text('a & b'), close('w:t')
 */
export function scanXml(xml: string, handler: XmlHandler, maxDepth: number): void {
  let depth = 0
  let at = 0
  for (;;) {
    const start = xml.indexOf('<', at)
    if (start < 0) {
      if (depth > 0 && at < xml.length) handler.text(decodeReferences(xml.slice(at)))
      break
    }
    if (start > at && depth > 0) handler.text(decodeReferences(xml.slice(at, start)))
    const kind = xml.charCodeAt(start + 1)
    if (kind === bang) at = skipDeclaration(xml, start, handler, depth)
    else if (kind === question) at = after(xml, '?>', start)
    else {
      const end = endOfTag(xml, start + 1)
      if (kind === slash) {
        handler.close(xml.slice(start + 2, end).trim())
        depth--
      } else {
        const isEmpty = xml.charCodeAt(end - 1) === slash
        const nameEnd = endOfName(xml, start + 1, isEmpty ? end - 1 : end)
        const name = xml.slice(start + 1, nameEnd)
        if (depth >= maxDepth) throw tooDeep(maxDepth)
        handler.open(name, xml.slice(nameEnd, isEmpty ? end - 1 : end))
        if (isEmpty) handler.close(name)
        else depth++
      }
      at = end + 1
    }
  }
  if (depth > 0) throw damaged('its XML stops in the middle')
}

function skipDeclaration(xml: string, start: number, handler: XmlHandler, depth: number): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4)
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(xml, ']]>', start + 9)
    if (depth > 0) handler.text(xml.slice(start + 9, end - 3))
    return end
  }
  throw hasDoctype()
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw damaged('its XML stops in the middle')
  return at + mark.length
}

/** The `>` that ends a tag: one inside a quoted attribute value does not. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === greater) return at
    if (code !== doubleQuote && code !== singleQuote) continue
    at = xml.indexOf(code === doubleQuote ? '"' : "'", at + 1)
    if (at < 0) break
  }
  throw damaged('its XML stops in the middle')
}

function endOfName(xml: string, from: number, end: number): number {
  let at = from
  while (at < end && xml.charCodeAt(at) > 0x20) at++
  return at
}
