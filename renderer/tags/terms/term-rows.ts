import type { TagId } from '../../../shared/contracts/ids.ts'
import type { Agreement } from '../../../shared/taxonomy/index.ts'
import type { QuietTermRow } from '../../library/index.ts'

/** A term of the lens as the list of terms shows it. */
export interface TermRow {
  readonly tag: TagId
  readonly term: string
  readonly proposed: number
  readonly accepted: number
  readonly rejected: number
  readonly isQuiet: boolean
}

/** Terms that carried a proposal or are silenced: silenced ones last, the others as far as the delegate agrees, least first. */
export function termRows(agreement: Agreement, quiet: readonly QuietTermRow[]): readonly TermRow[] {
  const keyOf = (tag: TagId, term: string) => `${tag} ${term}`
  const silenced = new Set(quiet.map(({ tag, term }) => keyOf(tag, term)))
  const carried = agreement.everyTerm().map(
    ({ tag, term, open, accepted, rejected }): TermRow => ({
      tag,
      term,
      proposed: open + accepted + rejected,
      accepted,
      rejected,
      isQuiet: silenced.has(keyOf(tag, term)),
    }),
  )
  const known = new Set(carried.map(({ tag, term }) => keyOf(tag, term)))
  const others = quiet
    .filter(({ tag, term }) => !known.has(keyOf(tag, term)))
    .map(({ tag, term }): TermRow => ({ tag, term, proposed: 0, accepted: 0, rejected: 0, isQuiet: true }))
  const all = [...carried, ...others]
  return [...all.filter(({ isQuiet }) => !isQuiet), ...all.filter(({ isQuiet }) => isQuiet)]
}
