import type { DocumentId, RuleId } from '../../shared/contracts/ids.ts'
import type { RulePack } from '../../shared/taxonomy/index.ts'
import { carryOut, takeBack, undoable } from './carry-out-rules.ts'
import { type Change, record } from './change-log.ts'
import { database } from './database.ts'
import { type PackPlan, planPack } from './plan-pack.ts'
import { rememberRows } from './remember-rows.ts'

/** What a pack would change in this library, or why it cannot be taken in. Throws a refusal for a name no tag can have. */
export async function previewPack(pack: RulePack): Promise<PackPlan | { readonly refused: string }> {
  const { tags, rules, packs } = database()
  const [present, kept, known] = await Promise.all([tags.toArray(), rules.toArray(), packs.toArray()])
  return planPack(pack, { tags: present, rules: kept, packs: known }, new Date())
}

/** Takes in a pack as planned, and does what its rules say; `found`: what each of its rules finds. */
export function importPack(plan: PackPlan, found: ReadonlyMap<RuleId, readonly DocumentId[]>): Promise<Change> {
  const { tags, rules, packs, taggings } = database()
  const { pack, newTags, gone } = plan
  return record(`Took in the pack “${pack.name}”, version ${pack.version}`, () =>
    undoable(async (restorers) => {
      restorers.push(await rememberRows(packs, [pack.id]))
      restorers.push(
        await rememberRows(
          tags,
          newTags.map(({ id }) => id),
        ),
      )
      const ids = [...plan.rules, ...gone].map(({ id }) => id)
      restorers.push(await rememberRows(rules, ids))
      await packs.put(pack)
      await tags.bulkPut([...newTags])
      await rules.bulkPut([...plan.rules])
      await rules.bulkDelete(gone.map(({ id }) => id))
      const given = await taggings
        .where('tag')
        .anyOf(gone.map(({ tag }) => tag))
        .filter(({ rule }) => gone.some(({ id }) => id === rule))
        .toArray()
      await takeBack(
        given.map(({ document, tag }) => [document, tag]),
        restorers,
      )
      const touched = new Set<DocumentId>(given.map(({ document }) => document))
      for (const rule of plan.rules) {
        const others = plan.rules.filter((other) => other.tag === rule.tag && other !== rule).flatMap(({ id }) => found.get(id) ?? [])
        for (const id of await carryOut({ rule, documents: found.get(rule.id) ?? [] }, new Set(others), restorers)) touched.add(id)
      }
      return [...touched]
    }),
  )
}
