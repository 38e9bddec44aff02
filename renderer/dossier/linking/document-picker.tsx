import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { type DocumentRow, useDocuments } from '../../library/index.ts'
import { KindDot, plural, shortDay } from '../../ui/index.ts'
import { routeOf, shortName } from '../document-name.ts'
import styles from './document-picker.module.css'

interface Props {
  /** What is chosen from: the list's accessible name. */
  readonly label: string
  /** Orders the library, the likeliest first; documents it scores `undefined` are not offered. */
  readonly likely: (row: DocumentRow, isTyped: boolean) => number | undefined
  readonly onChoose: (row: DocumentRow) => void
}

/** Documents offered at most: as many as are seen without scrolling. A delegate who looks for another types its name. */
const offeredAtMost = 8

/** A document to choose, the likeliest first; typing narrows them to those whose names or title hold every word. */
export function DocumentPicker({ label, likely, onChoose }: Props) {
  const documents = useDocuments()
  const [typed, setTyped] = useState('')
  const offered = useMemo(() => offeredOf(documents, typed, likely), [documents, typed, likely])
  const choose = (key: unknown) => {
    const chosen = offered.find(({ id }) => id === key)
    if (chosen !== undefined) onChoose(chosen)
  }
  const shown = offered.slice(0, offeredAtMost)
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Symbol, title or group" autoFocus className={styles.search ?? ''}>
        <Input placeholder="Symbol, title or group" className={styles.input ?? ''} />
      </SearchField>
      <ListBox
        aria-label={label}
        className={styles.list ?? ''}
        items={shown}
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
              <small>
                {[row.date === undefined ? '' : shortDay(row.date, row.datePrecision), routeOf(row)].filter(Boolean).join(' · ')}
              </small>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {offered.length > shown.length && (
        <p className={styles.empty}>{plural(offered.length - shown.length, 'other document')}: type more of its name.</p>
      )}
    </Autocomplete>
  )
}

function offeredOf(documents: readonly DocumentRow[], typed: string, likely: Props['likely']): readonly DocumentRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return documents
    .flatMap((row) => {
      const score = holds(row, words) ? likely(row, words.length > 0) : undefined
      return score === undefined ? [] : [{ row, score }]
    })
    .sort((a, b) => b.score - a.score || (a.row.date ?? '').localeCompare(b.row.date ?? ''))
    .map(({ row }) => row)
}

function holds(row: DocumentRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [row.title, row.name, ...row.symbols, ...row.from].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
