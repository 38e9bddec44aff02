import type { DocumentId } from '../../contracts/ids.ts'
import type { MissingDocument, Relation } from '../../contracts/linking.ts'

/** Recommendations and work items, specifications and standards, RFCs, Questions, by the shape of their keys. */
const published =
  /^(?:[A-Z]{1,2}\.|[A-Z]?STR\.|T[RP]\.|(?:TS|TR|EN|ES|EG|SR|GR|GS|ISO|IEC|ISO\/IEC) |RFC\d|Q(?:\d+|ALL)\/|[DR](?:TS|TR|GR|GS|EN|ES|EG|SR|MI)\/)/
const weights = { attachedBy: 100, answeredBy: 10, citedBy: 1 } as const

/**
 * Whether a document that only cites this symbol should say that it is not here. What is published once and for all, or is
 * no document, leaves nothing missing from a meeting's papers.
 */
export const isMeetingPaper = (symbol: string): boolean => !published.test(symbol)

interface Entry {
  readonly first: Relation
  readonly by: { readonly attachedBy: Set<DocumentId>; readonly answeredBy: Set<DocumentId>; readonly citedBy: Set<DocumentId> }
  url?: string
  fileName?: string
  title?: string
}

/** What others speak of and the library does not hold, the weightiest first: attached, then answered, then cited. */
export function missingDocuments(relations: readonly Relation[]): readonly MissingDocument[] {
  const entries = new Map<string, Entry>()
  for (const relation of relations) {
    const name = relation.symbol ?? relation.fileName ?? relation.title
    if (relation.state !== 'missing' || name === undefined || name === '') continue
    const entry: Entry = entries.get(name) ?? { first: relation, by: { attachedBy: new Set(), answeredBy: new Set(), citedBy: new Set() } }
    entries.set(name, entry)
    entry.by[relation.kind === 'attaches' ? 'attachedBy' : relation.kind === 'answers' ? 'answeredBy' : 'citedBy'].add(relation.from)
    if (entry.url === undefined && relation.url !== undefined) entry.url = relation.url
    if (entry.fileName === undefined && relation.fileName !== undefined) entry.fileName = relation.fileName
    if (entry.title === undefined && relation.title !== undefined) entry.title = relation.title
  }
  return [...entries]
    .map(([name, { first, by, url, fileName, title }]) => ({
      name,
      ...(first.symbol === undefined ? {} : { symbol: first.symbol }),
      ...(fileName === undefined ? {} : { fileName }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
      attachedBy: [...by.attachedBy].sort(),
      answeredBy: [...by.answeredBy].sort(),
      citedBy: [...by.citedBy].sort(),
    }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1))
}

const weightOf = ({ attachedBy, answeredBy, citedBy }: MissingDocument): number =>
  attachedBy.length * weights.attachedBy + answeredBy.length * weights.answeredBy + citedBy.length * weights.citedBy
