import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { OwnSymbol } from '../../contracts/recognition.ts'
import { printSymbol } from '../../symbols/index.ts'
import { attachments } from './attach.ts'
import type { LibraryIndex } from './library-index.ts'
import type { Aliases } from './resolve.ts'

/** Further symbols of documents, by document and by symbol. */
export interface FoundAliases {
  readonly ofDocument: ReadonlyMap<DocumentId, readonly OwnSymbol[]>
  readonly bySymbol: Aliases
}

/**
 * A liaison that lists `SG17-TD1447R2` with the address of `FGAI4H-F-023-A1.docx` says that the file is that paper. Only
 * attachments found by file name or position teach an alias; one found by the symbol already has it.
 */
export function findAliases(index: LibraryIndex): FoundAliases {
  const ofDocument = new Map<DocumentId, OwnSymbol[]>()
  const bySymbol = new Map<SymbolKey, DocumentId[]>()
  for (const document of index.documents) {
    for (const { attachment, relation } of attachments(index, document)) {
      const to = relation.to
      if (to === undefined || (relation.basis !== 'file-name' && relation.basis !== 'family')) continue
      const known = ofDocument.get(to) ?? []
      const own = index.byId.get(to)?.symbols ?? []
      // One symbol a document: a second in the same entry is more likely what the paper is about.
      for (const key of attachment.symbols.slice(0, 1)) {
        if (own.some((symbol) => symbol.key === key) || known.some((symbol) => symbol.key === key)) continue
        known.push({ key, printed: printSymbol(key), evidence: attachment.evidence, origin: 'alias' })
        ofDocument.set(to, known)
        bySymbol.set(key, [...(bySymbol.get(key) ?? []), to])
      }
    }
  }
  return { ofDocument, bySymbol }
}
