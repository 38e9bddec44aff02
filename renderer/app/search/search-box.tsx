import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { session, useSession } from '../session.ts'
import { shownKeys } from '../use-shortcuts.ts'
import { QueryHelp } from './query-help.tsx'
import styles from './search-box.module.css'
import { SearchChips } from './search-chips.tsx'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  /** Goes on to the list: by arrow, or by Enter to open its first document. */
  readonly onGoToList: (open: boolean) => void
}

/** Where a delegate searches: the query, what narrows it, and how to say more. */
export function SearchBox({ field, onGoToList }: Props) {
  const query = useSession(({ query }) => query)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && query !== '') session.search('')
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onGoToList(event.key === 'Enter')
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.box}>
      <Search size={16} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="search"
        aria-label="Search the library"
        aria-keyshortcuts="Control+K Meta+K"
        placeholder="Search the library"
        className={styles.field}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => session.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <SearchChips />
      {query === '' ? (
        <kbd aria-hidden>{shownKeys('Mod+K')}</kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the search"
          onClick={() => {
            session.search('')
            field.current?.focus()
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
      <QueryHelp />
    </search>
  )
}
