import { type DocumentId, type RuleId, ruleId, type TagId } from '../../shared/contracts/ids.ts'
import { carryOut, give, takeBack, undoable } from './carry-out-rules.ts'
import { type Change, record, recordInPassing } from './change-log.ts'
import { tagName } from './change-taggings.ts'
import { database } from './database.ts'
import { countDocuments } from './labels.ts'
import { rememberRows } from './remember-rows.ts'
import type { RuleRow } from './rows.ts'
import { type FoundByRule, type RuleEffect, readTagState, ruleEffect } from './rule-effect.ts'

/** A rule to be kept, with what it and the tag's other rules find now. */
export interface KeptRule {
  readonly tag: TagId
  readonly query: string
  readonly documents: readonly DocumentId[]
  /** Documents that the tag's other rules find: they keep the tag. */
  readonly others: readonly DocumentId[]
  /** The rule that is changed; without it a new one is made. */
  readonly id?: RuleId
}

/** Keeps a rule and does what it says at once: gives the tag to what it finds, takes back what it gave and finds no more. */
export async function saveRule({ tag, query, documents, others, id = ruleId(crypto.randomUUID()) }: KeptRule): Promise<Change> {
  const { rules } = database()
  const before = await rules.get(id)
  const now = new Date()
  const rule: RuleRow = {
    ...before,
    id,
    tag,
    query,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    ...(before?.pack !== undefined && { isOwn: true }),
  }
  return record(`${before === undefined ? 'Made' : 'Changed'} a rule of “${await tagName(tag)}”`, () =>
    undoable(async (restorers) => {
      restorers.push(await rememberRows(rules, [id]))
      await rules.put(rule)
      return carryOut({ rule, documents }, new Set(others), restorers)
    }),
  )
}

/** Removes a rule. The tags it gave go with it, unless they are to stay as if given by hand. */
export async function removeRule(id: RuleId, { keepsTags }: { readonly keepsTags: boolean }): Promise<Change> {
  const { rules, taggings } = database()
  const rule = await rules.get(id)
  return record(`Removed a rule of “${rule === undefined ? id : await tagName(rule.tag)}”`, () =>
    undoable(async (restorers) => {
      if (rule === undefined) return []
      restorers.push(await rememberRows(rules, [id]))
      await rules.delete(id)
      const given = await taggings
        .where('tag')
        .equals(rule.tag)
        .filter((tagging) => tagging.rule === id)
        .toArray()
      await takeBack(
        given.map(({ document, tag }) => [document, tag]),
        restorers,
      )
      if (keepsTags) await taggings.bulkAdd(given.map(({ document, tag, at }) => ({ document, tag, at, origin: 'hand' as const })))
      return given.map(({ document }) => document)
    }),
  )
}

/** Gives tags to what rules find and nobody decided about, for what arrives later; returns how many were given. */
export async function applyRules(found: readonly FoundByRule[]): Promise<number> {
  const db = database()
  let given = 0
  for (const each of found) {
    const { add } = ruleEffect(each, await readTagState(db, each.rule.tag), new Set())
    if (add.length === 0) continue
    await recordInPassing(`Tagged ${countDocuments(add)} by rule`, () =>
      undoable(async (restorers) => {
        // The rule may have been changed or removed since it was looked for.
        if ((await db.rules.get(each.rule.id))?.query !== each.rule.query) return []
        const documents = await give(each, restorers)
        given += documents.length
        return documents
      }),
    )
  }
  return given
}

/** What a rule would do, were it kept now. */
export async function previewRule(found: FoundByRule, others: readonly DocumentId[]): Promise<RuleEffect> {
  return ruleEffect(found, await readTagState(database(), found.rule.tag), new Set(others))
}
