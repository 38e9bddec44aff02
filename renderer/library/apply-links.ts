import type { DocumentId, RelationId, SymbolKey } from '../../shared/contracts/ids.ts'
import type { LinkChange, LinkedLibrary, MissingDocument } from '../../shared/contracts/linking.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import { type Decisions, decided, readDecisions, stillMissing } from './link-decisions.ts'
import { type LinkFacts, linkFacts, readNewer, rivalsOf, withLinkFacts } from './link-facts.ts'
import type { DocumentRow, MissingRow, RelationRow } from './rows.ts'

/** Rows written in one transaction, so that others get their turn in between. */
const chunkSize = 1_000

/** What the linker says of one document. */
export interface LinkedDocument {
  readonly own: readonly SymbolKey[]
  readonly aliases: readonly SymbolKey[]
  readonly relations: readonly RelationRow[]
}

/** Differences as the tables take them. */
interface RowChange {
  readonly put: readonly RelationRow[]
  readonly gone: readonly RelationId[]
  readonly putMissing: readonly MissingRow[]
  readonly goneMissing: readonly string[]
}

/**
 * Writes links where they differ from what the tables hold, and what light rows say of them. Decisions made by hand are
 * none of the linker's: they are never touched, and what it says is counted as they leave it.
 */
export class LinkWriter {
  private readonly announcing: (isOwn: boolean) => void
  /** The next revision of each superseded document, and who claims which symbol beside others, as last written. */
  private newer: ReadonlyMap<DocumentId, DocumentId> = new Map()
  /** What the delegate had decided about revisions by then; unknown when others wrote the tables. */
  private chains: string | undefined
  private conflicts = new Map<SymbolKey, readonly DocumentId[]>()

  /** `announcing` is told while the writer tells of its own changes. */
  constructor(announcing: (isOwn: boolean) => void) {
    this.announcing = announcing
  }

  /** Makes the tables equal to all links, whatever they held: at the start, and when others changed them. */
  async writeAll(linked: LinkedLibrary, documents: ReadonlyMap<DocumentId, LinkedDocument>): Promise<void> {
    const decisions = await readDecisions(database())
    this.conflicts = new Map(linked.conflicts)
    this.chains = undefined
    await this.writeRows(await differences(linked, decisions), documents, decisions)
  }

  /** Writes what the linker says has changed. */
  async writeChange(change: LinkChange, documents: ReadonlyMap<DocumentId, LinkedDocument>): Promise<void> {
    const decisions = await readDecisions(database())
    const missing = [...change.missing].map(([name, document]) => [name, document && stillMissing(document, decisions)] as const)
    const putMissing = missing.flatMap(([, document]) => (document === undefined ? [] : [missingRow(document)]))
    const goneMissing = missing.flatMap(([name, document]) => (document === undefined ? [name] : []))
    const concerned = [...change.conflicts].flatMap(([key, ids]) => [...(this.conflicts.get(key) ?? []), ...ids])
    for (const [key, ids] of change.conflicts) {
      if (ids.length < 2) this.conflicts.delete(key)
      else this.conflicts.set(key, ids)
    }
    await this.writeRows({ put: change.changed, gone: change.gone, putMissing, goneMissing }, documents, decisions, concerned)
  }

  private async writeRows(
    { put, gone, putMissing, goneMissing }: RowChange,
    documents: ReadonlyMap<DocumentId, LinkedDocument>,
    decisions: Decisions,
    concerned: readonly DocumentId[] = [],
  ): Promise<void> {
    const { relations, missing } = database()
    for (const part of chunks(gone)) await relations.bulkDelete([...part])
    for (const part of chunks(put)) await relations.bulkPut([...part])
    for (const part of chunks(goneMissing)) await missing.bulkDelete([...part])
    for (const part of chunks(putMissing)) await missing.bulkPut([...part])
    const before = this.newer
    const chains = chainsOf(decisions)
    if (chains !== this.chains || put.some(({ kind }) => kind === 'revises') || gone.some((id) => id.includes(':revises:')))
      this.newer = await readNewer(decisions)
    this.chains = chains
    const revised = [...before, ...this.newer].map(([id]) => id).filter((id) => before.get(id) !== this.newer.get(id))
    const written = await this.writeFacts(new Set([...documents.keys(), ...concerned, ...revised]), documents, decisions)
    if (put.length + gone.length + putMissing.length + goneMissing.length + written.length === 0) return
    this.announcing(true)
    announce({ documents: written, tables: ['relations', 'missing'] })
    this.announcing(false)
  }

  /** Light rows say how their links stand, and bear the symbols their liaisons give them. */
  private async writeFacts(
    ids: ReadonlySet<DocumentId>,
    linked: ReadonlyMap<DocumentId, LinkedDocument>,
    decisions: Decisions,
  ): Promise<readonly DocumentId[]> {
    const { documents } = database()
    const rivals = rivalsOf(this.conflicts)
    const written: DocumentId[] = []
    for (const part of chunks([...ids])) {
      await database().transaction('rw', documents, async () => {
        const rows = await documents.bulkGet([...part])
        const changed = rows.flatMap((row): readonly DocumentRow[] => {
          if (row === undefined) return []
          const document = linked.get(row.id)
          const facts: LinkFacts = {
            ...(document !== undefined && linkFacts(row, document, decided(document.relations, decisions), decisions)),
            supersededBy: this.newer.get(row.id),
            rivals: rivals.get(row.id),
          }
          const next = withLinkFacts(row, facts)
          return next === undefined ? [] : [next]
        })
        await documents.bulkPut(changed)
        for (const row of changed) written.push(row.id)
      })
    }
    return written
  }
}

/** Compares all links with the tables, row by row. */
async function differences(linked: LinkedLibrary, decisions: Decisions): Promise<RowChange> {
  const relations = new Map<RelationId, RelationRow>(linked.relations.map((relation) => [relation.id, relation]))
  const missing = new Map(
    linked.missing.flatMap((each) => stillMissing(each, decisions) ?? []).map((each) => [each.name, missingRow(each)]),
  )
  const gone: RelationId[] = []
  const goneMissing: string[] = []
  await database().relations.each((row) => {
    if (row.origin !== 'recognised') return
    const wanted = relations.get(row.id)
    if (wanted === undefined) gone.push(row.id)
    else if (JSON.stringify(wanted) === JSON.stringify(row)) relations.delete(row.id)
  })
  await database().missing.each((row) => {
    const wanted = missing.get(row.key)
    if (wanted === undefined) goneMissing.push(row.key)
    else if (JSON.stringify(wanted) === JSON.stringify(row)) missing.delete(row.key)
  })
  return { put: [...relations.values()], gone, putMissing: [...missing.values()], goneMissing }
}

const chainsOf = (decisions: Decisions): string =>
  JSON.stringify([...decisions.values()].filter(({ kind }) => kind === 'revises').map(({ id, to, verdict }) => [id, to, verdict]))

const missingRow = (document: MissingDocument): MissingRow => ({ ...document, key: document.name })

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += chunkSize) yield rows.slice(start, start + chunkSize)
}
