import type { Coverage } from '../../library/index.ts'
import { count, plural } from '../../ui/index.ts'
import styles from './coverage.module.css'

/** The whole library as one bar in three parts, each with its number. */
export function CoverageBar({ coverage, waiting }: { readonly coverage: Coverage; readonly waiting: number }) {
  const { full, partial, none } = coverage
  const parts = [
    { id: 'full', documents: full, label: 'fully searchable', explained: 'Every word of the text.' },
    { id: 'partial', documents: partial.length, label: 'partly searchable', explained: 'What could be read of it.' },
    { id: 'none', documents: none.length, label: 'by name only', explained: 'Symbol, file name and tags.' },
  ]
  return (
    <section aria-label="How much is searched" className={styles.reach}>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ id, documents }) => documents > 0 && <span key={id} data-part={id} style={{ flexGrow: documents }} />)}
      </div>
      <ul className={styles.parts}>
        {parts.map(({ id, documents, label, explained }) => (
          <li key={id} data-part={id}>
            <strong>{count(documents)}</strong>
            <span>{label}</span>
            <small>{explained}</small>
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className={styles.fine}>{plural(waiting, 'document')} still to be indexed; found by name until then.</p>}
    </section>
  )
}
