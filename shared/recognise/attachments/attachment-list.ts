import type { Attachment } from '../../contracts/recognition.ts'
import { findSymbols, type SymbolContext } from '../../symbols/index.ts'
import type { DocumentText, TextLine } from '../document-text.ts'
import type { Header } from '../header.ts'
import { fieldOfLabel } from '../labels/field-of-label.ts'
import { address, attachmentOf, type Entry, ownFileName } from './attachment-entry.ts'
import { looseAttachments, spokenAttachments } from './loose-attachments.ts'

/** The line above a list of attachments, with what stands on it already. */
export const attachmentHeading =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:list of )?(?:attachments?|attached(?: documents?)?|attach|att\.|annex(?:es)?|enclosures?|encl\.|pièces? jointes?|annexes?|anexos?|adjuntos?|documentos adjuntos|приложени[ея]|вложени[ея]|المرفقات|مرفقات|المرفق|附件)\s*(?:\(s\))?\s*[:：]?\s*(.*)$/iu
const word = 'attachments?|annexe?|att\\.|enclosure|encl\\.|pièce jointe|anexo|adjunto|приложение|المرفق|附件'
const numbered = new RegExp(`^(?:\\[?(?:${word})?\\s*(\\d{1,2}|[A-Za-z])\\]?\\s*[.):：\\]–-]\\s*|[•\\-–*]\\s+)(.*)$`, 'iu')
/** The same in an item of a list, whose own number is no text. */
const named = new RegExp(`^(?:${word})\\s*(\\d{1,2}|[A-Z])\\s*[.):：\\]–-]\\s*(.*)$`, 'iu')
const none = /^\(?(?:none|n\/?a|-+|no attachments?|aucune?|ninguno|нет|无|لا يوجد)\)?\.?$/iu

/**
 * The numbered list after "Attachments:": `symbol (title): note`, the address on the same line or the next.
 *
 *   1. SG17-TD1447R2 (ITU Workshop on AI, ML and security)
 *      https://…/FGAI4H-F-023-A1.docx
 */
export function findAttachments(document: DocumentText, header: Header, context: SymbolContext): readonly Attachment[] {
  const { lines } = document
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    const match = line === undefined ? null : attachmentHeading.exec(line.text)
    // `Attachments: 2` counts those that follow
    const rest = (match?.[1] ?? '').replace(/^\d{1,2}$/, '')
    if (line === undefined || match === null || !isListHeading(line, rest)) continue
    const found = readList(lines, at, rest, context)
    if (found.length > 0) return found
  }
  const stated = header.values.find(({ field }) => field === 'attachments')
  if (stated !== undefined)
    return readInline(stated.text, { text: stated.text, locator: stated.locator, kind: 'paragraph', hasDigit: true, hrefs: [] }, context)
  const listed = looseAttachments(lines, context)
  return listed.length > 0 ? listed : spokenAttachments(lines, context)
}

/** `Attachment 1 contains …` is a sentence, `Attachments:` and `Attachments: S2-1811620, …` head a list. */
function isListHeading(line: TextLine, rest: string): boolean {
  if (rest === '') return line.kind === 'heading' || /[:：]$/.test(line.text) || line.text.length < 24
  return /^[^:：]{2,40}[:：]/.test(line.text) && fieldOfLabel(line.text.split(/[:：]/)[0] ?? '') === 'attachments'
}

function readList(lines: readonly TextLine[], headingAt: number, rest: string, context: SymbolContext): readonly Attachment[] {
  const heading = lines[headingAt]
  if (heading === undefined) return []
  if (rest !== '') return readInline(rest, heading, context)
  const items: Entry[] = []
  for (const line of lines.slice(headingAt + 1, headingAt + 120)) {
    if (line.region === 'header' || line.region === 'footer') continue
    const match = (line.kind === 'list-item' ? named : numbered).exec(line.text)
    const marker = line.marker?.replaceAll(/[^\p{L}\p{N}]/gu, '')
    const isItem = line.kind === 'list-item' || match !== null
    const last = items.at(-1)
    if (line.kind === 'heading' || /^_{3,}$/.test(line.text)) break
    if (!isItem && isAddress.test(line.text) && last !== undefined) {
      items[items.length - 1] = { ...last, text: `${last.text}\n${line.text}`, hrefs: [...last.hrefs, ...line.hrefs] }
    } else if (isItem || items.length === 0 || startsWithSymbol(line.text, context)) {
      const number = match?.[1] ?? (marker || String(items.length + 1))
      items.push({ number, text: match?.[2] ?? line.text, hrefs: line.hrefs, line })
    } else break
  }
  return items.filter(({ text }) => !none.test(text.trim())).flatMap((item) => attachmentOf(item, context) ?? [])
}

const isAddress = new RegExp(`^(?:${address.source})$`, 'iu')
const startsWithSymbol = (text: string, context: SymbolContext): boolean => findSymbols(text, context)[0]?.start === 0

/** `Attachments: S2-1811620, S2-1811621` on one line. */
function readInline(text: string, line: TextLine, context: SymbolContext): readonly Attachment[] {
  if (none.test(text.trim())) return []
  const parts = inlineParts(text, context)
  return parts.flatMap(
    (part, index) => attachmentOf({ number: String(index + 1), text: part, hrefs: line.hrefs, line }, context, true) ?? [],
  )
}

/** Commas part a list when each of its parts names something; otherwise only those before what looks like a number. */
function inlineParts(text: string, context: SymbolContext): readonly string[] {
  const parts = text.split(/\s*[;\n]\s*|,\s+/u).filter((part) => part !== '')
  const names = (part: string) => findSymbols(part, context).length > 0 || ownFileName(part) !== undefined
  const [only] = parts
  if (parts.length === 1 && only !== undefined && holdsOnlySymbols(only, context)) return only.split(/\s+/)
  return parts.every(names) ? parts : text.split(/\s*[;\n]\s*|,\s+(?=[A-Z0-9][\w./-]*\d)/u).filter((part) => part !== '')
}

/** `SG17-LS17 SG17-TD200R1-PLEN`: the datatracker parts names by spaces. */
function holdsOnlySymbols(text: string, context: SymbolContext): boolean {
  const words = text.split(/\s+/)
  return words.length > 1 && words.every((word) => findSymbols(word, context)[0]?.printed === word)
}
