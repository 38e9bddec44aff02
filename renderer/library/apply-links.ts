import type { DocumentId, RelationId, SymbolKey } from '../../shared/contracts/ids.ts'
import type { LinkedLibrary } from '../../shared/contracts/linking.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import type { DocumentRow, MissingRow, RelationRow } from './rows.ts'

/** Rows written in one transaction, so that others get their turn in between. */
const chunkSize = 1_000

/**
 * What the tables hold of the links, so that only differences are written. Hand-made relations are none of the
 * linker's: they are never in here and never touched.
 */
export class LinkState {
  private readonly relations = new Map<RelationId, string>()
  private readonly missing = new Map<string, string>()
  private readonly derived = new Map<DocumentId, string>()
  private isLoaded = false

  /** Forgets what the tables hold: another window changed them. */
  invalidate(): void {
    this.isLoaded = false
  }

  /** Documents whose light rows were written by others: what they hold of the links must be looked at again. */
  forget(ids: readonly DocumentId[]): void {
    for (const id of ids) this.derived.delete(id)
  }

  /** Writes what differs. `announcing` is told while the writer tells of its own changes. */
  async apply(
    linked: LinkedLibrary,
    ownSymbols: ReadonlyMap<DocumentId, readonly SymbolKey[]>,
    announcing: (isOwn: boolean) => void,
  ): Promise<void> {
    if (!this.isLoaded) await this.load()
    const isRelationsChanged = await this.applyRelations(linked.relations)
    const isMissingChanged = await this.applyMissing(linked.missing.map((row) => ({ ...row, key: row.symbol ?? row.name })))
    const documents = await this.applyToDocuments(derive(linked, ownSymbols))
    if (!isRelationsChanged && !isMissingChanged && documents.length === 0) return
    announcing(true)
    announce({ documents, tables: ['relations', 'missing'] })
    announcing(false)
  }

  private async load(): Promise<void> {
    const db = database()
    this.relations.clear()
    this.missing.clear()
    await db.relations.each((row) => {
      if (row.origin === 'recognised') this.relations.set(row.id, JSON.stringify(row))
    })
    await db.missing.each((row) => {
      this.missing.set(row.key, JSON.stringify(row))
    })
    this.isLoaded = true
  }

  private applyRelations(rows: readonly RelationRow[]): Promise<boolean> {
    const { relations } = database()
    return applyRows(this.relations, rows, (row) => row.id, {
      put: (changed) => relations.bulkPut([...changed]),
      remove: (gone) => relations.bulkDelete([...gone]),
    })
  }

  private applyMissing(rows: readonly MissingRow[]): Promise<boolean> {
    const { missing } = database()
    return applyRows(this.missing, rows, (row) => row.key, {
      put: (changed) => missing.bulkPut([...changed]),
      remove: (gone) => missing.bulkDelete([...gone]),
    })
  }

  /** Light rows say how many attachments are here, and bear the symbols their liaisons give them. */
  private async applyToDocuments(derived: ReadonlyMap<DocumentId, Derived>): Promise<readonly DocumentId[]> {
    const { documents } = database()
    const unsure = [...derived].filter(([id, facts]) => this.derived.get(id) !== JSON.stringify(facts))
    const written: DocumentId[] = []
    for (let start = 0; start < unsure.length; start += chunkSize) {
      const part = unsure.slice(start, start + chunkSize)
      await database().transaction('rw', documents, async () => {
        const rows = await documents.bulkGet(part.map(([id]) => id))
        const changed = rows.flatMap((row, at): readonly DocumentRow[] => {
          const facts = part[at]?.[1]
          return row === undefined || facts === undefined || isDerived(row, facts) ? [] : [{ ...row, ...facts }]
        })
        await documents.bulkPut(changed)
        for (const row of changed) written.push(row.id)
      })
      for (const [id, facts] of part) this.derived.set(id, JSON.stringify(facts))
    }
    return written
  }
}

/** What a light row holds of the links. */
type Derived = Pick<DocumentRow, 'symbols' | 'attachmentsHere' | 'attachmentsMissing'>

interface Writers<Key, Row> {
  readonly put: (rows: readonly Row[]) => Promise<unknown>
  readonly remove: (keys: readonly Key[]) => Promise<unknown>
}

/** Writes the rows that are not as known and removes those that are no more; true when anything was written. */
async function applyRows<Key, Row>(
  known: Map<Key, string>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  write: Writers<Key, Row>,
): Promise<boolean> {
  const gone = new Set(known.keys())
  const changed = new Map<Key, readonly [Row, string]>()
  for (const row of rows) {
    const key = keyOf(row)
    const json = JSON.stringify(row)
    gone.delete(key)
    if (known.get(key) !== json) changed.set(key, [row, json])
  }
  const changes = [...changed]
  for (let start = 0; start < changes.length; start += chunkSize) {
    const part = changes.slice(start, start + chunkSize)
    await write.put(part.map(([, [row]]) => row))
    for (const [key, [, json]] of part) known.set(key, json)
  }
  await write.remove([...gone])
  for (const key of gone) known.delete(key)
  return changes.length + gone.size > 0
}

function derive(linked: LinkedLibrary, ownSymbols: ReadonlyMap<DocumentId, readonly SymbolKey[]>): ReadonlyMap<DocumentId, Derived> {
  const here = new Map<DocumentId, number>()
  const missing = new Map<DocumentId, number>()
  for (const { from, kind, state } of linked.relations) {
    if (kind !== 'attaches') continue
    const counts = state === 'missing' ? missing : here
    counts.set(from, (counts.get(from) ?? 0) + 1)
  }
  const derived = new Map<DocumentId, Derived>()
  for (const [id, own] of ownSymbols) {
    const symbols = [...new Set([...own, ...(linked.aliases.get(id) ?? []).map(({ key }) => key)])]
    derived.set(id, { symbols, attachmentsHere: here.get(id) ?? 0, attachmentsMissing: missing.get(id) ?? 0 })
  }
  return derived
}

const isDerived = (row: DocumentRow, facts: Derived) =>
  row.attachmentsHere === facts.attachmentsHere &&
  row.attachmentsMissing === facts.attachmentsMissing &&
  row.symbols.join('\n') === facts.symbols.join('\n')
