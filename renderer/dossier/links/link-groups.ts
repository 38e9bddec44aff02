import type { LinkBasis, RelationKind } from '../../../shared/contracts/linking.ts'
import type { DocumentRelations, RelationRow } from '../../library/index.ts'

/** Links of one kind and direction, under the heading a delegate reads. */
export interface LinkGroup {
  readonly title: string
  readonly direction: 'out' | 'in'
  readonly links: readonly RelationRow[]
}

const order: readonly RelationKind[] = ['attaches', 'announces', 'contains', 'answers', 'translates', 'cites']
const titles: Readonly<Record<RelationKind, Readonly<Record<LinkGroup['direction'], string>>>> = {
  attaches: { out: 'Attaches', in: 'Attached to' },
  announces: { out: 'Announces', in: 'Announced by' },
  contains: { out: 'Contains', in: 'In the archive' },
  answers: { out: 'Answers', in: 'Answered by' },
  revises: { out: 'Revises', in: 'Revised by' },
  translates: { out: 'Translation of', in: 'Translations' },
  cites: { out: 'Cites', in: 'Cited by' },
}

/** The links of a document by kind, what it says of others before what others say of it; revisions are drawn as a chain. */
export function linkGroups({ outgoing, incoming }: DocumentRelations): readonly LinkGroup[] {
  const groups = order.flatMap((kind) => {
    const of = (direction: LinkGroup['direction'], links: readonly RelationRow[]): LinkGroup => ({
      title: titles[kind][direction],
      direction,
      links: links.filter((link) => link.kind === kind).sort(byState),
    })
    return [of('out', outgoing), of('in', incoming)]
  })
  return groups.filter(({ links }) => links.length > 0)
}

const rank = { here: 0, ambiguous: 1, missing: 2 } as const
const byState = (a: RelationRow, b: RelationRow) => (a.kind === 'cites' ? rank[a.state] - rank[b.state] : 0) || a.order - b.order

const bases: Readonly<Record<LinkBasis, string>> = {
  'file-name': 'by file name',
  symbol: 'by symbol',
  alias: 'by another name of the paper',
  family: 'by place in the family',
  revision: 'by revision',
  language: 'by language',
  hand: 'by hand',
}

/** How the other end was found, as words. */
export const basisWords = (basis: LinkBasis): string => bases[basis]
