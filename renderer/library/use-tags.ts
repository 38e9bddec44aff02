import { useMemo } from 'react'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'
import type { DocumentRow, NoteRow, ProposalRow, TaggingRow, TagRow } from './rows.ts'
import { withAncestors } from './tag-tree.ts'
import { useDocuments } from './use-documents.ts'
import { useTables } from './use-tables.ts'

/** A tag with how many documents bear it, itself or a tag below it. */
export interface CountedTag extends TagRow {
  readonly documents: number
}

const none: readonly never[] = []

/** Every tag as it is now. */
export const readTags = (): Promise<readonly TagRow[]> => database().tags.toArray()

/** Every tag, by name. */
export function useTags(): readonly CountedTag[] {
  const tags = useTables<readonly TagRow[]>(['tags'], 'all', readTags, none)
  const documents = useDocuments()
  return useMemo(() => countTags(tags, documents), [tags, documents])
}

/** What was counted last: half a dozen parts of the window ask for the same at each change. */
let counted: { readonly documents: readonly DocumentRow[]; readonly key: string; readonly tags: readonly CountedTag[] } | undefined

function countTags(rows: readonly TagRow[], documents: readonly DocumentRow[]): readonly CountedTag[] {
  const key = JSON.stringify(rows)
  if (counted?.documents === documents && counted.key === key) return counted.tags
  const parents = new Map(rows.map((tag) => [tag.id, tag.parent]))
  const counts = new Map<TagId, number>()
  for (const row of documents)
    if (row.tags.length > 0) for (const tag of withAncestors(row.tags, parents)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const tags = rows.map((tag) => ({ ...tag, documents: counts.get(tag.id) ?? 0 })).sort((a, b) => a.name.localeCompare(b.name))
  counted = { documents, key, tags }
  return tags
}

/** Conditions on proposals; those left out hold for all. */
export interface ProposalFilter {
  readonly state?: ProposalRow['state']
  readonly tag?: TagId
  readonly document?: DocumentId
}

/** What the lens proposes, surest first. */
export function useProposals(filter: ProposalFilter = {}): readonly ProposalRow[] {
  const key = `${filter.document ?? ''} ${filter.tag ?? ''} ${filter.state ?? ''}`
  return useTables(['proposals'], key, () => readProposals(filter), none)
}

async function readProposals({ state, tag, document }: ProposalFilter): Promise<readonly ProposalRow[]> {
  const { proposals } = database()
  const found =
    document !== undefined
      ? proposals.where('document').equals(document)
      : tag !== undefined
        ? proposals.where('tag').equals(tag)
        : state !== undefined
          ? proposals.where('state').equals(state)
          : proposals.toCollection()
  const rows = await found.filter((row) => (state === undefined || row.state === state) && (tag === undefined || row.tag === tag)).toArray()
  return rows.sort((a, b) => b.score - a.score)
}

/** The tags a document bears, and why. */
export const useTaggings = (document: DocumentId | undefined): readonly TaggingRow[] =>
  useTables(
    ['taggings'],
    document ?? '',
    async () => (document === undefined ? none : await database().taggings.where('document').equals(document).toArray()),
    none,
  )

/** The delegate's note on a document. */
export const useNote = (document: DocumentId | undefined): NoteRow | undefined =>
  useTables(['notes'], document ?? '', async () => (document === undefined ? undefined : await database().notes.get(document)), undefined)
