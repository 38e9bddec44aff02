import type { DocumentId, RelationId, SymbolKey } from '../../shared/contracts/ids.ts'
import type { LinkChange, LinkedLibrary, MissingDocument } from '../../shared/contracts/linking.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import type { DocumentRow, MissingRow, RelationRow } from './rows.ts'

/** Rows written in one transaction, so that others get their turn in between. */
const chunkSize = 1_000

/** What a light row holds of the links. */
export type LinkFacts = Pick<DocumentRow, 'symbols' | 'attachmentsHere' | 'attachmentsMissing'>

/** Differences as the tables take them. */
interface RowChange {
  readonly put: readonly RelationRow[]
  readonly gone: readonly RelationId[]
  readonly putMissing: readonly MissingRow[]
  readonly goneMissing: readonly string[]
}

/**
 * Writes links where they differ from what the tables hold. Hand-made relations are none of the linker's: they are never
 * looked at and never touched.
 */
export class LinkWriter {
  private readonly announcing: (isOwn: boolean) => void

  /** `announcing` is told while the writer tells of its own changes. */
  constructor(announcing: (isOwn: boolean) => void) {
    this.announcing = announcing
  }

  /** Makes the tables equal to all links, whatever they held: at the start, and when others changed them. */
  async writeAll(linked: LinkedLibrary, facts: ReadonlyMap<DocumentId, LinkFacts>): Promise<void> {
    await this.write(await differences(linked), facts)
  }

  /** Writes what the linker says has changed. */
  async writeChange(change: LinkChange, facts: ReadonlyMap<DocumentId, LinkFacts>): Promise<void> {
    const missing = [...change.missing]
    const putMissing = missing.flatMap(([, document]) => (document === undefined ? [] : [missingRow(document)]))
    const goneMissing = missing.flatMap(([name, document]) => (document === undefined ? [name] : []))
    await this.write({ put: change.changed, gone: change.gone, putMissing, goneMissing }, facts)
  }

  private async write({ put, gone, putMissing, goneMissing }: RowChange, facts: ReadonlyMap<DocumentId, LinkFacts>): Promise<void> {
    const { relations, missing } = database()
    for (const part of chunks(gone)) await relations.bulkDelete([...part])
    for (const part of chunks(put)) await relations.bulkPut([...part])
    for (const part of chunks(goneMissing)) await missing.bulkDelete([...part])
    for (const part of chunks(putMissing)) await missing.bulkPut([...part])
    const documents = await writeFacts(facts)
    if (put.length + gone.length + putMissing.length + goneMissing.length + documents.length === 0) return
    this.announcing(true)
    announce({ documents, tables: ['relations', 'missing'] })
    this.announcing(false)
  }
}

/** The symbols, own first, and how many attachments are here, of a document's relations. */
export function linkFacts(own: readonly SymbolKey[], aliases: readonly SymbolKey[], relations: readonly RelationRow[]): LinkFacts {
  const attached = relations.filter(({ kind }) => kind === 'attaches')
  const missing = attached.filter(({ state }) => state === 'missing').length
  return { symbols: [...new Set([...own, ...aliases])], attachmentsHere: attached.length - missing, attachmentsMissing: missing }
}

/** Compares all links with the tables, row by row. */
async function differences(linked: LinkedLibrary): Promise<RowChange> {
  const relations = new Map<RelationId, RelationRow>(linked.relations.map((relation) => [relation.id, relation]))
  const missing = new Map(linked.missing.map((document) => [document.name, missingRow(document)]))
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

/** Light rows say how many attachments are here, and bear the symbols their liaisons give them. */
async function writeFacts(facts: ReadonlyMap<DocumentId, LinkFacts>): Promise<readonly DocumentId[]> {
  const { documents } = database()
  const written: DocumentId[] = []
  for (const part of chunks([...facts])) {
    await database().transaction('rw', documents, async () => {
      const rows = await documents.bulkGet(part.map(([id]) => id))
      const changed = rows.flatMap((row, at): readonly DocumentRow[] => {
        const known = part[at]?.[1]
        return row === undefined || known === undefined || isAs(row, known) ? [] : [{ ...row, ...known }]
      })
      await documents.bulkPut(changed)
      for (const row of changed) written.push(row.id)
    })
  }
  return written
}

const missingRow = (document: MissingDocument): MissingRow => ({ ...document, key: document.name })

const isAs = (row: DocumentRow, facts: LinkFacts): boolean =>
  row.attachmentsHere === facts.attachmentsHere &&
  row.attachmentsMissing === facts.attachmentsMissing &&
  row.symbols.join('\n') === facts.symbols.join('\n')

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += chunkSize) yield rows.slice(start, start + chunkSize)
}
