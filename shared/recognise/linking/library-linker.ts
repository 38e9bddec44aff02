import type { DocumentId, SymbolKey } from '../../contracts/ids.ts'
import type { LinkChange, LinkedLibrary, LinkInput, Relation } from '../../contracts/linking.ts'
import type { OwnSymbol } from '../../contracts/recognition.ts'
import { AliasTable, lessonsOf } from './aliases.ts'
import { type Citations, citationsOf } from './citations.ts'
import { claimants } from './conflicts.ts'
import { rootName, rootOf } from './key-parts.ts'
import { LibraryIndex } from './library-index.ts'
import { MissingTable } from './missing.ts'
import { provided, wanted } from './names.ts'
import { outgoing } from './outgoing.ts'
import { relationsDifference } from './relations-difference.ts'
import { WantList } from './want-list.ts'

/** Documents taken in or linked between two pauses: a few milliseconds' work. */
const stepSize = 100

/** Whom a change concerns. */
interface Concern {
  readonly names: ReadonlySet<string>
  /** Documents all of whose mentions may lead elsewhere now. */
  readonly anew: ReadonlySet<DocumentId>
  readonly retaught: ReadonlySet<DocumentId>
  readonly put: readonly LinkInput[]
}

/**
 * The links of a library, kept up to date as documents come, change and go. The result is the same as linking everything
 * from scratch, in any order; the work is that of the documents concerned.
 *
 *   what came or went → who looks for its names → what their attachments now teach (aliases)
 *                     → who looks for those → their relations anew → what is missing by them
 */
export class LibraryLinker {
  private readonly index = new LibraryIndex()
  private readonly aliases = new AliasTable()
  private readonly missing = new MissingTable()
  private readonly wants = new WantList()
  private readonly relations = new Map<DocumentId, readonly Relation[]>()
  private readonly cited = new Map<DocumentId, Citations>()

  /** Adds or replaces documents and takes others away; what changed in the links by that. */
  update(put: readonly LinkInput[], gone: readonly DocumentId[] = []): LinkChange {
    const steps = this.updating(put, gone)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  }

  /** The same in short steps, between which others may run; nothing else may be asked of the linker until it is done. */
  *updating(put: readonly LinkInput[], gone: readonly DocumentId[] = []): Generator<void, LinkChange> {
    const names = new Set<string>()
    const concerned = new Set<DocumentId>()
    for (const id of gone) this.withdraw(id, names, concerned)
    for (const [at, document] of put.entries()) {
      this.withdraw(document.id, names, concerned)
      this.index.add(document)
      this.wants.add(document.id, wanted(document))
      this.name(document, names, concerned)
      concerned.add(document.id)
      if (at % stepSize === stepSize - 1) yield
    }
    for (const id of gone) if (!this.index.byId.has(id)) concerned.delete(id)
    // Those who came, and members of an archive that did, choose anew among all; the others only where a name changed.
    const anew = new Set(concerned)
    for (const name of names) for (const id of this.wants.of(name)) concerned.add(id)
    yield
    const retaught = this.teach(gone, concerned, names)
    return yield* this.relink(gone, concerned, { names, anew, retaught, put })
  }

  /** Everything, as one value: relations by the id they lead from. */
  all(): LinkedLibrary {
    const ids = [...this.relations.keys()].sort()
    return {
      relations: ids.flatMap((id) => this.relations.get(id) ?? []),
      missing: this.missing.all(),
      aliases: new Map([...this.aliases.documents()].sort().map((id) => [id, this.aliases.of(id)])),
      conflicts: new Map([...this.index.bySymbol.keys()].sort().flatMap((key) => this.conflict(key))),
    }
  }

  /** Symbols a document was given by the liaisons that attach it. */
  aliasesOf(id: DocumentId): readonly OwnSymbol[] {
    return this.aliases.of(id)
  }

  /** What a document was last put as; nothing when it is not in the library. */
  inputOf(id: DocumentId): LinkInput | undefined {
    return this.index.byId.get(id)
  }

  /** Every document of the library. */
  ids(): Iterable<DocumentId> {
    return this.index.byId.keys()
  }

  /** Relations that lead from a document. */
  relationsOf(id: DocumentId): readonly Relation[] {
    return this.relations.get(id) ?? []
  }

  private withdraw(id: DocumentId, names: Set<string>, concerned: Set<DocumentId>): void {
    const document = this.index.byId.get(id)
    if (document === undefined) return
    this.name(document, names, concerned)
    this.index.remove(document)
    this.wants.remove(id, wanted(document))
  }

  /**
   * The names a document can be found under, also by what liaisons call it. Its members are concerned too: that they lie in
   * one archive decides between documents of one name, for who looks for them and for what they look for.
   */
  private name(document: LinkInput, names: Set<string>, concerned: Set<DocumentId>): void {
    for (const name of provided(document)) names.add(name)
    for (const { key } of this.aliases.of(document.id)) names.add(rootName(key))
    for (const id of document.members) {
      const member = this.index.byId.get(id)
      if (member === undefined) continue
      for (const name of provided(member)) names.add(name)
      concerned.add(id)
    }
  }

  /** First pass: attachments by file name, symbol and position, and the aliases they teach. */
  private teach(gone: readonly DocumentId[], concerned: Set<DocumentId>, names: Set<string>): ReadonlySet<DocumentId> {
    const documents = new Set<DocumentId>()
    const symbols = new Set<SymbolKey>()
    const learn = (id: DocumentId, document: LinkInput | undefined) => {
      const changed = this.aliases.teach(id, document === undefined ? [] : lessonsOf(this.index, document))
      for (const symbol of changed.symbols) symbols.add(symbol)
      for (const one of changed.documents) documents.add(one)
    }
    for (const id of gone) learn(id, undefined)
    for (const id of concerned) learn(id, this.index.byId.get(id))
    for (const key of symbols) {
      const name = rootName(key)
      names.add(name)
      for (const id of this.wants.of(name)) concerned.add(id)
    }
    return documents
  }

  /** Second pass: the relations of all concerned, and what differs. */
  private *relink(
    gone: readonly DocumentId[],
    concerned: ReadonlySet<DocumentId>,
    { names, anew, retaught, put }: Concern,
  ): Generator<void, LinkChange> {
    const changed: Relation[] = []
    const goneRelations: Relation['id'][] = []
    const missing = new Set<string>()
    const documents = new Set<DocumentId>([...retaught, ...put.map(({ id }) => id)].filter((id) => this.index.byId.has(id)))
    const replace = (id: DocumentId, after: readonly Relation[]) => {
      const before = this.relations.get(id) ?? []
      const difference = relationsDifference(before, after)
      if (difference.changed.length + difference.gone.length === 0) return
      if (after.length === 0) this.relations.delete(id)
      else this.relations.set(id, after)
      changed.push(...difference.changed)
      goneRelations.push(...difference.gone)
      if (difference.isMissing) for (const name of this.missing.replace(id, before, after)) missing.add(name)
      if (this.index.byId.has(id)) documents.add(id)
    }
    for (const id of gone) {
      if (this.index.byId.has(id)) continue
      replace(id, [])
      this.cited.delete(id)
    }
    const isStale = (name: string) => names.has(name)
    let count = 0
    for (const id of concerned) {
      const document = this.index.byId.get(id)
      if (document === undefined) continue
      const citations = anew.has(id) ? undefined : this.cited.get(id)
      const known = citations === undefined ? undefined : { citations, isStale }
      const cited = citationsOf(this.index, document, this.aliases, known)
      this.cited.set(id, cited)
      replace(id, outgoing(this.index, document, this.aliases, cited))
      if (++count % stepSize === 0) yield
    }
    return {
      changed,
      gone: goneRelations,
      missing: new Map([...missing].map((name) => [name, this.missing.of(name)])),
      documents,
      conflicts: new Map([...this.keysOf(names)].map((key) => [key, claimants(this.index, key)])),
    }
  }

  /** Symbols that the documents which came, changed or went bear. */
  private *keysOf(names: ReadonlySet<string>): Generator<SymbolKey> {
    for (const name of names) {
      if (!name.startsWith('symbol ')) continue
      const root = name.slice('symbol '.length)
      for (const { symbols } of this.index.bySeriesless.get(root) ?? []) for (const { key } of symbols) if (rootOf(key) === root) yield key
    }
  }

  private conflict(key: SymbolKey): ReadonlyArray<readonly [SymbolKey, readonly DocumentId[]]> {
    const rivals = claimants(this.index, key)
    return rivals.length < 2 ? [] : [[key, rivals]]
  }
}
