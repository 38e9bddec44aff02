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

/** What others speak of and the library does not hold, kept by name and by who speaks of it. */
export class MissingTable {
  private readonly byName = new Map<string, Map<DocumentId, readonly Relation[]>>()

  /** Takes in what one document now leads to in vain; the names of which it says something else than before. */
  replace(from: DocumentId, before: readonly Relation[], after: readonly Relation[]): ReadonlySet<string> {
    const names = new Set<string>()
    const missed = missingByName(after)
    for (const [name, relations] of missingByName(before)) {
      if (areSame(relations, missed.get(name))) {
        missed.delete(name)
        continue
      }
      names.add(name)
      const by = this.byName.get(name)
      by?.delete(from)
      if (by?.size === 0) this.byName.delete(name)
    }
    for (const [name, relations] of missed) {
      names.add(name)
      const by = this.byName.get(name)
      if (by === undefined) this.byName.set(name, new Map([[from, relations]]))
      else by.set(from, relations)
    }
    return names
  }

  /** The missing document of a name, unless nobody misses it. */
  of(name: string): MissingDocument | undefined {
    const by = this.byName.get(name)
    if (by === undefined) return undefined
    const relations = [...by.keys()].sort().flatMap((id) => by.get(id) ?? [])
    const first = <Key extends 'symbol' | 'fileName' | 'url' | 'title'>(key: Key) =>
      relations.find((relation) => relation[key] !== undefined)?.[key]
    const symbol = relations[0]?.symbol
    const [fileName, url, title] = [first('fileName'), first('url'), first('title')]
    const from = (isOne: (kind: Relation['kind']) => boolean) => [
      ...new Set(relations.filter(({ kind }) => isOne(kind)).map((relation) => relation.from)),
    ]
    return {
      name,
      ...(symbol === undefined ? {} : { symbol }),
      ...(fileName === undefined ? {} : { fileName }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
      attachedBy: from((kind) => kind === 'attaches'),
      answeredBy: from((kind) => kind === 'answers'),
      citedBy: from((kind) => kind !== 'attaches' && kind !== 'answers'),
    }
  }

  /** All of them, the weightiest first: attached, then answered, then cited. */
  all(): readonly MissingDocument[] {
    return [...this.byName.keys()]
      .flatMap((name) => this.of(name) ?? [])
      .sort((a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1))
  }
}

const areSame = (a: readonly Relation[], b: readonly Relation[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((one, at) => one === b[at] || JSON.stringify(one) === JSON.stringify(b[at]))

function missingByName(relations: readonly Relation[]): Map<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>()
  for (const relation of relations) {
    const name = relation.symbol ?? relation.fileName ?? relation.title
    if (relation.state !== 'missing' || name === undefined || name === '') continue
    const others = found.get(name)
    if (others === undefined) found.set(name, [relation])
    else others.push(relation)
  }
  return found
}

const weightOf = ({ attachedBy, answeredBy, citedBy }: MissingDocument): number =>
  attachedBy.length * weights.attachedBy + answeredBy.length * weights.answeredBy + citedBy.length * weights.citedBy
