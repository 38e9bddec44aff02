import { useMemo } from 'react'
import type { DocumentId, SymbolKey } from '../../shared/contracts/ids.ts'
import type { RelationKind } from '../../shared/contracts/linking.ts'
import type { DocumentEvent } from '../../shared/contracts/recognition.ts'
import { database } from './database.ts'
import { decided, readDecisions } from './link-decisions.ts'
import type { DocumentRow, EventRow, MissingRow, RelationRow } from './rows.ts'
import { useDocuments } from './use-documents.ts'
import { useTables } from './use-tables.ts'

/**
 * A document's links, both ways, as the delegate left them. `incoming` also holds those it is only a candidate for;
 * `removed` those of both ways that the delegate said are not so.
 */
export interface DocumentRelations {
  readonly outgoing: readonly RelationRow[]
  readonly incoming: readonly RelationRow[]
  readonly removed: readonly RelationRow[]
}

const noRelations: DocumentRelations = { outgoing: [], incoming: [], removed: [] }
const none: readonly never[] = []

/** The links from and to a document, in the order the text gives them. */
export function useRelations(id: DocumentId | undefined): DocumentRelations {
  return useTables(['relations'], id ?? '', () => relationsOf(id), noRelations)
}

async function relationsOf(id: DocumentId | undefined): Promise<DocumentRelations> {
  if (id === undefined) return noRelations
  const { relations } = database()
  const [outgoing, to, candidate, decisions] = await Promise.all([
    relations.where('from').equals(id).toArray(),
    relations.where('to').equals(id).toArray(),
    relations.where('candidates').equals(id).toArray(),
    readDecisions(database()),
  ])
  const incoming = [...new Map([...to, ...candidate].map((relation) => [relation.id, relation])).values()]
  return {
    outgoing: decided(outgoing, decisions).sort(byOrder),
    incoming: decided(incoming, decisions).sort(byOrder),
    removed: [...outgoing, ...incoming].filter(({ verdict }) => verdict === 'removed').sort(byOrder),
  }
}

const byOrder = (a: RelationRow, b: RelationRow) => a.kind.localeCompare(b.kind) || a.order - b.order

/** Links that name this symbol, whether or not the library holds the document: who cites, attaches or answers it. */
export function useCitedBy(key: SymbolKey | undefined): readonly RelationRow[] {
  return useTables(
    ['relations'],
    key ?? '',
    async () => (key === undefined ? none : await asDecided(database().relations.where('symbol').equals(key))),
    none,
  )
}

/** Every link of one kind: what an exchange of statements, or a chain of revisions, is followed along. */
export const useRelationsOfKind = (kind: RelationKind): readonly RelationRow[] =>
  useTables<readonly RelationRow[]>(['relations'], kind, () => asDecided(database().relations.where('kind').equals(kind)), none)

const asDecided = async (found: { toArray(): PromiseLike<RelationRow[]> }): Promise<readonly RelationRow[]> =>
  decided(await found.toArray(), await readDecisions(database()))

/** What these archives contain: the documents of each, in archive order. */
export function useContents(archives: readonly DocumentId[]): ReadonlyMap<DocumentId, readonly DocumentId[]> {
  return useTables<ReadonlyMap<DocumentId, readonly DocumentId[]>>(
    ['relations'],
    archives.join(' '),
    () => contentsOf(archives),
    noContents,
  )
}

const noContents: ReadonlyMap<DocumentId, readonly DocumentId[]> = new Map()

async function contentsOf(archives: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, readonly DocumentId[]>> {
  const links = await database()
    .relations.where('from')
    .anyOf([...archives])
    .filter(({ kind }) => kind === 'contains')
    .toArray()
  const contents = new Map<DocumentId, DocumentId[]>(archives.map((id) => [id, []]))
  for (const { from, to } of links.sort(byOrder)) if (to !== undefined) contents.get(from)?.push(to)
  return contents
}

/** What others speak of and the library does not hold; attachments first, then by how many ask for it. */
export const useMissing = (): readonly MissingRow[] => useTables(['missing'], 'all', readMissing, none)

/** How many documents are missing. */
export const useMissingCount = (): number => useTables(['missing'], 'count', () => database().missing.count(), 0)

async function readMissing(): Promise<readonly MissingRow[]> {
  const weight = (row: MissingRow) => row.attachedBy.length * 10_000 + row.answeredBy.length * 100 + row.citedBy.length
  return (await database().missing.toArray()).sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name))
}

/** Something dated that a document speaks of; for a deadline, the statement that answers it when one is here. */
export interface LibraryEvent {
  readonly document: DocumentRow
  readonly event: DocumentEvent
  readonly answeredBy?: DocumentRow
}

interface EventsRead {
  readonly events: readonly EventRow[]
  readonly answers: ReadonlyMap<DocumentId, DocumentId>
}

const noEvents: EventsRead = { events: [], answers: new Map() }

/** Every event of the library, earliest first; none until they are read. */
export const useEvents = (): readonly LibraryEvent[] => useEventsOnceRead() ?? none

/** The same, but undefined until they are read. */
export function useEventsOnceRead(): readonly LibraryEvent[] | undefined {
  const documents = useDocuments()
  const read = useTables(['events', 'relations'], 'all', readEvents, noEvents)
  return useMemo(() => {
    if (read === noEvents) return undefined
    const { events, answers } = read
    const byId = new Map(documents.map((row) => [row.id, row]))
    return events.flatMap(({ document, event }): readonly LibraryEvent[] => {
      const row = byId.get(document)
      if (row === undefined) return []
      const answer = event.kind === 'deadline' ? byId.get(answers.get(document) ?? document) : undefined
      return [answer === undefined || answer === row ? { document: row, event } : { document: row, event, answeredBy: answer }]
    })
  }, [documents, read])
}

async function readEvents(): Promise<EventsRead> {
  const db = database()
  const [events, answering] = await Promise.all([db.events.toArray(), asDecided(db.relations.where('kind').equals('answers'))])
  const answers = new Map<DocumentId, DocumentId>()
  for (const relation of answering) if (relation.to !== undefined) answers.set(relation.to, relation.from)
  return { events: events.sort((a, b) => a.event.start.localeCompare(b.event.start)), answers }
}
