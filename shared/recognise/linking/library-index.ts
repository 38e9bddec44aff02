import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkInput } from '../../contracts/linking.ts'
import { baseKey, symbolsOfFileName } from '../../symbols/index.ts'
import { fileNameKey } from './file-name-key.ts'

/** A library's documents by every name they can be looked for under. */
export interface LibraryIndex {
  /** Sorted by id, so that nothing depends on the order of arrival. */
  readonly documents: readonly LinkInput[]
  readonly byId: ReadonlyMap<DocumentId, LinkInput>
  /** Own symbols, exactly as they are. */
  readonly bySymbol: ReadonlyMap<SymbolKey, readonly LinkInput[]>
  /** Own symbols without their revision. */
  readonly byBase: ReadonlyMap<SymbolKey, readonly LinkInput[]>
  /** Own symbols without the series of the TD (`SG17-TD74/WP1` under `SG17-TD74`). */
  readonly bySeriesless: ReadonlyMap<string, readonly LinkInput[]>
  readonly byFileName: ReadonlyMap<string, readonly LinkInput[]>
  /** Archives a document was found in. */
  readonly archivesOf: ReadonlyMap<DocumentId, ReadonlySet<DocumentId>>
  /** First year of the study period by a document's DMS name. */
  readonly periodOf: ReadonlyMap<DocumentId, number>
}

/** Sorts a library's documents under their names; linear in symbols and names. */
export function indexLibrary(documents: readonly LinkInput[]): LibraryIndex {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const bySymbol = new Map<SymbolKey, LinkInput[]>()
  const byBase = new Map<SymbolKey, LinkInput[]>()
  const bySeriesless = new Map<string, LinkInput[]>()
  const byFileName = new Map<string, LinkInput[]>()
  const archivesOf = new Map<DocumentId, Set<DocumentId>>()
  const periodOf = new Map<DocumentId, number>()
  for (const document of sorted) {
    for (const { key } of document.symbols) {
      add(bySymbol, key, document)
      add(byBase, baseKey(key), document)
      add(bySeriesless, withoutSeries(key), document)
    }
    const { fileNameKeys, period } = namesOf(document)
    for (const key of fileNameKeys) add(byFileName, key, document)
    if (period !== undefined) periodOf.set(document.id, period)
    for (const member of document.members) {
      const archives = archivesOf.get(member)
      if (archives === undefined) archivesOf.set(member, new Set([document.id]))
      else archives.add(document.id)
    }
  }
  return {
    documents: sorted,
    byId: new Map(sorted.map((document) => [document.id, document])),
    bySymbol,
    byBase,
    bySeriesless,
    byFileName,
    archivesOf,
    periodOf,
  }
}

interface Names {
  readonly fileNameKeys: readonly string[]
  readonly period?: number
}

/** What a document's names say, kept while the same input is linked again and again as a library grows. */
const known = new WeakMap<LinkInput, Names>()

function namesOf(document: LinkInput): Names {
  const kept = known.get(document)
  if (kept !== undefined) return kept
  const dms = document.fileNames.find((name) => /[TRDS]\d\d-/i.test(name))
  const period = dms === undefined ? undefined : symbolsOfFileName(dms)[0]?.period
  const names = { fileNameKeys: document.fileNames.map(fileNameKey), ...(period === undefined ? {} : { period }) }
  known.set(document, names)
  return names
}

/** `SG17-TD74R1/WP1` → `SG17-TD74R1`. */
export const withoutSeries = (key: string): string => key.replace(/\/(?:WP\d|GEN)(?=-|$)/, '')

function add<K>(map: Map<K, LinkInput[]>, key: K, document: LinkInput): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [document])
  else if (list.at(-1) !== document) list.push(document)
}
