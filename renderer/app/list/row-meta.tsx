import type { ReactNode } from 'react'
import type { DocumentRow } from '../../library/index.ts'
import { plural, StateBadge, shortDay } from '../../ui/index.ts'
import styles from './document-summary.module.css'
import { languageName } from './facets.ts'

/** Addressees named in full before the rest is counted. */
const fewGroups = 3

/** Documents that claim the same symbol with other bytes; more of them share a template's symbol, which says nothing. */
const mostRivals = 3

interface Props {
  readonly row: DocumentRow
  readonly lacks: readonly string[] | undefined
}

/** The line under a title: between whom, by when, with what, and what is wrong with it or missing from what was searched. */
export function RowMeta({ row, lacks = [] }: Props) {
  const parts: (readonly [key: string, part: ReactNode])[] = []
  if (row.to.length > 0) parts.push(['route', `${row.from.join(', ') || '?'} → ${groupList(row.to)}`])
  else if (row.source !== undefined && row.source !== '') parts.push(['source', row.source])
  if (row.deadline !== undefined) parts.push(['deadline', <DeadlinePart key="deadline" day={row.deadline} />])
  if (row.attachmentsHere > 0) parts.push(['files', plural(row.attachmentsHere, 'file')])
  if (row.language !== 'en' && row.language !== 'und' && row.language !== '') parts.push(['language', languageName(row.language)])
  const rivals = row.rivals?.length ?? 0
  const isMissing = row.attachmentsMissing > 0
  if (parts.length === 0 && row.outcome === 'read' && !isMissing)
    parts.push(['file', row.symbols.length === 0 ? row.format.toUpperCase() : row.name])
  return (
    <span className={styles.meta}>
      <span className={styles.parts}>
        {parts.map(([key, part], at) => (
          <bdi key={key}>
            {at > 0 && ' · '}
            {part}
          </bdi>
        ))}
      </span>
      {lacks.length > 0 && (
        <span className={styles.lacks}>
          lacks{' '}
          {lacks.map((word, at) => (
            <span key={word}>
              {at > 0 && ', '}
              <s>
                <bdi>{word}</bdi>
              </s>
            </span>
          ))}
        </span>
      )}
      {row.supersededBy !== undefined && <StateBadge tone="warn">superseded</StateBadge>}
      {rivals > 0 && rivals <= mostRivals && <StateBadge tone="warn">{rivals + 1} of this symbol</StateBadge>}
      {isMissing && <StateBadge tone="warn">{row.attachmentsMissing} missing</StateBadge>}
      {row.outcome === 'partial' && <StateBadge tone="warn">partly read</StateBadge>}
      {(row.outcome === 'refused' || row.outcome === 'unreadable') && <StateBadge tone="bad">name only</StateBadge>}
    </span>
  )
}

function DeadlinePart({ day }: { readonly day: string }) {
  const isToCome = day >= new Date().toLocaleDateString('sv-SE')
  return <span className={isToCome ? styles.deadline : undefined}>reply by {shortDay(day)}</span>
}

function groupList(groups: readonly string[]): string {
  if (groups.length <= fewGroups) return groups.join(', ')
  return `${groups.slice(0, fewGroups - 1).join(', ')} and ${groups.length - fewGroups + 1} others`
}
