import { ArrowRightLeft, CalendarClock, FilePen, FileQuestion, Files, Gauge, type LucideIcon, Presentation, Tags } from 'lucide-react'
import { memo } from 'react'
import { TagNavigation } from '../../tags/index.ts'
import { ColourDot } from '../../ui/index.ts'
import { useIsSavedSearch } from '../searches/save-this-search.ts'
import { SavedSearches } from '../searches/saved-searches.tsx'
import { session, useSession, type View } from '../session.ts'
import { useIsNavigationWide } from '../settings.ts'
import { viewTitle } from '../view-title.ts'
import { GroupLinks } from './group-links.tsx'
import { NavLink } from './nav-link.tsx'
import styles from './navigation.module.css'
import { type PlaceCount, useNavigationCounts } from './use-navigation-counts.ts'

type PlaceKind = keyof ReturnType<typeof useNavigationCounts>

interface Place {
  readonly kind: PlaceKind
  readonly icon: LucideIcon
  /** The colour of the kind of document it lists: its dot where there is room for words, its icon where there is not. */
  readonly colour?: string
}

const places: readonly Place[] = [
  { kind: 'all', icon: Files },
  { kind: 'liaisons', icon: ArrowRightLeft, colour: '--kind-liaison' },
  { kind: 'contributions', icon: FilePen, colour: '--kind-contribution' },
  { kind: 'workshops', icon: Presentation, colour: '--kind-workshop' },
  { kind: 'missing', icon: FileQuestion },
  { kind: 'timeline', icon: CalendarClock },
  { kind: 'tags', icon: Tags },
  { kind: 'coverage', icon: Gauge },
]

/** The places of the library with what is in them, then its groups and meetings, then its tags. */
export const LibraryNavigation = memo(function LibraryNavigation() {
  const view = useSession((now) => now.view)
  const isWide = useIsNavigationWide()
  const counts = useNavigationCounts()
  const isSavedSearch = useIsSavedSearch()
  return (
    <nav aria-label="Library" className={styles.navigation} data-narrow={!isWide || undefined}>
      <ul>
        {places.map((place) => (
          <li key={place.kind}>
            <PlaceLink place={place} isCurrent={view.kind === place.kind && !isSavedSearch} isWide={isWide} count={counts[place.kind]} />
          </li>
        ))}
      </ul>
      {isWide && <SavedSearches />}
      {isWide && <GroupLinks isElsewhere={isSavedSearch} />}
      {isWide && (
        <section aria-label="Tags">
          <h2>Tags</h2>
          <TagNavigation {...(!isSavedSearch && { current: view })} onOpen={session.showView} />
        </section>
      )}
    </nav>
  )
})

interface PlaceProps {
  readonly place: Place
  readonly isCurrent: boolean
  readonly isWide: boolean
  readonly count: PlaceCount | undefined
}

function PlaceLink({ place: { kind, icon: Icon, colour }, isCurrent, isWide, count }: PlaceProps) {
  const view: View = { kind }
  return (
    <NavLink
      label={viewTitle(view)}
      place={kind}
      icon={
        <span className={styles.icon} style={colour === undefined ? undefined : { color: `var(${colour})` }}>
          {isWide && colour !== undefined ? <ColourDot colour={colour} /> : <Icon size={isWide ? 16 : 18} aria-hidden />}
        </span>
      }
      isCurrent={isCurrent}
      onGo={() => session.showView(view)}
      {...(count !== undefined && { count: count.number, unit: count.unit, shownUnit: count.shownUnit ?? '', isDue: count.isDue === true })}
    />
  )
}
