import { useState } from 'react'
import { useDeskActions } from '../../actions/index.ts'
import { Button, count, KindDot, plural } from '../../ui/index.ts'
import { SentenceButton } from '../sentence-button.tsx'
import styles from './dossier.module.css'
import type { DossierDocument, DossierSection } from './tag-dossier.ts'

/** Documents of a group drawn before the rest is asked for; files hold all. */
const firstShown = 12
/** Sentences drawn of one document. */
const firstSentences = 3

/** The documents of one group, earliest first, each with the sentences that speak of the tag. */
export function DossierSectionView({ section: { group, documents } }: { readonly section: DossierSection }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? documents : documents.slice(0, firstShown)
  return (
    <section className={styles.section}>
      <h2>
        <bdi>{group === '' ? 'No group stated' : group}</bdi>{' '}
        <small className={styles.amount}>{plural(documents.length, 'document')}</small>
      </h2>
      {shown.map((document) => (
        <DocumentEntry key={document.row.id} document={document} />
      ))}
      {shown.length < documents.length && (
        <Button size="small" onPress={() => setWhole(true)}>
          Show all {count(documents.length)}
        </Button>
      )}
    </section>
  )
}

function DocumentEntry({ document: { row, citation, below, why, sentences } }: { readonly document: DossierDocument }) {
  const { openDocument } = useDeskActions()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? sentences : sentences.slice(0, firstSentences)
  const more = sentences.length - shown.length
  return (
    <article className={styles.document}>
      <h3>
        <KindDot kind={row.kind} />
        <button type="button" className={styles.cited} dir="auto" onClick={() => openDocument(row.id)}>
          {citation}
        </button>
      </h3>
      <div className={styles.sentences}>
        {shown.map(({ text, place, locator }) => (
          <SentenceButton
            key={text}
            place={place}
            onOpen={() => openDocument(row.id, { tab: 'read', ...(locator !== undefined && { block: locator.block }) })}
          >
            {text}
          </SentenceButton>
        ))}
      </div>
      <p className={styles.why}>
        {below !== undefined && (
          <>
            <b>
              <bdi>{below}</bdi>
            </b>
            ,{' '}
          </>
        )}
        {why}
        {more > 0 && (
          <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
            {plural(more, 'more sentence')}
          </Button>
        )}
      </p>
    </article>
  )
}
