import { changes, type RelationRow, useRows } from '../../library/index.ts'
import { Button, KindDot, shortDay } from '../../ui/index.ts'
import { DocumentLink } from '../document-link.tsx'
import styles from './attachments.module.css'

/** The documents that could be the one meant: to look at each, and to say which it is. */
export function Candidates({ relation }: { readonly relation: RelationRow }) {
  const rows = useRows(relation.candidates)
  return (
    <div className={styles.candidates}>
      <p>Several documents could be meant:</p>
      <ul>
        {[...rows.values()].map((row) => (
          <li key={row.id}>
            <KindDot kind={row.kind} />
            <span className={styles.candidate}>
              <DocumentLink row={row}>{row.title}</DocumentLink>{' '}
              <small>
                <bdi>{row.name}</bdi>
                {row.date !== undefined && ` · ${shortDay(row.date, row.datePrecision)}`}
              </small>
            </span>
            <Button size="small" onPress={() => void changes.chooseTarget(relation, row.id)}>
              This one
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
