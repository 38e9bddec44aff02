import { useDeskActions } from '../../actions/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { plural, shortDay } from '../../ui/index.ts'
import styles from './dossier.module.css'
import { liaisonsId } from './dossier-places.ts'
import { shortName, wayOf } from './files/dossier-words.ts'
import type { DossierLiaison } from './tag-dossier.ts'

/** The liaisons that speak of the tag or carried what does, and what was answered. */
export function LiaisonTable({ liaisons }: { readonly liaisons: readonly DossierLiaison[] }) {
  if (liaisons.length === 0) return null
  return (
    <section className={styles.section} id={liaisonsId}>
      <h2>
        Liaisons and what was answered <small className={styles.amount}>{plural(liaisons.length, 'statement')}</small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by key */}
      <section className={styles.scroller} tabIndex={0} aria-label="Liaisons">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Statement</th>
              <th scope="col">From → to</th>
              <th scope="col">Carries</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {liaisons.map((liaison) => (
              <Row key={liaison.row.id} liaison={liaison} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Row({ liaison }: { readonly liaison: DossierLiaison }) {
  const { row, carries, isTagged, answeredBy } = liaison
  return (
    <tr>
      <th scope="row">
        <DocumentName row={row} />
        <span className={styles.title} dir="auto">
          {row.title}
        </span>
        {row.date !== undefined && <time dateTime={row.date}>{shortDay(row.date, row.datePrecision)}</time>}
      </th>
      <td>{wayOf(liaison)}</td>
      <td>
        {carries.map((each) => (
          <DocumentName key={each.id} row={each} />
        ))}
        {carries.length === 0 && isTagged && 'speaks of it itself'}
      </td>
      <td>
        {answeredBy.map((answer) => (
          <span key={answer.id} className={styles.answer}>
            <DocumentName row={answer} /> {answer.date !== undefined && shortDay(answer.date)}
          </span>
        ))}
        {answeredBy.length === 0 && (row.deadline === undefined ? 'none here' : `none here; asked for by ${shortDay(row.deadline)}`)}
      </td>
    </tr>
  )
}

function DocumentName({ row }: { readonly row: DocumentRow }) {
  const { openDocument } = useDeskActions()
  return (
    <button type="button" className={styles.link} onClick={() => openDocument(row.id)} title={row.title}>
      <bdi>{shortName(row)}</bdi>
    </button>
  )
}
