import type { DocumentId, RuleId, TagId } from '../../shared/contracts/ids.ts'
import type { LibraryDatabase } from './database.ts'
import type { RuleRow } from './rows.ts'

/** A rule, and every document its query finds now. */
export interface FoundByRule {
  readonly rule: Pick<RuleRow, 'id' | 'tag' | 'query'>
  readonly documents: readonly DocumentId[]
}

/** What a rule would do to the library. */
export interface RuleEffect {
  /** Documents that get the tag. */
  readonly add: readonly DocumentId[]
  /** Documents that have it by this rule, and neither it nor another rule of the tag finds any more. */
  readonly remove: readonly DocumentId[]
  /** Documents found that bear the tag already. */
  readonly borne: number
  /** Documents found that the delegate took the tag off, or rejected it for: left alone. */
  readonly withheld: number
}

/** What documents bear of one tag, and by what. */
export interface TagState {
  /** The rule by which each bears it; nothing for those that bear it otherwise. */
  readonly borne: ReadonlyMap<DocumentId, RuleId | undefined>
  readonly withheld: ReadonlySet<DocumentId>
}

/** Works out what a rule does. `others`: what the tag's other rules find. */
export function ruleEffect({ rule, documents }: FoundByRule, { borne, withheld }: TagState, others: ReadonlySet<DocumentId>): RuleEffect {
  const found = new Set(documents)
  const fresh = documents.filter((id) => !borne.has(id))
  const add = fresh.filter((id) => !withheld.has(id))
  const remove = [...borne].flatMap(([id, by]) => (by === rule.id && !found.has(id) && !others.has(id) ? [id] : []))
  return { add, remove, borne: documents.length - fresh.length, withheld: fresh.length - add.length }
}

/** Reads what a rule's effect on a tag depends on; also within a transaction. */
export async function readTagState({ taggings, withheld, proposals }: LibraryDatabase, tag: TagId): Promise<TagState> {
  const [borne, off, rejected] = await Promise.all([
    taggings.where('tag').equals(tag).toArray(),
    withheld.where('tag').equals(tag).toArray(),
    proposals
      .where('tag')
      .equals(tag)
      .filter(({ state }) => state === 'rejected')
      .toArray(),
  ])
  return {
    borne: new Map(borne.map(({ document, origin, rule }) => [document, origin === 'rule' ? rule : undefined])),
    withheld: new Set([...off, ...rejected].map(({ document }) => document)),
  }
}
