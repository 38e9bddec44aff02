import { useMemo, useState } from 'react'
import { Agreement } from '../../../shared/taxonomy/index.ts'
import { useQuietTerms } from '../../library/index.ts'
import { FilterField, plural } from '../../ui/index.ts'
import { NothingToReview } from '../review/nothing-to-review.tsx'
import { useProposed } from '../review/use-proposed.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import { termRows } from './term-rows.ts'
import { TermTable } from './term-table.tsx'
import styles from './terms.module.css'

/** The terms of the lens with how far the delegate agrees with what each proposed: where a bad term is seen and silenced. */
export function Terms() {
  const proposed = useProposed().value
  const quiet = useQuietTerms()
  const tags = useTagLookup()
  const [typed, setTyped] = useState('')
  const rows = useMemo(() => termRows(new Agreement(proposed), quiet), [proposed, quiet])
  const wanted = typed.trim().toLowerCase()
  const shown = rows.filter(({ term, tag }) => wanted === '' || `${term} ${nameOfTag(tags, tag)}`.toLowerCase().includes(wanted))
  if (rows.length === 0) return <NothingToReview />
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <FilterField label="Find a term" placeholder="Find a term or tag" value={typed} onChange={setTyped} isShort />
        <p className={styles.note}>
          {plural(rows.length, 'term')} carried proposals, those you agree with least first. A silenced term proposes nothing by itself;
          your decisions stay.
        </p>
      </div>
      <TermTable rows={shown} />
    </div>
  )
}
