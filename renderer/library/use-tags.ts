import { useSyncExternalStore } from 'react'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'
import type { NoteRow, ProposalRow, TaggingRow } from './rows.ts'
import { type CountedTag, countTags, tagRows, watchTags } from './tag-store.ts'
import { useDocuments } from './use-documents.ts'
import { type Reading, useReading, useTables } from './use-tables.ts'

const none: readonly never[] = []

/** Every tag, by name. */
export function useTags(): readonly CountedTag[] {
  const tags = useSyncExternalStore(watchTags, tagRows)
  return countTags(tags, useDocuments())
}

/** Conditions on proposals; those left out hold for all. */
export interface ProposalFilter {
  readonly state?: ProposalRow['state']
  readonly tag?: TagId
  readonly document?: DocumentId
}

/** What the lens proposes, surest first. */
export const useProposals = (filter: ProposalFilter = {}): readonly ProposalRow[] => useProposalReading(filter).value

/** As `useProposals`, for those who show decisions before the library gives them back. */
export function useProposalReading(filter: ProposalFilter = {}): Reading<readonly ProposalRow[]> {
  const key = `${filter.document ?? ''} ${filter.tag ?? ''} ${filter.state ?? ''}`
  return useReading(['proposals'], key, () => readProposals(filter), none)
}

/** For how many documents each tag is proposed and not decided; read only while it is wanted. */
export const useProposalCounts = (isWanted: boolean): ReadonlyMap<TagId, number> =>
  useTables(['proposals'], isWanted ? 'counts' : '', async () => (isWanted ? await countProposals() : noCounts), noCounts)

const noCounts: ReadonlyMap<TagId, number> = new Map()

async function countProposals(): Promise<ReadonlyMap<TagId, number>> {
  const counts = new Map<TagId, number>()
  for (const [, tag] of await database().proposals.where('state').equals('open').primaryKeys()) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return counts
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
