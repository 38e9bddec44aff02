import type { Agreement } from '../../../shared/taxonomy/index.ts'
import { count } from '../../ui/index.ts'
import styles from './review.module.css'
import type { ReviewItem } from './review-groups.ts'

/** Decisions from which on a term is called good or bad. */
const enough = 4
/** Share of accepted proposals below which a term is pointed out. */
const doubtful = 0.5

/** The terms that carry a proposal, each with how the delegate decided on it so far; a bad one is pointed out. */
export function TermNotes({ item: { tag, terms }, agreement }: { readonly item: ReviewItem; readonly agreement: Agreement }) {
  if (terms.length === 0) return null
  return (
    <ul className={styles.terms} aria-label="Terms that carry it">
      {terms.map((term) => {
        const { accepted, rejected } = agreement.ofTerm(tag, term)
        const decided = accepted + rejected
        const isBad = decided >= enough && accepted < decided * doubtful
        return (
          <li key={term} data-bad={isBad || undefined}>
            by “<bdi>{term}</bdi>”{decided > 0 && `: ${count(accepted)} of ${count(decided)} accepted`}
          </li>
        )
      })}
    </ul>
  )
}
