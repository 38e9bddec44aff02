import { ArrowDownWideNarrow, ListFilter, ScanSearch } from 'lucide-react'
import { memo } from 'react'
import type { SearchRequest } from '../../../shared/contracts/search.ts'
import { count, IconButton, Menu, plural } from '../../ui/index.ts'
import { SaveSearchButton } from '../searches/save-search-button.tsx'
import { type ListSort, session, useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'
import { listSorts } from './list-order.ts'
import styles from './list-pane.module.css'
import type { ListContent } from './use-list.ts'

const searchSorts: ReadonlyArray<{ readonly id: SearchRequest['sort']; readonly label: string }> = [
  { id: 'relevance', label: 'Best first' },
  { id: 'newest', label: 'Newest first' },
  { id: 'oldest', label: 'Oldest first' },
  { id: 'title', label: 'Title' },
]

interface Props extends Pick<ListContent, 'isSearch' | 'total' | 'passages'>, ToolsProps {}

interface ToolsProps {
  readonly isSearch: boolean
  readonly isEmpty: boolean
  readonly isNarrowing: boolean
  readonly onNarrow: () => void
  readonly isExplained: boolean
  readonly onExplain: () => void
}

/** How many there are, and the list's order and conditions. */
export function ListHeader({ isSearch, total, passages, ...tools }: Props) {
  const view = useSession((now) => now.view)
  return (
    <div className={styles.header}>
      <h2 className={styles.count} aria-live="polite">
        {isSearch ? (
          <>
            <strong>{plural(total, 'document')}</strong> {passages > 0 && plural(passages, 'passage')}
          </>
        ) : (
          <>
            <strong>
              <bdi>{viewTitle(view)}</bdi>
            </strong>{' '}
            {count(total)}
          </>
        )}
      </h2>
      <Tools isSearch={isSearch} {...tools} />
    </div>
  )
}

/** What is done with a list. It stays as it is while the numbers beside it change at each key. */
const Tools = memo(function Tools({ isSearch, isEmpty, isNarrowing, onNarrow, isExplained, onExplain }: ToolsProps) {
  return (
    <span className={styles.tools}>
      {isSearch && !isEmpty && (
        <IconButton label="How this was searched" size="small" isPressed={isExplained} onPress={onExplain}>
          <ScanSearch size={15} aria-hidden />
        </IconButton>
      )}
      {isSearch && <SaveSearchButton />}
      <IconButton label={isNarrowing ? 'Hide the conditions' : 'Narrow the list'} size="small" isPressed={isNarrowing} onPress={onNarrow}>
        <ListFilter size={15} aria-hidden />
      </IconButton>
      <SortMenu isSearch={isSearch} />
    </span>
  )
})

function SortMenu({ isSearch }: { readonly isSearch: boolean }) {
  const listSort = useSession((now) => now.listSort)
  const searchSort = useSession((now) => now.searchSort)
  const sort = isSearch ? searchSort : listSort
  const choices: ReadonlyArray<{ readonly id: string; readonly label: string }> = isSearch ? searchSorts : listSorts
  const label = choices.find(({ id }) => id === sort)?.label ?? ''
  const choose = (id: string) => {
    const searched = searchSorts.find((one) => one.id === id)
    if (isSearch && searched !== undefined) session.sortSearch(searched.id)
    const listed = listSorts.find((one): one is { id: ListSort; label: string } => one.id === id)
    if (!isSearch && listed !== undefined) session.sortList(listed.id)
  }
  return (
    <Menu
      label={`Order: ${label}`}
      selectionMode="single"
      selected={[sort]}
      choices={choices}
      onChoose={choose}
      trigger={
        <>
          <ArrowDownWideNarrow size={14} aria-hidden />
          {label}
        </>
      }
    />
  )
}
