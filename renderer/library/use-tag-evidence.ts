import type { TagId } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'
import type { ProposalRow, TaggingRow } from './rows.ts'
import { useTables } from './use-tables.ts'

/** That documents bear tags and why, and what the lens had to say for it. */
export interface TagEvidence {
  readonly taggings: readonly TaggingRow[]
  readonly proposals: readonly ProposalRow[]
}

/** What stands behind tags, on all documents; undefined until it is read. */
export const useTagEvidence = (tags: readonly TagId[]): TagEvidence | undefined =>
  useTables<TagEvidence | undefined>(['taggings', 'proposals'], tags.join(' '), () => readEvidence(tags), undefined)

async function readEvidence(tags: readonly TagId[]): Promise<TagEvidence> {
  const { taggings, proposals } = database()
  const [given, proposed] = await Promise.all([
    taggings
      .where('tag')
      .anyOf([...tags])
      .toArray(),
    proposals
      .where('tag')
      .anyOf([...tags])
      .toArray(),
  ])
  return { taggings: given, proposals: proposed }
}
