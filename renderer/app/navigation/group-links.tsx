import { useMemo, useState } from 'react'
import { type DocumentRow, meetingOf } from '../../library/index.ts'
import { shortMonth } from '../../ui/index.ts'
import { groupsOf } from '../list/list-filter.ts'
import { session, useSession } from '../session.ts'
import { useSteadyDocuments } from '../use-steady-documents.ts'
import { NavLink } from './nav-link.tsx'
import styles from './navigation.module.css'

/** Links of a section shown before a delegate asks for all. */
const fewLinks = 6

interface Link {
  readonly key: string
  readonly name: string
  readonly documents: number
}

/** The groups documents come from or go to, and the meetings they were written for; `isElsewhere`: another place is the current one. */
export function GroupLinks({ isElsewhere }: { readonly isElsewhere: boolean }) {
  const view = useSession((now) => now.view)
  const documents = useSteadyDocuments()
  const { groups, meetings } = useMemo(() => countGroups(documents), [documents])
  return (
    <>
      <Section
        title="Groups"
        links={groups}
        isCurrent={(link) => !isElsewhere && view.kind === 'group' && view.group === link.key}
        onGo={(link) => session.showView({ kind: 'group', group: link.key })}
      />
      <Section
        title="Meetings"
        links={meetings}
        isCurrent={(link) => !isElsewhere && view.kind === 'meeting' && view.meeting === link.key}
        onGo={(link) => session.showView({ kind: 'meeting', meeting: link.key, name: link.name })}
      />
    </>
  )
}

interface Props {
  readonly title: string
  readonly links: readonly Link[]
  readonly isCurrent: (link: Link) => boolean
  readonly onGo: (link: Link) => void
}

function Section({ title, links, isCurrent, onGo }: Props) {
  const [isWhole, setWhole] = useState(false)
  if (links.length === 0) return null
  const shown = isWhole ? links : links.filter((link, at) => at < fewLinks || isCurrent(link))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map((link) => (
          <li key={link.key}>
            <NavLink
              label={link.name}
              place={`${title}/${link.key}`}
              isCurrent={isCurrent(link)}
              onGo={() => onGo(link)}
              count={link.documents}
            />
          </li>
        ))}
      </ul>
      {links.length > fewLinks && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${links.length - fewLinks} more`}
        </button>
      )}
    </section>
  )
}

function countGroups(documents: readonly DocumentRow[]): { readonly groups: readonly Link[]; readonly meetings: readonly Link[] } {
  const groups = new Map<string, number>()
  const meetings = new Map<string, { readonly row: DocumentRow; documents: number }>()
  for (const row of documents) {
    for (const group of groupsOf(row)) groups.set(group, (groups.get(group) ?? 0) + 1)
    const key = meetingOf(row)
    if (key === undefined) continue
    const known = meetings.get(key)
    if (known === undefined) meetings.set(key, { row, documents: 1 })
    else known.documents++
  }
  return {
    groups: [...groups].map(([key, documents]) => ({ key, name: key, documents })).sort((a, b) => b.documents - a.documents),
    meetings: [...meetings]
      .sort(([, a], [, b]) => (b.row.meeting?.start ?? '').localeCompare(a.row.meeting?.start ?? ''))
      .map(([key, { row, documents }]) => ({ key, name: meetingName(row), documents })),
  }
}

/** `SG17 · Geneva · Jan 2019`. */
function meetingName({ meeting }: DocumentRow): string {
  const { group, place, start } = meeting ?? {}
  return [group, place, start === undefined ? undefined : shortMonth(start)].filter((part) => part !== undefined).join(' · ')
}
