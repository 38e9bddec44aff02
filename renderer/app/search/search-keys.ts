import type { KeyboardEvent } from 'react'
import { session } from '../session.ts'
import { rememberSearch } from './search-history.ts'
import type { useSuggestions } from './use-suggestions.ts'

interface Options {
  readonly query: string
  readonly offer: ReturnType<typeof useSuggestions>
  readonly onGoToList: (open: boolean) => void
}

/**
 * The keys of the search box. What is offered takes Tab, → at the end of the text, and Esc; the arrows only where values
 * or earlier searches are offered, since ↓ after a word goes on to the list.
 */
export function searchKeys({ query, offer, onGoToList }: Options): (event: KeyboardEvent<HTMLInputElement>) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { suggestions } = offer
    const isAtEnd = event.currentTarget.selectionStart === event.currentTarget.value.length
    const goToList = (open: boolean) => {
      rememberSearch(query)
      offer.close()
      onGoToList(open)
    }
    const completes = suggestions !== undefined && suggestions.kind !== 'history' && !event.shiftKey
    const takesArrows = suggestions !== undefined && suggestions.kind !== 'name'
    const actions: Readonly<Record<string, (() => void) | false | undefined>> = {
      Tab: completes && (() => suggestions.choose(Math.max(0, suggestions.at))),
      ArrowRight: completes && isAtEnd && (() => suggestions.choose(Math.max(0, suggestions.at))),
      ArrowUp: takesArrows && (() => suggestions.move(-1)),
      ArrowDown: takesArrows ? () => suggestions.move(1) : query === '' && offer.hasPast ? offer.showPast : () => goToList(false),
      Enter: suggestions !== undefined && suggestions.at >= 0 ? () => suggestions.choose(suggestions.at) : () => goToList(true),
      Escape: suggestions !== undefined ? suggestions.close : query !== '' && (() => session.search('')),
    }
    const action = actions[event.key]
    if (action === undefined || action === false) return
    event.preventDefault()
    action()
  }
}
