import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkBasis, LinkInput } from '../../contracts/linking.ts'
import { baseKey, revisionRank, symbolsOfFileName } from '../../symbols/index.ts'
import { coverPage, papersOfFamily } from './cover-page.ts'
import { fileNameKey } from './file-name-key.ts'
import { withoutSeries } from './key-parts.ts'
import type { LibraryIndex } from './library-index.ts'

/** What was found for a name: nothing, one document, or several that all fit. */
export interface Resolution {
  readonly candidates: readonly DocumentId[]
  readonly basis?: LinkBasis
  /** Several fit, or the one that fits need not be the one meant. */
  readonly isAmbiguous: boolean
}

/** A name one document gives another. */
export interface Wanted {
  readonly from: LinkInput
  readonly symbols: readonly SymbolKey[]
  /** As printed, to tell `TD 74/P` from `TD 74`. */
  readonly printed?: string
  readonly fileName?: string
}

/** Documents by the further symbols a liaison gave them. */
export interface Aliases {
  readonly get: (key: SymbolKey) => readonly DocumentId[] | undefined
}

const nothing: Resolution = { candidates: [], isAmbiguous: false }

/** Finds what a name means: the file name first, then the symbol, its revisions and series, last an alias. */
export function resolve(index: LibraryIndex, wanted: Wanted, aliases?: Aliases): Resolution {
  if (wanted.fileName !== undefined) {
    const named = choose(index, wanted.from, index.byFileName.get(fileNameKey(wanted.fileName)) ?? [], 'file-name')
    if (named.candidates.length > 0) return named
    for (const { key } of symbolsOfFileName(wanted.fileName).slice(0, 1)) {
      const borne = bySymbol(index, wanted, key)
      if (borne.candidates.length > 0) return borne
    }
  }
  for (const symbol of wanted.symbols) {
    const borne = bySymbol(index, wanted, symbol)
    if (borne.candidates.length > 0) return borne
  }
  for (const symbol of wanted.symbols) {
    const known = (aliases?.get(symbol) ?? []).flatMap((id) => index.byId.get(id) ?? [])
    const aliased = choose(index, wanted.from, known, 'alias')
    if (aliased.candidates.length > 0) return aliased
  }
  return nothing
}

function bySymbol(index: LibraryIndex, wanted: Wanted, key: SymbolKey): Resolution {
  const exact = index.bySymbol.get(key) ?? []
  if (saysNoSeries(key, wanted.printed)) {
    const others = (index.bySeriesless.get(withoutSeries(key)) ?? []).filter(
      (document) => !exact.includes(document) && document.id !== wanted.from.id,
    )
    if (others.length > 0) return withOtherSeries(index, wanted.from, exact, others)
  }
  if (exact.length > 0) return choose(index, wanted.from, exact, 'symbol')
  // A name without a revision means the newest there is; a stated revision means that one alone.
  if (baseKey(key) !== key) return nothing
  const revisions = index.byBase.get(key) ?? []
  const newest = Math.max(0, ...revisions.map((document) => rankOf(document, key)))
  return choose(
    index,
    wanted.from,
    revisions.filter((document) => rankOf(document, key) === newest),
    'revision',
  )
}

/** Since 2022 each series counts by itself: "TD 74" alone may be the plenary's or a working party's. */
function withOtherSeries(index: LibraryIndex, from: LinkInput, exact: readonly LinkInput[], others: readonly LinkInput[]): Resolution {
  const isGeneral = exact.length === 0 && others.every(({ symbols }) => symbols.every(({ key }) => !/\/WP\d/.test(key)))
  if (isGeneral) return choose(index, from, others, 'symbol')
  return { candidates: [...exact, ...others].map(({ id }) => id).sort(), basis: 'symbol', isAmbiguous: true }
}

const saysNoSeries = (key: string, printed: string | undefined): boolean =>
  /-TD\d/.test(key) && !key.includes('/') && !/(?:\/|-|\()\s?(?:P|PLEN)(?:\b|\/)/.test(printed ?? '')

/** Of several that bear a name: not itself; from the same archive; of the same period; the paper of its slides; in the reader's language. */
function choose(index: LibraryIndex, from: LinkInput, found: readonly LinkInput[], basis: LinkBasis): Resolution {
  let left: readonly LinkInput[] = found.filter(({ id }) => id !== from.id)
  if (left.length > 1) left = preferred(left, ({ id }) => sharesArchive(index, from.id, id))
  const period = index.periodOf(from.id)
  if (left.length > 1 && period !== undefined) left = preferred(left, ({ id }) => index.periodOf(id) === period)
  if (left.length > 1) left = papersOfFamily(index, left)
  const [first] = left
  if (first === undefined) return nothing
  if (left.length === 1) return { candidates: [first.id], basis, isAmbiguous: false }
  const languages = new Set(left.map(({ language }) => language))
  if (languages.size === left.length) {
    const chosen = left.find(({ language }) => language === from.language) ?? left.find(({ language }) => language === 'en')
    if (chosen !== undefined) return { candidates: [chosen.id], basis: 'language', isAmbiguous: false }
  }
  const cover = coverPage(index, left)
  if (cover !== undefined) return { candidates: [cover.id], basis, isAmbiguous: false }
  return { candidates: left.map(({ id }) => id), basis, isAmbiguous: true }
}

function preferred(documents: readonly LinkInput[], test: (document: LinkInput) => boolean): readonly LinkInput[] {
  const passing = documents.filter(test)
  return passing.length > 0 ? passing : documents
}

/** Whether the second lies in the first, or both in one archive. */
function sharesArchive(index: LibraryIndex, a: DocumentId, b: DocumentId): boolean {
  const ofB = index.archivesOf.get(b)
  if (ofB === undefined) return false
  if (ofB.has(a)) return true
  for (const archive of index.archivesOf.get(a) ?? []) if (ofB.has(archive)) return true
  return false
}

const rankOf = (document: LinkInput, base: SymbolKey): number =>
  Math.max(0, ...document.symbols.filter(({ key }) => baseKey(key) === base).map(({ key }) => revisionRank(key)))
