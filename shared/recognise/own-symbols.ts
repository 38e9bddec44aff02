import type { SymbolKey } from '../contracts/ids.ts'
import type { OwnSymbol } from '../contracts/recognition.ts'
import { findSymbols, type ParsedSymbol, parseSymbol, type SymbolContext, symbolsOfFileName } from '../symbols/index.ts'
import { sentenceEvidence, wholeEvidence } from '../taxonomy/index.ts'
import { attachmentHeading } from './attachments/attachment-list.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { type Header, headerValues } from './header.ts'
import { outsideText } from './text-match.ts'

/** A document's own symbols, with what their spelling says besides the key. */
export interface OwnSymbols {
  readonly symbols: readonly OwnSymbol[]
  readonly parsed: readonly ParsedSymbol[]
  /** Every key it is called by in these places, also those that `symbols` leaves to a fuller one. */
  readonly keys: ReadonlySet<SymbolKey>
}

/** One paper's names in its header: its own and that of the group it is forwarded to. */
const mostNames = 2

/** `Document 5A/650-E`, `SG17-TD2484 (English only)`: the symbol without what stands beside it. */
const bareSymbol = (text: string): string => text.replace(/^Document\s+/i, '').replace(/\s*\(?(?:English|French|Spanish) only\)?$/i, '')

const isPublished = ({ type }: ParsedSymbol): boolean => type === 'REC' || type === 'WORK' || type === 'SPEC' || type === 'RFC'

/** The address of a paper leads to another one: a paper does not print its own. */
const isAddress = ({ printed }: ParsedSymbol): boolean => printed.includes('/') && /:\/\/|^[\w-]+(?:\.[\w-]+)+\//.test(printed)

/** What may stand beside a symbol in a corner: `Document 5A/650-E`, `SG17-TD2484 (English only)`, a banner in capitals. */
const besides =
  /^(?:international telecommunication union|telecommunication standardization (?:sector|advisory group)|(?:study|focus) group(?: \d{1,2})?|study period \d{4}-\d{4}|itu-[trd]|document|doc\.?|tdoc|contribution|original|english|french|spanish|only|no\.?|[\s:()–-])*$/i
const placeholder = /nnn|xxxx|[A-Z]\d*-?(?:TD|C)n\b/i

/**
 * The symbols the document itself bears: in its header, in its page header or first lines, in its name, and, when none of
 * these has one, in its properties, which are often those of the paper it was made from.
 */
export function findOwnSymbols(
  document: DocumentText,
  header: Header,
  name: string,
  properties: ReadonlyArray<readonly [string, string]>,
  context: SymbolContext,
): OwnSymbols {
  const found = new Map<string, { own: OwnSymbol; parsed: ParsedSymbol }>()
  const add = (parsed: ParsedSymbol, own: Omit<OwnSymbol, 'key' | 'printed'>) => {
    if (parsed.scheme === 'itu-question' || placeholder.test(parsed.printed) || found.has(parsed.key)) return
    found.set(parsed.key, { parsed, own: { key: parsed.key, printed: parsed.printed, ...own } })
  }
  const corners = header.loose.flatMap(({ text, locator }) =>
    text.split('\n').flatMap((line) => {
      const parsed = parseSymbol(bareSymbol(line), context)
      return parsed === undefined || isPublished(parsed) ? [] : [{ parsed, evidence: wholeEvidence(line, locator) }]
    }),
  )
  // A table of many papers is a list of them, not the header of one.
  if (new Set(corners.map(({ parsed }) => parsed.key)).size <= mostNames)
    for (const { parsed, evidence } of corners) add(parsed, { origin: 'header', evidence })
  for (const { text, evidence } of headerValues(header, 'symbol')) {
    const parsed = parseSymbol(bareSymbol(text), context)
    if (parsed !== undefined) add(parsed, { origin: 'header', evidence })
  }
  for (const { parsed, own } of topSymbols(document, context)) add(parsed, own)
  const named = symbolsOfFileName(name, context)
  // Only the first symbol of a name is the paper's; "S2-1812758 was S2-1811878" names its predecessor.
  for (const parsed of named.slice(0, 1)) add(parsed, { origin: 'name', evidence: outsideText(name) })
  if (found.size === 0) {
    for (const [property, value] of properties) {
      if (!/^(?:custom:Docnum|sharepoint:ShortName|custom:DocNumber)$/i.test(property)) continue
      const parsed = parseSymbol(value, context)
      if (parsed !== undefined) add(parsed, { origin: 'property', evidence: outsideText(value) })
    }
  }
  // `SG20-TD1600` in the header of `TD-GEN-1600` is that paper: the name with its series tells them apart.
  const keys = new Set([...found.values()].map(({ parsed }) => parsed.key))
  const kept = [...found.values()].filter(({ parsed }) => ![...keys].some((other) => other.startsWith(`${parsed.key}/`)))
  return { symbols: kept.map(({ own }) => own), parsed: kept.map(({ parsed }) => parsed), keys }
}

/** The first lines down to the list of what is attached, and the first page headers: later ones repeat them. */
function earlyLines({ lines }: DocumentText): readonly TextLine[] {
  const headers = lines.slice(0, 400).filter(({ region }) => region === 'header')
  const top = lines.slice(0, 6)
  const listed = top.findIndex(({ text }) => attachmentHeading.test(text))
  const own = (listed < 0 ? top : top.slice(0, listed)).filter(({ kind }) => kind !== 'list-item')
  return [...new Set([...own, ...headers.slice(0, 6)])]
}

/** A sentence, or a line that refers to another paper. */
const isSentence = /[.!?]$|\b(?:thanks?|response|reply|replies|answer|revision of|replaces?|ref)\b/i

/** Page headers, and the 3GPP or JTC 1 first line that ends in the paper's number. */
function* topSymbols(
  document: DocumentText,
  context: SymbolContext,
): Generator<{ parsed: ParsedSymbol; own: Omit<OwnSymbol, 'key' | 'printed'> }> {
  for (const { text, region, locator } of earlyLines(document)) {
    if (text.length > 160 || (region !== 'header' && isSentence.test(text))) continue
    const symbols = findSymbols(text, { ...context, bodies: ['itu-r'] }).filter(
      (symbol) => !isPublished(symbol) && symbol.type !== 'Q' && !isAddress(symbol),
    )
    const last = symbols.at(-1)
    if (last === undefined || symbols.length > 2) continue
    const isAlone = symbols.length === 1 && besides.test(text.slice(0, last.start) + text.slice(last.end))
    const endsLine = last.scheme !== 'itu-short' && /\bmeeting\b|#\s?\d|\b(?:3GPP|ISO|IEEE)\b/i.test(text) && last.end > text.length - 4
    const isPageHeader = region === 'header' && symbols.length === 1
    if (isAlone || endsLine || isPageHeader)
      yield { parsed: last, own: { origin: 'header', evidence: sentenceEvidence(text, last.start, last.end, locator) } }
  }
}
