import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { useRows } from '../../library/index.ts'
import { KindDot, shortDay } from '../../ui/index.ts'
import { DocumentLink } from '../document-link.tsx'
import styles from './attachments.module.css'

/** The documents that could be the one meant, to look at each. */
export function Candidates({ ids }: { readonly ids: readonly DocumentId[] }) {
  const rows = useRows(ids)
  return (
    <div className={styles.candidates}>
      <p>Several documents could be meant:</p>
      <ul>
        {[...rows.values()].map((row) => (
          <li key={row.id}>
            <KindDot kind={row.kind} /> <DocumentLink row={row}>{row.title}</DocumentLink>{' '}
            <small>
              <bdi>{row.name}</bdi>
              {row.date !== undefined && ` · ${shortDay(row.date)}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
