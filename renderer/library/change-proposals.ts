import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'
import type { ProposalDecision } from './rows.ts'
import { refreshTagCounts } from './tag-counts.ts'

/** A proposal is known by its document and its tag. */
export type ProposalKey = readonly [document: DocumentId, tag: TagId]

const verbs = { accepted: 'Accepted', rejected: 'Rejected', open: 'Reopened' } as const

/** Accepts, rejects or reopens what the lens proposed. Accepting gives the tag; the others take back one so given. */
export function decideProposals(keys: readonly ProposalKey[], state: ProposalDecision): Promise<Change> {
  const label = `${verbs[state]} ${keys.length === 1 ? '1 proposal' : `${keys.length} proposals`}`
  return record(label, async () => {
    const restore = await write(keys, async (pairs) => {
      const { proposals, taggings } = database()
      const restorers = [await rememberRows(proposals, pairs), await rememberRows(taggings, pairs)]
      await decide(pairs, state)
      return async () => {
        for (const back of restorers) await back()
      }
    })
    return () => write(keys, restore)
  })
}

async function write<T>(keys: readonly ProposalKey[], work: (pairs: [DocumentId, TagId][]) => Promise<T>): Promise<T> {
  const db = database()
  const ids = [...new Set(keys.map(([document]) => document))]
  const result = await db.transaction('rw', db.proposals, db.taggings, db.documents, async () => {
    const made = await work(keys.map(([document, tag]) => [document, tag]))
    await refreshTagCounts(db, ids)
    return made
  })
  announce({ documents: ids, tables: ['proposals', 'taggings'] })
  return result
}

async function decide(pairs: [DocumentId, TagId][], state: ProposalDecision): Promise<void> {
  const { proposals, taggings } = database()
  const rows = (await proposals.bulkGet(pairs)).filter((row) => row !== undefined)
  await proposals.bulkPut(
    rows.map(({ decidedAt: _, ...row }) => (state === 'open' ? { ...row, state } : { ...row, state, decidedAt: new Date() })),
  )
  const borne = await taggings.bulkGet(pairs)
  if (state === 'accepted') {
    const fresh = rows.filter((row) => !borne.some((tagging) => tagging?.document === row.document && tagging.tag === row.tag))
    await taggings.bulkAdd(fresh.map(({ document, tag }) => ({ document, tag, origin: 'proposal' as const, at: new Date() })))
    return
  }
  const given = borne.filter((tagging) => tagging !== undefined && tagging.origin === 'proposal')
  await taggings.bulkDelete(given.flatMap((tagging) => (tagging === undefined ? [] : [[tagging.document, tagging.tag]])))
}
