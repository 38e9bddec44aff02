import { Search, X } from 'lucide-react'
import type { ChangeEvent, ClipboardEvent, RefObject } from 'react'
import { cutQuery, queryLimit } from '../../search/index.ts'
import { count } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import { session, useSession } from '../session.ts'
import { shownKeys } from '../use-shortcuts.ts'
import { QueryHelp } from './query-help.tsx'
import styles from './search-box.module.css'
import { SearchChips } from './search-chips.tsx'
import { rememberSearch } from './search-history.ts'
import { searchKeys } from './search-keys.ts'
import { SuggestionList, suggestionId, suggestionsId } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  readonly field: RefObject<HTMLInputElement | null>
  /** Goes on to the list: by arrow, or by Enter to open its first document. */
  readonly onGoToList: (open: boolean) => void
}

/**
 * Where a delegate searches: the query, what narrows it, and how to say more. It stays a search box to assistive
 * technology; what it offers is a list it points at.
 */
export function SearchBox({ field, onGoToList }: Props) {
  const query = useSession((now) => now.query)
  const putCaret = (caret: number) => {
    field.current?.focus()
    // The new text is drawn first.
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret))
  }
  const offer = useSuggestions(query, putCaret)
  const { suggestions } = offer
  const change = (input: HTMLInputElement) => {
    const kept = searchFor(input.value)
    offer.onType(kept, input.selectionStart ?? kept.length)
  }
  return (
    <search className={styles.box}>
      <Search size={16} aria-hidden className={styles.icon} />
      <input
        ref={field}
        type="search"
        aria-label="Search the library"
        aria-keyshortcuts="Control+K Meta+K"
        aria-autocomplete="list"
        aria-controls={suggestions === undefined ? undefined : suggestionsId}
        aria-activedescendant={suggestions === undefined || suggestions.at < 0 ? undefined : suggestionId(suggestions.at)}
        placeholder="Search the library"
        className={styles.field}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.currentTarget)}
        onPaste={(event) => pasteLines(event, change)}
        onKeyDown={searchKeys({ query, offer, onGoToList })}
        onBlur={() => {
          rememberSearch(query)
          offer.close()
        }}
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
      {suggestions !== undefined && <SuggestionList suggestions={suggestions} />}
    </search>
  )
}

/** Searches for what the box holds, as far as that can be meant, and says when it was cut. */
function searchFor(text: string): string {
  const kept = cutQuery(text)
  if (kept !== text) notify(`That is more than can be searched for at once: the first ${count(queryLimit)} characters were taken.`)
  session.search(kept)
  return kept
}

/** Pastes several lines as one, with blanks where a field would leave out the line ends and so join words; and no megabytes. */
function pasteLines(event: ClipboardEvent<HTMLInputElement>, change: (input: HTMLInputElement) => void): void {
  const text = event.clipboardData.getData('text')
  if (text.length <= queryLimit && !/[\r\n]/.test(text)) return
  event.preventDefault()
  const input = event.currentTarget
  const line = text
    .slice(0, queryLimit * 2)
    .trim()
    .replace(/\s+/g, ' ')
  input.setRangeText(line, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
  change(input)
}
