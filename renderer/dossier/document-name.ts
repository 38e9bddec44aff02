import type { Format } from '../../shared/contracts/reading.ts'
import { printSymbol } from '../../shared/symbols/index.ts'
import type { DocumentRow } from '../library/index.ts'
import { plural } from '../ui/index.ts'

/** What a document is called for short: its first symbol, or its file name. */
export function shortName({ symbols: [symbol], name }: Pick<DocumentRow, 'symbols' | 'name'>): string {
  return symbol === undefined ? name : printSymbol(symbol)
}

/** `SG17 → SG16, FG-AI4H`; only the sender when nobody is addressed, nothing when neither is known. */
export function routeOf({ from, to }: Pick<DocumentRow, 'from' | 'to'>): string {
  const sides = [from, to].map((groups) => groups.join(', '))
  return sides.filter((side) => side !== '').join(' → ')
}

/** `24 slides`, `4 pages`, `3 sheets`; undefined where the format has none. */
export function lengthOf({ format, pages }: Pick<DocumentRow, 'format' | 'pages'>): string | undefined {
  return pages === undefined ? undefined : plural(pages, unitOf(format))
}

const unitOf = (format: Format): string => {
  if (format === 'pptx' || format === 'ppt' || format === 'odp') return 'slide'
  return format === 'xlsx' || format === 'xls' || format === 'ods' ? 'sheet' : 'page'
}
