import type { SymbolKey } from '../contracts/ids.ts'
import type { Attachment } from '../contracts/recognition.ts'
import { findSymbols, plainName, type SymbolContext } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { fileNameOfAddress } from './address.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { fieldOfLabel } from './field-of-label.ts'
import type { Header } from './header.ts'

/** The line above a list of attachments, with what stands on it already. */
export const attachmentHeading =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:list of )?(?:attachments?|attached(?: documents?)?|enclosures?|pièces? jointes?|anexos?|adjuntos?|documentos adjuntos|приложени[ея]|вложени[ея]|المرفقات|مرفقات|附件)\s*(?:\(s\))?\s*[:：]?\s*(.*)$/iu
const numbered =
  /^(?:\[?(?:attachment|annex|att\.|pièce jointe|приложение|附件)?\s*(\d{1,2}|[A-Za-z])\]?\s*[.):：\]–-]\s*|[•\-–*]\s+)(.*)$/iu
const address = /(?:https?|ftps?):\/\/[^\s<>"'）)\]]+/giu
const fileName =
  /(?<![\p{L}\p{N}/._-])[\p{L}\p{N}_][\p{L}\p{N}_!%().+ -]{0,80}?\.(?:docx?|docm|pptx?|xlsx?|pdf|zip|txt|rtf|html?)(?![\p{L}\p{N}])/giu
const none = /^(?:none|n\/?a|-+|no attachments?|aucune?|ninguno|нет|无|لا يوجد)\.?$/iu

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
  return stated === undefined
    ? []
    : readInline(stated.text, { text: stated.text, locator: stated.locator, kind: 'paragraph', hrefs: [] }, context)
}

/** `Attachment 1 contains …` is a sentence, `Attachments:` and `Attachments: S2-1811620, …` head a list. */
function isListHeading(line: TextLine, rest: string): boolean {
  if (rest === '') return line.kind === 'heading' || /[:：]$/.test(line.text) || line.text.length < 24
  return /^[^:：]{3,40}[:：]/.test(line.text) && fieldOfLabel(line.text.split(/[:：]/)[0] ?? '') === 'attachments'
}

function readList(lines: readonly TextLine[], headingAt: number, rest: string, context: SymbolContext): readonly Attachment[] {
  const heading = lines[headingAt]
  if (heading === undefined) return []
  if (rest !== '') return readInline(rest, heading, context)
  const items: { readonly number: string; text: string; hrefs: string[]; readonly line: TextLine }[] = []
  for (const line of lines.slice(headingAt + 1, headingAt + 120)) {
    if (line.region === 'header' || line.region === 'footer') continue
    const match = numbered.exec(line.text)
    const marker = line.marker?.replaceAll(/[^\p{L}\p{N}]/gu, '')
    const isItem = line.kind === 'list-item' || match !== null
    const last = items.at(-1)
    if (line.kind === 'heading' || /^_{3,}$/.test(line.text)) break
    if (!isItem && new RegExp(`^(?:${address.source})$`, 'iu').test(line.text) && last !== undefined) {
      last.text += `\n${line.text}`
      last.hrefs.push(...line.hrefs)
    } else if (isItem || items.length === 0 || startsWithSymbol(line.text, context)) {
      const text = line.kind === 'list-item' ? line.text : (match?.[2] ?? line.text)
      items.push({
        number: marker || (line.kind === 'list-item' ? '' : match?.[1]) || String(items.length + 1),
        text,
        hrefs: [...line.hrefs],
        line,
      })
    } else break
  }
  return items
    .filter(({ text }) => !none.test(text.trim()))
    .flatMap(({ number, text, hrefs, line }) => attachmentOf(number, text, hrefs, line, context) ?? [])
}

const startsWithSymbol = (text: string, context: SymbolContext): boolean => findSymbols(text, context)[0]?.start === 0

/** `Attachments: S2-1811620, S2-1811621` on one line. */
function readInline(text: string, line: TextLine, context: SymbolContext): readonly Attachment[] {
  if (none.test(text.trim())) return []
  const parts = inlineParts(text, context)
  return parts.flatMap((part, index) => attachmentOf(String(index + 1), part, line.hrefs, line, context, true) ?? [])
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

function attachmentOf(
  number: string,
  text: string,
  hrefs: readonly string[],
  line: TextLine,
  context: SymbolContext,
  mustName = false,
): Attachment | undefined {
  const urls = [...text.matchAll(address)].map(([url]) => url.replace(/[.,;]+$/, ''))
  const url = urls[0] ?? hrefs.find((href) => /^(?:https?|ftps?):/.test(href))
  const words = text.replaceAll(address, ' ').replaceAll(/\s+/g, ' ').trim()
  const named = (url === undefined ? undefined : fileNameOfAddress(url)) ?? ownFileName(words)
  const fromWords = findSymbols(words, { ...context, isSymbolField: false }).filter(({ scheme }) => scheme !== 'itu-question')
  const found = fromWords.length > 0 || url === undefined ? fromWords : findSymbols(url).map((symbol) => ({ ...symbol, start: 0, end: 0 }))
  const own = found.filter(({ start }, index) => start < 40 && (index === 0 || found[0]?.start === 0)).slice(0, 2)
  const lead = leading(found, words)
  const { title, note } = titleAndNote(words, named !== undefined && words.startsWith(named) ? named.length : lead.end)
  const symbols = [...new Set<SymbolKey>(lead.keys.length > 0 ? lead.keys : own.map(({ key }) => key))]
  if (title === '' && symbols.length === 0 && named === undefined) return undefined
  if (mustName && symbols.length === 0 && named === undefined && url === undefined) return undefined
  return {
    number,
    title: title === '' ? words || (named ?? '') : title,
    symbols,
    ...(named === undefined ? {} : { fileName: named }),
    ...(url === undefined ? {} : { url }),
    ...(note === '' ? {} : { note }),
    evidence: wholeEvidence(words, line.locator),
  }
}

/** Symbols at the very start (`SG17-TD1447R2 / TD 1447`), before the title. */
function leading(found: ReturnType<typeof findSymbols>, words: string): { readonly keys: readonly SymbolKey[]; readonly end: number } {
  const keys: SymbolKey[] = []
  let end = 0
  for (const symbol of found) {
    if (!/^[\s,;/&([-]*(?:and|ITU-T|Document|Doc\.?|\()?\s*$/iu.test(words.slice(end, symbol.start))) break
    if (/\($/.test(words.slice(end, symbol.start).trim()) && keys.length > 0) break
    keys.push(symbol.key)
    end = symbol.end
  }
  return { keys, end }
}

/** After the symbol: `(title): note`, `– title`, `: title` or `"title"`; brackets may nest. */
function titleAndNote(words: string, from: number): { readonly title: string; readonly note: string } {
  const rest = words.slice(from).replace(/^[\s,;:：–—-]+/u, '')
  if (!rest.startsWith('(') || (from === 0 && !/\)\s*$/.test(rest)))
    return { title: rest.replace(/^["“«](.+)["”»]\.?$/u, '$1').replace(/[\s:;,]+$/, ''), note: '' }
  let depth = 0
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === '(') depth++
    else if (rest[at] === ')' && --depth === 0) {
      return {
        title: rest.slice(1, at).trim(),
        note: rest
          .slice(at + 1)
          .replace(/^[\s:;,–—-]+/u, '')
          .trim(),
      }
    }
  }
  return { title: rest.slice(1).trim(), note: '' }
}

function ownFileName(words: string): string | undefined {
  const [match] = words.matchAll(fileName)
  return match === undefined ? undefined : plainName(match[0].trim())
}
