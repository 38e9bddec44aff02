import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'
import type { TaggingRow } from './rows.ts'
import { type FoundByRule, readTagState, ruleEffect } from './rule-effect.ts'
import { inSteps, refreshTagCounts } from './tag-counts.ts'

/** Takes back one part of a change. */
export type Restore = () => Promise<void>

/** Runs changes of rules, packs and what they tag in one transaction; returns what takes all of them back. */
export async function undoable(work: (restorers: Restore[]) => Promise<readonly DocumentId[]>): Promise<Restore> {
  const restorers: Restore[] = []
  const touched = await within(() => work(restorers))
  return async () => {
    await within(async () => {
      for (const back of restorers.toReversed()) await back()
      return touched
    })
  }
}

async function within(work: () => Promise<readonly DocumentId[]>): Promise<readonly DocumentId[]> {
  const db = database()
  const tables = [db.rules, db.packs, db.tags, db.taggings, db.withheld, db.proposals, db.documents]
  const documents = await db.transaction('rw', tables, async () => {
    const touched = await work()
    await refreshTagCounts(db, touched)
    return touched
  })
  announce({ documents, tables: ['rules', 'tags', 'taggings'] })
  return documents
}

/** Gives a rule's tag to what it finds, and takes back what it gave and finds no more; returns the documents touched. */
export async function carryOut(found: FoundByRule, others: ReadonlySet<DocumentId>, restorers: Restore[]): Promise<readonly DocumentId[]> {
  const { remove } = ruleEffect(found, await readTagState(database(), found.rule.tag), others)
  await takeBack(
    remove.map((document) => [document, found.rule.tag]),
    restorers,
  )
  return [...(await give(found, restorers)), ...remove]
}

/** Gives a rule's tag to what it finds and nobody decided about; returns the documents that got it. */
export async function give(found: FoundByRule, restorers: Restore[]): Promise<readonly DocumentId[]> {
  const { taggings } = database()
  const { tag, id, query } = found.rule
  const { add } = ruleEffect(found, await readTagState(database(), tag), new Set())
  const at = new Date()
  await inSteps(add, async (part) => {
    restorers.push(
      await rememberRows(
        taggings,
        part.map((document): Key => [document, tag]),
      ),
    )
    await taggings.bulkAdd(part.map((document): TaggingRow => ({ document, tag, origin: 'rule', at, rule: id, query })))
  })
  return add
}

/** Takes tags off documents. */
export async function takeBack(keys: Key[], restorers: Restore[]): Promise<void> {
  const { taggings } = database()
  await inSteps(keys, async (part) => {
    restorers.push(await rememberRows(taggings, part))
    await taggings.bulkDelete([...part])
  })
}

type Key = [DocumentId, TagId]
