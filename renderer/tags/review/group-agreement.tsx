import type { Tally } from '../../../shared/taxonomy/index.ts'
import { count } from '../../ui/index.ts'
import { showTagsPart } from '../tag-place.ts'
import styles from './review.module.css'

/** How many of a tag's decided proposals were accepted; leads to its terms, where a bad one can be seen. */
export function GroupAgreement({ tally: { accepted, rejected } }: { readonly tally: Tally }) {
  if (accepted + rejected === 0) return null
  return (
    <button
      type="button"
      className={styles.agreement}
      onClick={() => showTagsPart('terms')}
      title="Show the terms of the lens, and how far you agree with each"
    >
      {count(accepted)} of {count(accepted + rejected)} accepted
    </button>
  )
}
