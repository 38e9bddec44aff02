import { History } from 'lucide-react'
import styles from './suggestion-list.module.css'
import type { Suggestions } from './use-suggestions.ts'

/** The name of an option, for the field that points at it. */
export const suggestionId = (index: number): string => `suggestion-${index}`
export const suggestionsId = 'search-suggestions'

const titles: Readonly<Record<Suggestions['kind'], string>> = {
  name: 'Conditions',
  value: 'Values',
  history: 'Earlier searches',
}

/** What the search box offers: it never takes the focus, so that whoever types goes on typing. */
export function SuggestionList({ suggestions }: { readonly suggestions: Suggestions }) {
  const { kind, items, at, choose } = suggestions
  return (
    <div className={styles.popup}>
      <div id={suggestionsId} role="listbox" aria-label={titles[kind]} className={styles.list}>
        {items.map(({ id, label, detail, result }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={id}
            id={suggestionId(index)}
            role="option"
            aria-selected={index === at}
            data-action={result === 'clear' || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(index)}
          >
            {kind === 'history' && result !== 'clear' && <History size={13} aria-hidden />}
            <bdi>{label}</bdi>
            {detail !== undefined && detail !== '' && <small>{detail}</small>}
          </div>
        ))}
      </div>
      {kind !== 'history' && (
        <p className={styles.keys} aria-hidden>
          <kbd>Tab</kbd> takes the {at === -1 ? 'first' : 'marked one'} · <kbd>Esc</kbd> closes
        </p>
      )}
      <span role="status" className="visually-hidden">
        {kind === 'history' ? '' : `${items.length} ${items.length === 1 ? 'suggestion' : 'suggestions'}; Tab takes the first`}
      </span>
    </div>
  )
}
