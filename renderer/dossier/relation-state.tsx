import { assertNever } from '../../shared/contracts/assert-never.ts'
import type { RelationRow } from '../library/index.ts'
import { StateBadge } from '../ui/index.ts'

/** Whether the other end of a link is here. */
export function RelationState({ relation }: { readonly relation: Pick<RelationRow, 'state' | 'candidates'> }) {
  switch (relation.state) {
    case 'here':
      return <StateBadge tone="good">here</StateBadge>
    case 'missing':
      return <StateBadge tone="warn">missing</StateBadge>
    case 'ambiguous':
      return <StateBadge tone="warn">{`ambiguous: ${relation.candidates.length}`}</StateBadge>
    default:
      return assertNever(relation.state)
  }
}
