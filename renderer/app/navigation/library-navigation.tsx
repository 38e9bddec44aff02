import { CalendarClock, FileQuestion, Files, Gauge, Tags } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { TagNavigation } from '../../tags/index.ts'
import { ColourDot } from '../../ui/index.ts'
import { session, useSession, type View } from '../session.ts'
import { useIsNavigationWide } from '../settings.ts'
import { viewTitle } from '../view-title.ts'
import { GroupLinks } from './group-links.tsx'
import { NavLink } from './nav-link.tsx'
import styles from './navigation.module.css'
import { type PlaceCount, useNavigationCounts } from './use-navigation-counts.ts'

type PlaceKind = keyof ReturnType<typeof useNavigationCounts>

const places: ReadonlyArray<readonly [kind: PlaceKind, icon: ReactNode]> = [
  ['all', <Files key="all" size={16} aria-hidden />],
  ['liaisons', <Dot key="liaisons" colour="--kind-liaison" />],
  ['contributions', <Dot key="contributions" colour="--kind-contribution" />],
  ['workshops', <Dot key="workshops" colour="--kind-workshop" />],
  ['missing', <FileQuestion key="missing" size={16} aria-hidden />],
  ['timeline', <CalendarClock key="timeline" size={16} aria-hidden />],
  ['tags', <Tags key="tags" size={16} aria-hidden />],
  ['coverage', <Gauge key="coverage" size={16} aria-hidden />],
]

/** The places of the library with what is in them, then its groups and meetings, then its tags. */
export const LibraryNavigation = memo(function LibraryNavigation() {
  const view = useSession((now) => now.view)
  const isWide = useIsNavigationWide()
  const counts = useNavigationCounts()
  return (
    <nav aria-label="Library" className={styles.navigation} data-narrow={!isWide || undefined}>
      <ul>
        {places.map(([kind, icon]) => (
          <li key={kind}>
            <PlaceLink view={{ kind }} icon={icon} isCurrent={view.kind === kind} count={counts[kind]} />
          </li>
        ))}
      </ul>
      {isWide && <GroupLinks />}
      {isWide && (
        <section aria-label="Tags">
          <h2>Tags</h2>
          <TagNavigation current={view} onOpen={session.showView} />
        </section>
      )}
    </nav>
  )
})

interface PlaceProps {
  readonly view: View
  readonly icon: ReactNode
  readonly isCurrent: boolean
  readonly count: PlaceCount | undefined
}

function PlaceLink({ view, icon, isCurrent, count }: PlaceProps) {
  return (
    <NavLink
      label={viewTitle(view)}
      place={view.kind}
      icon={<span className={styles.icon}>{icon}</span>}
      isCurrent={isCurrent}
      onGo={() => session.showView(view)}
      {...(count !== undefined && { count: count.number, unit: count.unit, shownUnit: count.shownUnit ?? '', isDue: count.isDue === true })}
    />
  )
}

function Dot({ colour }: { readonly colour: string }) {
  return <ColourDot colour={colour} />
}
