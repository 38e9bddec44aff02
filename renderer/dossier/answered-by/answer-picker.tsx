import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { type DocumentRow, useDocuments } from '../../library/index.ts'
import { KindDot, shortDay } from '../../ui/index.ts'
import { routeOf, shortName } from '../document-name.ts'
import styles from './answered-by.module.css'
import { likelyAnswers } from './likely-answers.ts'

interface Props {
  readonly statement: DocumentRow
  readonly onChoose: (answer: DocumentRow) => void
}

/** Statements to choose from, the likeliest first; typing narrows them. */
export function AnswerPicker({ statement, onChoose }: Props) {
  const documents = useDocuments()
  const [typed, setTyped] = useState('')
  const offered = useMemo(() => likelyAnswers(statement, documents, typed), [statement, documents, typed])
  const choose = (key: unknown) => {
    const answer = offered.find(({ id }) => id === key)
    if (answer !== undefined) onChoose(answer)
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Symbol, title or group" autoFocus className={styles.search ?? ''}>
        <Input placeholder="Symbol, title or group" className={styles.input ?? ''} />
      </SearchField>
      <ListBox
        aria-label="Statements"
        className={styles.list ?? ''}
        items={offered}
        selectionMode="none"
        onAction={choose}
        renderEmptyState={() => <p className={styles.empty}>No document of that name.</p>}
      >
        {(row) => (
          <ListBoxItem id={row.id} textValue={row.title} className={styles.item ?? ''}>
            <KindDot kind={row.kind} />
            <span className={styles.text}>
              <strong>
                <bdi>{shortName(row)}</bdi>
              </strong>{' '}
              <bdi>{row.title}</bdi>
              <small>{[row.date === undefined ? '' : shortDay(row.date), routeOf(row)].filter(Boolean).join(' · ')}</small>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
