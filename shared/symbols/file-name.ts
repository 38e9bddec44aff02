import { findSymbols } from './find-symbols.ts'
import { parseSymbol } from './parse-symbol.ts'
import type { FoundSymbol, ParsedSymbol, SymbolContext } from './parsed-symbol.ts'

const indexName = /^[TRDS]\d{2}-[A-Z]{2,5}\d{0,3}[A-Z]?(?:-\d{6})?-(?:C|R|COL|TD|ADM|INF)\.xml$/i
const extension = /\.(?:docx?|docm|dotx|pptx?|xlsx?|pdf|zip|txt|md|html?|xml|rtf|odt|odp|ods|csv|eml|msg|epub|json)$/i

/**
 * The symbols a file's name spells, the paper's own first. Copies (` (1)`, `Copy of …`), percent-encoding and browser
 * replacements of `!` do not matter; an index of the Sync application is no paper.
 */
export function symbolsOfFileName(name: string, context: SymbolContext = {}): readonly ParsedSymbol[] {
  const plain = plainName(name)
  if (indexName.test(plain)) return []
  const stem = plain.replace(extension, '').replace(extension, '')
  for (const spelled of spellings(stem)) {
    const whole = parseSymbol(spelled, context)
    if (whole !== undefined) return whole.scheme === 'itu-question' ? [] : [whole]
  }
  for (const spelled of spellings(stem)) {
    const found = distinct(findSymbols(spelled, context))
    if (found.length > 0) return found
  }
  return []
}

/** As it is; with spaces, or hyphens, for what a download put in place of them; in capitals. */
function* spellings(stem: string): Generator<string> {
  yield stem
  if (stem.includes('_')) {
    yield stem.replaceAll('_', ' ')
    yield stem.replaceAll('_', '-')
  }
  yield stem.toUpperCase()
}

function distinct(found: readonly FoundSymbol[]): readonly ParsedSymbol[] {
  const seen = new Set<string>()
  return found
    .filter(({ key, scheme }) => scheme !== 'itu-question' && !seen.has(key) && seen.add(key))
    .map(({ start: _start, end: _end, ...symbol }) => symbol)
}

/** The name as its author gave it: percent-decoded, without folders, copy marks and download leftovers. */
export function plainName(name: string): string {
  const last = decoded(name.replaceAll('\\', '/')).split('/').at(-1) ?? name
  return last
    .replace(/\s*\((\d{1,2})\)(?=\.[A-Za-z0-9]{1,5}$|$)/, '')
    .replace(/^(?:Copy(?: \(\d+\))? of|Copie de|Kopie von|Copia de) /i, '')
    .replace(/ - (?:Copy|Copie|Kopie|Copia)(?: \(\d+\))?(?=\.[A-Za-z0-9]{1,5}$|$)/i, '')
    .trim()
}

function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.match(/[0-9A-Fa-f]{2}/g) ?? [], (digits) => Number.parseInt(digits, 16))
    return new TextDecoder('utf-8').decode(bytes)
  })
}
