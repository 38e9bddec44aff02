import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkInput } from '../../contracts/linking.ts'
import type { OwnSymbol } from '../../contracts/recognition.ts'
import { printSymbol } from '../../symbols/index.ts'
import { attachments } from './attach.ts'
import type { LibraryIndex } from './library-index.ts'
import type { Aliases } from './resolve.ts'

/** A further symbol that a liaison gives a document. */
interface Lesson {
  readonly to: DocumentId
  readonly symbol: OwnSymbol
}

/**
 * Further symbols of documents. A liaison that lists `SG17-TD1447R2` with the address of `FGAI4H-F-023-A1.docx` says that
 * the file is that paper. Only attachments found by file name or position teach an alias; one found by the symbol has it.
 */
export class AliasTable implements Aliases {
  private readonly lessonsOf = new Map<DocumentId, readonly Lesson[]>()
  private readonly bySymbol = new Map<SymbolKey, Map<DocumentId, number>>()
  private readonly byDocument = new Map<DocumentId, Set<DocumentId>>()

  /** Learns anew what one liaison teaches, or forgets it; what changed by that. */
  teach(
    teacher: DocumentId,
    lessons: readonly Lesson[],
  ): { readonly symbols: readonly SymbolKey[]; readonly documents: readonly DocumentId[] } {
    const before = this.lessonsOf.get(teacher) ?? []
    if (JSON.stringify(before) === JSON.stringify(lessons)) return { symbols: [], documents: [] }
    for (const { to, symbol } of before) this.count(symbol.key, to, -1)
    for (const { to, symbol } of lessons) this.count(symbol.key, to, 1)
    for (const { to } of before) this.byDocument.get(to)?.delete(teacher)
    for (const { to } of lessons) this.byDocument.set(to, (this.byDocument.get(to) ?? new Set()).add(teacher))
    if (lessons.length === 0) this.lessonsOf.delete(teacher)
    else this.lessonsOf.set(teacher, lessons)
    const all = [...before, ...lessons]
    return { symbols: all.map(({ symbol }) => symbol.key), documents: all.map(({ to }) => to) }
  }

  /** Documents that were given a symbol, by id. */
  get(key: SymbolKey): readonly DocumentId[] | undefined {
    const taught = this.bySymbol.get(key)
    return taught === undefined ? undefined : [...taught.keys()].sort()
  }

  /** Symbols a document was given, each with the evidence of the first liaison by id. */
  of(id: DocumentId): readonly OwnSymbol[] {
    const found = new Map<SymbolKey, OwnSymbol>()
    for (const teacher of [...(this.byDocument.get(id) ?? [])].sort())
      for (const { to, symbol } of this.lessonsOf.get(teacher) ?? []) if (to === id && !found.has(symbol.key)) found.set(symbol.key, symbol)
    return [...found.values()]
  }

  /** Documents that were given any symbol. */
  *documents(): Generator<DocumentId> {
    for (const [id, teachers] of this.byDocument) if (teachers.size > 0) yield id
  }

  private count(key: SymbolKey, to: DocumentId, change: 1 | -1): void {
    const counts = this.bySymbol.get(key) ?? new Map<DocumentId, number>()
    const count = (counts.get(to) ?? 0) + change
    if (count === 0) counts.delete(to)
    else counts.set(to, count)
    if (counts.size === 0) this.bySymbol.delete(key)
    else this.bySymbol.set(key, counts)
  }
}

/** What one document teaches. One symbol an attachment: a second in its entry is more likely what the paper is about. */
export function lessonsOf(index: LibraryIndex, document: LinkInput): readonly Lesson[] {
  if (document.attachments.length === 0) return []
  return attachments(index, document).flatMap(({ attachment, relation }): readonly Lesson[] => {
    const { to, basis } = relation
    const [key] = attachment.symbols
    if (to === undefined || key === undefined || (basis !== 'file-name' && basis !== 'family')) return []
    if (index.byId.get(to)?.symbols.some((symbol) => symbol.key === key) === true) return []
    return [{ to, symbol: { key, printed: printSymbol(key), evidence: attachment.evidence, origin: 'alias' } }]
  })
}
