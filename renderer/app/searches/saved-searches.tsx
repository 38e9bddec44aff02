import { EllipsisVertical } from 'lucide-react'
import { useMemo, useState } from 'react'
import { changes, type SavedSearchRow, useSavedSearches } from '../../library/index.ts'
import { useCounts } from '../../search/index.ts'
import { Menu } from '../../ui/index.ts'
import { NavLink } from '../navigation/nav-link.tsx'
import { session, useSession } from '../session.ts'
import { useSettings } from '../settings.ts'
import { RenameSearch } from './rename-search.tsx'
import { askedIn, isSame } from './save-this-search.ts'
import styles from './saved-searches.module.css'

/** The saved searches, each with how many documents came into the library since it was last looked at. */
export function SavedSearches() {
  const searches = useSavedSearches()
  const query = useSession((now) => now.query)
  const filters = useSession((now) => now.filters)
  const view = useSession((now) => now.view)
  const fresh = useFresh(searches)
  const [renamed, setRenamed] = useState<SavedSearchRow>()
  if (searches.length === 0) return null
  const asked = askedIn({ query, filters, view })
  return (
    <section aria-label="Saved searches">
      <h2>Saved searches</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.id} className={styles.entry}>
            <NavLink
              label={search.name}
              place={`search/${search.id}`}
              isCurrent={isSame(search, asked)}
              onGo={() => openSearch(search)}
              {...newCount(fresh.get(search.id))}
            />
            <SearchMenu search={search} fresh={fresh.get(search.id) ?? 0} onRename={() => setRenamed(search)} />
          </li>
        ))}
      </ul>
      {renamed !== undefined && <RenameSearch search={renamed} onClose={() => setRenamed(undefined)} />}
    </section>
  )
}

const newCount = (fresh = 0) =>
  fresh === 0 ? {} : { count: fresh, unit: 'documents new since you last looked', shownUnit: 'new', isDue: true }

interface MenuProps {
  readonly search: SavedSearchRow
  readonly fresh: number
  readonly onRename: () => void
}

function SearchMenu({ search, fresh, onRename }: MenuProps) {
  const choices = [
    ...(fresh > 0 ? [{ id: 'new', label: 'Show only what is new' }] : []),
    { id: 'rename', label: 'Rename…' },
    { id: 'remove', label: 'Remove' },
  ]
  const choose = (id: string) => {
    if (id === 'rename') onRename()
    else if (id === 'remove') void changes.removeSearch(search.id)
    else openSearch(search, search.seenAt)
  }
  return (
    <div className={styles.menu}>
      <Menu
        label={`More of ${search.name}`}
        trigger={<EllipsisVertical size={14} aria-hidden />}
        choices={choices}
        onChoose={choose}
        align="start"
      />
    </div>
  )
}

/** Searches as it was saved; with `since`, only among what came after. */
function openSearch({ id, query, filters }: SavedSearchRow, since?: Date): void {
  session.showView({ kind: 'all' })
  session.search(query)
  session.setFilters(since === undefined ? filters : [...filters, { field: 'added', values: [since.toISOString()] }])
  void changes.markSearchSeen(id)
}

/** Documents of each search that came after it was last looked at. */
function useFresh(searches: readonly SavedSearchRow[]): ReadonlyMap<string, number> {
  const { isLiteral } = useSettings()
  const questions = useMemo(
    () =>
      searches.map(({ id, query, filters, seenAt }) => ({
        id,
        query,
        isLiteral,
        filters: [...filters, { field: 'added' as const, values: [seenAt.toISOString()] }],
      })),
    [searches, isLiteral],
  )
  return useCounts(questions)
}
