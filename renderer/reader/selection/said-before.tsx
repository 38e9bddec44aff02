import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-aria-components'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { SimilarPassage } from '../../../shared/contracts/search.ts'
import { useDeskActions } from '../../actions/index.ts'
import { shortName } from '../../dossier/index.ts'
import { type DocumentRow, useRows } from '../../library/index.ts'
import { findSimilar } from '../../search/index.ts'
import { IconButton, KindDot, Marked, plural, shortDay } from '../../ui/index.ts'
import styles from './selection.module.css'

interface Props {
  readonly passage: string
  /** The document it is from. */
  readonly id: DocumentId
  readonly onClose: () => void
}

type Found = { readonly passages: readonly SimilarPassage[] } | { readonly problem: string } | undefined

/** Where else in the library nearly the same is said: by whom, when, and how nearly. */
export function SaidBefore({ passage, id, onClose }: Props) {
  const found = useSimilar(passage, id)
  const passages = found !== undefined && 'passages' in found ? found.passages : none
  const rows = useRows(passages.map((each) => each.id))
  const heading = useRef<HTMLHeadingElement>(null)
  // The panel was asked for: it is what is read next. Focus is outside React.
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <aside
      className={styles.panel}
      aria-label="Said before"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className={styles.header}>
        <h3 ref={heading} tabIndex={-1}>
          Have we said this before?
        </h3>
        <IconButton label="Close" keys="Esc" size="small" onPress={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <blockquote className={styles.asked} dir="auto">
        {passage}
      </blockquote>
      <p role="status" className={styles.outcome}>
        {outcomeOf(found)}
      </p>
      <ul className={styles.list}>
        {passages.map((each) => {
          const row = rows.get(each.id)
          return row === undefined ? null : (
            <li key={`${each.id} ${each.locator.block}`}>
              <Similar row={row} passage={each} />
            </li>
          )
        })}
      </ul>
    </aside>
  )
}

const none: readonly SimilarPassage[] = []

function outcomeOf(found: Found): string {
  if (found === undefined) return 'Looking…'
  if ('problem' in found) return found.problem
  return found.passages.length === 0
    ? 'No other document in the library says it in nearly these words.'
    : `Said nearly so in ${plural(found.passages.length, 'document')}:`
}

function useSimilar(passage: string, id: DocumentId): Found {
  const [found, setFound] = useState<Found>()
  // Asks the search, which is outside React.
  useEffect(() => {
    let isWanted = true
    findSimilar(passage, id).then(
      (passages) => isWanted && setFound({ passages }),
      (error: unknown) => isWanted && setFound({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [passage, id])
  return found
}

function Similar({
  row,
  passage: { locator, text, marks, terms, similarity },
}: {
  readonly row: DocumentRow
  readonly passage: SimilarPassage
}) {
  const { openDocument } = useDeskActions()
  const who = row.from.length > 0 ? row.from.join(', ') : row.source
  const share = Math.round(similarity * 100)
  return (
    <>
      <p className={styles.name}>
        <KindDot kind={row.kind} />
        <Link className={styles.link ?? ''} onPress={() => openDocument(row.id, { tab: 'read', block: locator.block, terms })}>
          <bdi>{shortName(row)}</bdi>
        </Link>
        <span className={styles.share} title={`${share} % of its words in a row stand there too`}>
          {share} % the same
        </span>
      </p>
      <p className={styles.facts}>
        <bdi>
          {[who, row.date === undefined ? undefined : shortDay(row.date, row.datePrecision), row.title].filter(Boolean).join(' · ')}
        </bdi>
      </p>
      <q className={styles.words} dir="auto">
        <Marked text={text} ranges={marks} />
      </q>
    </>
  )
}
