import { useMemo, useState } from 'react'
import { useDocuments, useProposalCounts, useTags } from '../../library/index.ts'
import { qualifierNamed, useValues } from '../../search/index.ts'
import { session } from '../session.ts'
import { type Completable, completableAt, complete } from './completion.ts'
import { matching, qualifiers, usedBy, valuesOf } from './qualifier-values.ts'
import { clearSearchHistory, useSearchHistory } from './search-history.ts'

/** One thing offered under the search box. */
export interface Suggestion {
  readonly id: string
  readonly label: string
  readonly detail?: string
  /** The query it makes, and where the caret then stands. */
  readonly result: { readonly query: string; readonly caret: number } | 'clear'
}

/** What is offered under the search box, and what the keys do with it. */
export interface Suggestions {
  readonly kind: 'name' | 'value' | 'history'
  readonly items: readonly Suggestion[]
  /** Index of the one the keyboard stands on; -1 while the keys still belong to the text. */
  readonly at: number
  readonly move: (by: 1 | -1) => void
  /** Takes the one at an index; what the query then is. */
  readonly choose: (index: number) => void
  readonly close: () => void
}

interface Typed {
  readonly query: string
  readonly caret: number
}

/** Searches of the past offered at once. */
const shownPast = 12

/**
 * Suggestions for what was typed last. They are offered only after a key, so that a query that comes from elsewhere
 * opens nothing; `onPut` puts the caret where the completed query goes on.
 */
export function useSuggestions(query: string, onPut: (caret: number) => void) {
  const [typed, setTyped] = useState<Typed>()
  const [isPastShown, setPastShown] = useState(false)
  const [at, setAt] = useState(-1)
  const past = useSearchHistory()
  const completable = typed?.query === query ? completableAt(typed.query, typed.caret) : undefined
  const offered = useCompletions(typed, completable)
  const items = isPastShown && query === '' ? pastItems(past) : offered
  const close = () => {
    setTyped(undefined)
    setPastShown(false)
    setAt(-1)
  }
  const choose = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    close()
    if (item.result === 'clear') return clearSearchHistory()
    session.search(item.result.query)
    // A qualifier's name calls for its values.
    setTyped(item.result)
    onPut(item.result.caret)
  }
  const suggestions: Suggestions | undefined =
    items.length === 0
      ? undefined
      : {
          kind: isPastShown && query === '' ? 'history' : (completable?.kind ?? 'name'),
          items,
          at,
          move: (by) => setAt((at + by + items.length + (at === -1 && by === -1 ? 1 : 0)) % items.length),
          choose,
          close,
        }
  return {
    suggestions,
    hasPast: past.length > 0,
    showPast: () => {
      setPastShown(true)
      setAt(0)
    },
    /** Told of each key that changed the text. */
    onType: (text: string, caret: number) => {
      setPastShown(false)
      setAt(-1)
      setTyped({ query: text, caret })
    },
    close,
  }
}

function useCompletions(typed: Typed | undefined, completable: Completable | undefined): readonly Suggestion[] {
  const documents = useDocuments()
  const tags = useTags()
  const field = completable?.kind === 'value' ? qualifierNamed(completable.field) : undefined
  const proposed = useProposalCounts(field === 'tag')
  // Contacts are in no row of the library, but the index knows them.
  const people = useValues(field === 'person' ? field : undefined)
  const values = useMemo(
    () => (field === undefined ? [] : valuesOf(field, { rows: documents, tags, proposed, people })),
    [field, documents, tags, proposed, people],
  )
  if (typed === undefined || completable === undefined) return []
  const { query, caret } = typed
  if (completable.kind === 'name')
    return qualifiers
      .filter(([name]) => name.startsWith(completable.field))
      .map(([name, asks]) => ({ id: name, label: `${name}:`, detail: asks, result: complete(query, caret, completable, name) }))
  return matching(values, completable.begun).map((each) => ({
    id: each.value,
    label: each.value,
    detail: [each.label ?? '', usedBy(each)].filter((part) => part !== '').join(' · '),
    result: complete(query, caret, completable, each.value),
  }))
}

const pastItems = (past: readonly string[]): readonly Suggestion[] =>
  past.length === 0
    ? []
    : [
        ...past.slice(0, shownPast).map((text): Suggestion => ({ id: text, label: text, result: { query: text, caret: text.length } })),
        { id: '\u0000clear', label: 'Clear the search history', result: 'clear' },
      ]
