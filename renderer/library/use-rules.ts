import { useMemo } from 'react'
import type { RuleId } from '../../shared/contracts/ids.ts'
import { database } from './database.ts'
import type { PackRow, RuleRow } from './rows.ts'
import { useTables } from './use-tables.ts'

/** A rule with how many documents bear its tag by it. */
export interface CountedRule extends RuleRow {
  readonly given: number
}

interface RulesRead {
  readonly rules: readonly RuleRow[]
  readonly given: ReadonlyMap<RuleId, number>
}

const nothing: RulesRead = { rules: [], given: new Map() }
const none: readonly never[] = []

/** Every rule, the oldest first. */
export function useRules(): readonly CountedRule[] {
  const { rules, given } = useTables(['rules', 'taggings'], 'all', readCounted, nothing)
  return useMemo(() => rules.map((rule) => ({ ...rule, given: given.get(rule.id) ?? 0 })), [rules, given])
}

/** Every rule as it is now, the oldest first. */
export const readRules = async (): Promise<readonly RuleRow[]> =>
  (await database().rules.toArray()).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())

/** How many documents the library holds, as the database has it. */
export const countAllDocuments = (): Promise<number> => database().documents.count()

async function readCounted(): Promise<RulesRead> {
  const rules = await readRules()
  const given = new Map<RuleId, number>()
  const tags = [...new Set(rules.map(({ tag }) => tag))]
  await database()
    .taggings.where('tag')
    .anyOf(tags)
    .each(({ rule }) => {
      if (rule !== undefined) given.set(rule, (given.get(rule) ?? 0) + 1)
    })
  return { rules, given }
}

/** The packs of rules that were taken in. */
export const usePacks = (): readonly PackRow[] => useTables<readonly PackRow[]>(['rules'], 'packs', () => database().packs.toArray(), none)
