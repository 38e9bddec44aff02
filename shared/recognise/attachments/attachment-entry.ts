import type { SymbolKey } from '../../contracts/ids.ts'
import type { Attachment } from '../../contracts/recognition.ts'
import { findSymbols, plainName, type SymbolContext, symbolsOfFileName } from '../../symbols/index.ts'
import { wholeEvidence } from '../../taxonomy/index.ts'
import { fileNameOfAddress } from '../address.ts'
import type { TextLine } from '../document-text.ts'

/** One address in a text. */
export const address = /(?:https?|ftps?):\/\/[^\s<>"'）)\]]+/giu
const fileName =
  /(?<![\p{L}\p{N}/._-])[\p{L}\p{N}_][\p{L}\p{N}_!%().+ -]{0,80}?\.(?:docx?|docm|pptx?|xlsx?|pdf|zip|txt|rtf|html?)(?![\p{L}\p{N}])/giu

/** An entry of a list of attachments as it stands there. */
export interface Entry {
  readonly number: string
  readonly text: string
  readonly hrefs: readonly string[]
  readonly line: TextLine
}

/** `symbol (title): note`, with the address on the same line or the next. With `mustName`, words that name nothing are none. */
export function attachmentOf({ number, text, hrefs, line }: Entry, context: SymbolContext, mustName = false): Attachment | undefined {
  const urls = [...text.matchAll(address)].map(([url]) => url.replace(/[.,;]+$/, ''))
  const url = urls[0] ?? hrefs.find((href) => /^(?:https?|ftps?):/.test(href))
  const words = text.replaceAll(address, ' ').replaceAll(/\s+/g, ' ').trim()
  const named = (url === undefined ? undefined : fileNameOfAddress(url)) ?? ownFileName(words)
  const fromWords = findSymbols(words, { ...context, isSymbolField: false }).filter(({ scheme }) => scheme !== 'itu-question')
  const found = fromWords.length > 0 ? fromWords : symbolsElsewhere(url, named)
  const own = found.filter(({ start }, index) => start < 40 && (index === 0 || found[0]?.start === 0)).slice(0, 2)
  const lead = leading(found, words)
  const { title, note } = titleAndNote(
    words.replaceAll('（', ' (').replaceAll('）', ')'),
    named !== undefined && words.startsWith(named) ? named.length : lead.end,
  )
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

/** Where the words name no document, its address or file may. */
function symbolsElsewhere(url: string | undefined, fileName: string | undefined): ReturnType<typeof findSymbols> {
  const inAddress = url === undefined ? [] : findSymbols(url)
  const found = inAddress.length > 0 || fileName === undefined ? inAddress : symbolsOfFileName(fileName).slice(0, 1)
  return found.map((symbol) => ({ ...symbol, start: 0, end: 0 }))
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

/** The first file name in some words. */
export function ownFileName(words: string): string | undefined {
  const [match] = words.matchAll(fileName)
  return match === undefined ? undefined : plainName(match[0].trim())
}
