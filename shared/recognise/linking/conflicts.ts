import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkInput } from '../../contracts/linking.ts'
import type { LibraryIndex } from './library-index.ts'
import { isSamePeriod } from './versions.ts'

/** Origins that make a symbol the document's own claim; its properties are often those of the paper it was made from. */
const claiming = new Set(['header', 'name', 'index', 'hand'])

/**
 * Documents that claim one symbol with different bytes, by id; fewer than two when there is no conflict. Translations,
 * renditions in another format, an archive and what is in it, and papers of another study period may share a symbol.
 */
export function claimants(index: LibraryIndex, key: SymbolKey): readonly DocumentId[] {
  const bearers = (index.bySymbol.get(key) ?? []).filter(({ symbols }) =>
    symbols.some((own) => own.key === key && claiming.has(own.origin)),
  )
  if (bearers.length < 2) return []
  return bearers.filter((one) => bearers.some((other) => one !== other && areRivals(index, one, other))).map(({ id }) => id)
}

/** Whether two papers of one symbol cannot both be it. */
export const areRivals = (index: LibraryIndex, a: LinkInput, b: LinkInput): boolean =>
  a.language === b.language &&
  extensionOf(a) === extensionOf(b) &&
  isSamePeriod(index, a, b) &&
  !a.members.includes(b.id) &&
  !b.members.includes(a.id)

const extensionOf = ({ fileNames }: LinkInput): string =>
  /\.([A-Za-z0-9]{1,5})(?: \(\d+\))?$/.exec(fileNames[0] ?? '')?.[1]?.toLowerCase() ?? ''
