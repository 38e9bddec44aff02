import { type DocumentId, relationId, type SymbolKey } from '../../contracts/ids.ts'
import type { Relation, RelationKind } from '../../contracts/linking.ts'
import type { Evidence } from '../../contracts/recognition.ts'
import type { Resolution } from './resolve.ts'

/** What is said of a relation besides where it leads. */
export interface RelationClaim {
  readonly from: DocumentId
  readonly kind: RelationKind
  readonly order: number
  readonly evidence: Evidence
  readonly symbol?: SymbolKey
  readonly fileName?: string
  readonly url?: string
  readonly title?: string
}

/** A relation of a claim and what was found for it. Its id is the same for the same ends and kind. */
export function relationOf(claim: RelationClaim, found: Resolution): Relation {
  const [to] = found.candidates
  const state = to === undefined ? 'missing' : found.isAmbiguous ? 'ambiguous' : 'here'
  const end = state === 'here' ? to : `?${claim.symbol ?? claim.fileName ?? claim.title ?? ''}`
  const relation: { -readonly [Key in keyof Relation]: Relation[Key] } = {
    ...claim,
    id: relationId(`${claim.from}:${claim.kind}:${end}`),
    state,
    candidates: state === 'ambiguous' ? found.candidates : none,
    origin: 'recognised',
  }
  // A library has hundreds of thousands of them: filled in, not spread together.
  if (state === 'here' && to !== undefined) relation.to = to
  if (found.basis !== undefined) relation.basis = found.basis
  return relation
}

const none: readonly DocumentId[] = []

/** Relations without repetition: of those with one id, the first is kept. */
export function withoutRepetition(relations: readonly Relation[]): readonly Relation[] {
  const seen = new Set<string>()
  return relations.filter(({ id }) => !seen.has(id) && seen.add(id))
}
