import { symbolKey } from '../contracts/ids.ts'
import { nameInAddress } from './address-symbol.ts'
import { legible } from './legible.ts'
import { matchesOf } from './matches-of.ts'
import type { FoundSymbol, ParsedSymbol, SchemeName, SymbolContext, SymbolParts } from './parsed-symbol.ts'
import type { SymbolList, SymbolPattern } from './scheme.ts'
import { allSchemes } from './schemes/all-schemes.ts'

/** Sites whose addresses are the names of documents; see `address-symbol.ts`. */
const nameful = /itu\.int\/|ietf\.org\/|rfc-editor\.org\//i
/** Characters kept on either side of a match for the schemes to judge it by. */
const aroundLength = 24
/** Web and mail addresses. What follows in brackets or quotation marks is no part of them. */
const addresses = /\b(?:https?|ftps?|file|mailto):[^\s<>"'）)\][]+|\bwww\.[^\s<>"')\][]+|[\w.%+-]+@[\w.-]+\.[A-Za-z]{2,}/g
/** A digit, a draft's name or a work item's: most paragraphs have none, and no symbol is without. */
const mayName = /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]|draft-|[A-Z]\.[A-Za-z]{2}/
/**
 * What a text must hold for any scheme to read it, so that most prose is passed over at once: capitals before a number, a
 * draft's working name, or one of the shapes that begin otherwise.
 */
const worthReading =
  /[A-Z][-. \u00a0_/(\u2010-\u2015]{0,3}\d|\(\d|[A-Z]\.[A-Za-z]{2}|draft-|rfc|RFC|TDs|[oi]LS|\d[A-M]\/|\d\d\.\d{3}|\d{5}|\d{4}r\d|\d-\d\d[-/]\d|ontribu[^ ]* \d|oc(?:ument|\.)? ?\d|irc|ol\.? ?\d|etter \d|клад \d|(?:uesti|опрос|المسأل)[^\d]{0,6}\d|第\d|(?:agenda|slides|minutes)-|\dn\d{3}|v\d{6}|[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]|itu\.int|ietf\.org|rfc-editor/

/**
 * Every document symbol in a text, in order and without overlaps. Of an address only what makes it a document's name
 * counts (`itu.int/md/T17-SG17-C-0456`); of two readings of the same characters the longer wins, then the earlier scheme.
 */
export function findSymbols(text: string, context: SymbolContext = {}): readonly FoundSymbol[] {
  if (context.isSymbolField !== true && !(mayName.test(text) && worthReading.test(text))) return []
  const { text: plain, offsetOf } = legible(text)
  const { masked, named } = maskAddresses(plain, context)
  const found: FoundSymbol[] = [...named]
  for (const { name, patterns, lists = [] } of allSchemes) {
    if (context.only !== undefined && context.only !== name) continue
    for (const pattern of patterns) if (pattern.gate.test(masked)) read(name, pattern, masked, context, found)
    for (const list of lists) if (list.gate.test(masked)) readList(name, list, masked, context, found)
  }
  const distinct = found.length < 2 ? found : withoutOverlaps(found)
  return plain === text ? distinct : distinct.map((symbol) => inOriginal(symbol, text, offsetOf))
}

function read(scheme: SchemeName, { pattern, read }: SymbolPattern, text: string, context: SymbolContext, found: FoundSymbol[]): void {
  for (const match of matchesOf(pattern, text)) {
    const start = match.index
    const end = start + match[0].length
    const around = { before: text.slice(Math.max(0, start - aroundLength), start), after: text.slice(end, end + aroundLength) }
    const parts = read(match, context, around)
    if (parts !== undefined) found.push({ ...parsedSymbol(scheme, match[0], parts), start, end })
  }
}

function readList(scheme: SchemeName, list: SymbolList, text: string, context: SymbolContext, found: FoundSymbol[]): void {
  for (const match of matchesOf(list.pattern, text)) {
    for (const item of matchesOf(list.item, match[0])) {
      const end = item.index + item[0].length
      const parts = list.read(item, context, match[0].slice(end), match)
      if (parts !== undefined)
        found.push({ ...parsedSymbol(scheme, item[0], parts), start: match.index + item.index, end: match.index + end })
    }
  }
}

/** A symbol of its parts, without keys that have no value. */
function parsedSymbol(scheme: SchemeName, printed: string, parts: SymbolParts): ParsedSymbol {
  const { base: _base, ...rest } = parts
  return { ...rest, key: symbolKey(parts.key), scheme, printed: printed.trim() }
}

function withoutOverlaps(found: readonly FoundSymbol[]): readonly FoundSymbol[] {
  // Stable: of equals, the earlier scheme stays before.
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundSymbol[] = []
  for (const symbol of inOrder) {
    const last = kept.at(-1)
    if (last === undefined || symbol.start >= last.end) kept.push(symbol)
    else if (symbol.end - symbol.start > last.end - last.start) kept[kept.length - 1] = symbol
  }
  return kept
}

function inOriginal(symbol: FoundSymbol, text: string, offsetOf: (offset: number) => number): FoundSymbol {
  const start = offsetOf(symbol.start)
  const end = offsetOf(symbol.end - 1) + 1
  return { ...symbol, start, end, printed: text.slice(start, end).trim() }
}

/** Same length, addresses blanked out, so that offsets hold; those that name a document are found already. */
function maskAddresses(text: string, context: SymbolContext): { readonly masked: string; readonly named: readonly FoundSymbol[] } {
  if (!text.includes('://') && !text.includes('@') && !text.includes('www.') && !text.includes('mailto:'))
    return { masked: text, named: [] }
  const named: FoundSymbol[] = []
  const masked = text.replace(addresses, (address, start: number) => {
    const whole = address.replace(/[.,;:]+$/, '')
    const name = context.only === undefined && nameful.test(whole) ? nameInAddress(whole) : undefined
    const [symbol] = name === undefined ? [] : findSymbols(name, { isSymbolField: true })
    if (symbol !== undefined) named.push({ ...symbol, printed: whole, start, end: start + whole.length })
    return '\u0000'.repeat(address.length)
  })
  return { masked, named }
}
