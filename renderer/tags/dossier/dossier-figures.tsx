import { useDeskActions } from '../../actions/index.ts'
import { count, plural } from '../../ui/index.ts'
import { tagCondition } from '../overview/cell-query.ts'
import styles from './dossier.module.css'
import { liaisonsId, sectionsId } from './dossier-places.ts'
import type { TagDossier } from './tag-dossier.ts'

/** The dossier in numbers; each leads to what it counts. */
export function DossierFigures({ dossier }: { readonly dossier: TagDossier }) {
  const { search } = useDeskActions()
  const { name, documents, sentences, liaisons, answered, years } = dossier
  const tag = tagCondition(name)
  const most = Math.max(1, ...years.map(({ documents: of }) => of))
  const goTo = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' })
  return (
    <div className={styles.figures}>
      <button type="button" className={styles.figure} onClick={() => search(tag)}>
        <b>{count(documents)}</b> {documents === 1 ? 'document' : 'documents'}
      </button>
      <button type="button" className={styles.figure} onClick={() => goTo(sectionsId)}>
        <b>{count(sentences)}</b> {sentences === 1 ? 'sentence' : 'sentences'}
      </button>
      {liaisons.length > 0 && (
        <button type="button" className={styles.figure} onClick={() => goTo(liaisonsId)}>
          <b>{count(liaisons.length)}</b> {liaisons.length === 1 ? 'liaison' : 'liaisons'}, {count(answered)} answered
        </button>
      )}
      {years.length > 0 && (
        <ul className={styles.years} aria-label="Documents by year">
          {years.map(({ year, documents: of }) => (
            <li key={year}>
              <button
                type="button"
                aria-label={`${year}: ${plural(of, 'document')}`}
                title={`${year}: ${plural(of, 'document')}`}
                onClick={() => search(`${tag} date:${year}`)}
              >
                <span className={styles.bar} style={{ blockSize: `${Math.max(6, (of / most) * 100)}%` }} />
                <span className={styles.year}>{year}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
