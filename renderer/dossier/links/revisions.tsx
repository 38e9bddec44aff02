import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { classes, longDay, plural, StateBadge } from '../../ui/index.ts'
import { DocumentLink } from '../document-link.tsx'
import { shortName } from '../document-name.ts'
import { Section } from '../section.tsx'
import styles from './links.module.css'
import { useRevisions } from './use-revisions.ts'

/** The revisions of a paper, the newest on top. */
export function Revisions({ id }: { readonly id: DocumentId }) {
  const revisions = useRevisions(id)
  return (
    <Section title="Revisions" detail={plural(revisions.length, 'version')}>
      <ol className={styles.chain}>
        {revisions.map((row, at) => (
          <li key={row.id} className={classes(row.id === id && styles.current)} aria-current={row.id === id ? 'true' : undefined}>
            {row.id === id ? <strong>{shortName(row)}</strong> : <DocumentLink row={row} />}
            {row.date !== undefined && <time dateTime={row.date}>{longDay(row.date, row.datePrecision)}</time>}
            {at === 0 && <StateBadge tone="good">newest</StateBadge>}
            {row.id === id && <small>this document</small>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
