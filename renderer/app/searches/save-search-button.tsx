import { Bookmark, BookmarkCheck } from 'lucide-react'
import { useMemo } from 'react'
import { changes, useSavedSearches } from '../../library/index.ts'
import { IconButton } from '../../ui/index.ts'
import { useSession } from '../session.ts'
import { shownKeys } from '../use-shortcuts.ts'
import { askedIn, isSame, saveThisSearch } from './save-this-search.ts'

/** Keeps the present search in the navigation, or takes it out again. */
export function SaveSearchButton() {
  const query = useSession((now) => now.query)
  const filters = useSession((now) => now.filters)
  const view = useSession((now) => now.view)
  const searches = useSavedSearches()
  const saved = useMemo(() => searches.find((one) => isSame(one, askedIn({ query, filters, view }))), [searches, query, filters, view])
  if (saved === undefined)
    return (
      <IconButton label="Save this search" keys={shownKeys('Mod+S')} size="small" onPress={saveThisSearch}>
        <Bookmark size={15} aria-hidden />
      </IconButton>
    )
  return (
    <IconButton label="Remove this search from the navigation" size="small" isPressed onPress={() => void changes.removeSearch(saved.id)}>
      <BookmarkCheck size={15} aria-hidden />
    </IconButton>
  )
}
