import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { tagName } from './change-taggings.ts'
import { database } from './database.ts'
import { isWithdrawn, readQuietTerms } from './replace-proposals.ts'
import type { ProposalRow } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'

/** Silences a term of the lens: open proposals that it alone carries are withdrawn, and none is made by it later. */
export async function quietTerm(tag: TagId, term: string): Promise<Change> {
  return record(`Silenced “${term}” for “${await tagName(tag)}”`, async () => {
    await setQuiet(tag, term, true)
    return () => setQuiet(tag, term, false)
  })
}

/** Lets a silenced term propose again, and brings back what was withdrawn because of it. */
export async function heedTerm(tag: TagId, term: string): Promise<Change> {
  return record(`Let “${term}” propose “${await tagName(tag)}” again`, async () => {
    await setQuiet(tag, term, false)
    return () => setQuiet(tag, term, true)
  })
}

async function setQuiet(tag: TagId, term: string, isQuiet: boolean): Promise<void> {
  const db = database()
  const ids = await db.transaction('rw', db.quietTerms, db.proposals, db.taggings, db.documents, async () => {
    if (isQuiet) await db.quietTerms.put({ tag, term, at: new Date() })
    else await db.quietTerms.delete([tag, term])
    const quiet = await readQuietTerms(db)
    const undecided = await db.proposals
      .where('tag')
      .equals(tag)
      .filter(({ state }) => state === 'open' || state === 'withdrawn')
      .toArray()
    const changed = undecided.flatMap((row): readonly ProposalRow[] => {
      const state = isWithdrawn(row, quiet) ? 'withdrawn' : 'open'
      return state === row.state ? [] : [{ ...row, state }]
    })
    await db.proposals.bulkPut(changed)
    const documents: readonly DocumentId[] = changed.map(({ document }) => document)
    await refreshTagCounts(db, documents)
    return documents
  })
  announce({ documents: ids, tables: ['proposals', 'quietTerms'] })
}
