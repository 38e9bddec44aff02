import { CircleCheck } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useLibraryState, useMissing } from '../../library/index.ts'
import { count, EmptyState, plural } from '../../ui/index.ts'
import { CopyButton } from '../copy-button.tsx'
import { ShowAll } from '../show-all.tsx'
import styles from './missing.module.css'
import { MissingEntry } from './missing-entry.tsx'
import { type MissingReason, missingFor, missingText } from './missing-list.ts'
import { ReasonFilter } from './reason-filter.tsx'

/** Documents that others speak of and the library does not hold, by how much they matter. */
export function MissingPage() {
  const rows = useDeferredValue(useMissing())
  const library = useLibraryState()
  const [reason, setReason] = useState<MissingReason>()
  const shown = missingFor(rows, reason)
  const addresses = shown.filter(({ url }) => url !== undefined).length
  if (rows.length === 0) {
    return library.kind === 'ready' ? (
      <EmptyState icon={<CircleCheck size={28} />} title="Nothing is missing">
        <p>Every paper that the documents of this library attach, answer or cite is here.</p>
      </EmptyState>
    ) : null
  }
  return (
    <section className={styles.page} aria-labelledby="missing-title">
      <header className={styles.head}>
        <div>
          <h1 id="missing-title">Missing</h1>
          <p className={styles.summary}>
            {plural(shown.length, 'document')} that others speak of, {addresses === 0 ? 'none' : count(addresses)} with an address to fetch
            from
          </p>
        </div>
        <CopyButton size="medium" text={() => missingText(shown)}>
          Copy all as a list
        </CopyButton>
      </header>
      <ReasonFilter rows={rows} reason={reason} onChoose={setReason} />
      <ShowAll key={reason ?? 'all'} items={shown} shown={60} className={styles.list ?? ''} keyOf={({ key }) => key}>
        {(row) => <MissingEntry row={row} />}
      </ShowAll>
    </section>
  )
}
