import { Link2Off } from 'lucide-react'
import { type OpenDocument, useRelations } from '../../library/index.ts'
import { EmptyState, plural } from '../../ui/index.ts'
import { NewLink } from '../linking/new-link.tsx'
import { RemovedLinks } from '../linking/removed-links.tsx'
import { Section } from '../section.tsx'
import { ShowAll } from '../show-all.tsx'
import { linkGroups } from './link-groups.ts'
import { LinkRow } from './link-row.tsx'
import styles from './links.module.css'
import { Revisions } from './revisions.tsx'

interface Props {
  readonly document: Extract<OpenDocument, { state: 'open' }>
}

/** Every link from and to a document, by kind, each with how it was found and in whose words. */
export function LinksTab({ document }: Props) {
  const { id } = document.row
  const relations = useRelations(id)
  const groups = linkGroups(relations)
  const hasRevisions = [...relations.outgoing, ...relations.incoming].some(({ kind }) => kind === 'revises')
  if (groups.length === 0 && !hasRevisions) {
    return (
      <EmptyState icon={<Link2Off size={28} />} title="No links yet">
        <p>This document names no other, and none in the library names it. Links appear by themselves as documents come.</p>
        <NewLink row={document.row} />
        <RemovedLinks links={relations.removed} />
      </EmptyState>
    )
  }
  return (
    <div className={styles.links}>
      {hasRevisions && <Revisions id={id} />}
      {groups.map(({ title, direction, links }) => (
        <Section key={title} title={title} detail={plural(links.length, 'document')}>
          <ShowAll items={links} shown={25} className={styles.list ?? ''} keyOf={(link) => link.id}>
            {(link) => <LinkRow link={link} direction={direction} />}
          </ShowAll>
        </Section>
      ))}
      <NewLink row={document.row} />
      <RemovedLinks links={relations.removed} />
    </div>
  )
}
