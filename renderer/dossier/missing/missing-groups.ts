import type { MissingRow } from '../../library/index.ts'
import { missingFacts } from './missing-facts.ts'

/** Ways to divide the list, as they are offered. */
export const groupings = ['nothing', 'body', 'group', 'kind'] as const
export type Grouping = (typeof groupings)[number]

/** A part of the list under one heading. */
export interface MissingGroup {
  readonly name: string
  readonly rows: readonly MissingRow[]
}

/** One line of the drawn list. */
export type MissingItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: MissingGroup; readonly isFolded: boolean }
  | { readonly kind: 'entry'; readonly key: string; readonly row: MissingRow }

/** Documents whose names hold every word typed. */
export function missingWith(rows: readonly MissingRow[], typed: string): readonly MissingRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean)
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => missingFacts(row).words.includes(word)))
}

/** The list in groups, the largest first; within each the order stays. */
function missingGroups(rows: readonly MissingRow[], by: Exclude<Grouping, 'nothing'>): readonly MissingGroup[] {
  return [...Map.groupBy(rows, (row) => missingFacts(row)[by])]
    .map(([name, of]) => ({ name, rows: of }))
    .sort((a, b) => b.rows.length - a.rows.length || a.name.localeCompare(b.name))
}

/** The lines to draw: headings, and below those that are unfolded their documents. */
export function missingItems(rows: readonly MissingRow[], by: Grouping, folded: ReadonlySet<string>): readonly MissingItem[] {
  const entries = (of: readonly MissingRow[]): readonly MissingItem[] => of.map((row) => ({ kind: 'entry', key: row.key, row }))
  if (by === 'nothing') return entries(rows)
  return missingGroups(rows, by).flatMap((group): readonly MissingItem[] => {
    const isFolded = folded.has(group.name)
    return [{ kind: 'group', key: `group ${group.name}`, group, isFolded }, ...(isFolded ? [] : entries(group.rows))]
  })
}
