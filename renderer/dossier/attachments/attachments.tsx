import { type OpenDocument, type RelationRow, useContents, useEvents, useRows } from '../../library/index.ts'
import { plural } from '../../ui/index.ts'
import { itemsOf } from '../correct/items-of.ts'
import { StruckOut } from '../correct/struck-out.tsx'
import { Section } from '../section.tsx'
import { AttachmentCard } from './attachment-card.tsx'
import { attachmentContext } from './attachment-context.ts'
import styles from './attachments.module.css'
import { listedAttachments } from './listed-attachments.ts'

interface Props {
  readonly document: Extract<OpenDocument, { state: 'open' }>
  readonly outgoing: readonly RelationRow[]
  /** Links the delegate said are not so. */
  readonly removed: readonly RelationRow[]
}

/** What the statement attaches: a card each, here, missing, or one of several. */
export function Attachments({ document, outgoing, removed }: Props) {
  const { row, recognition, blocks } = document
  const items = itemsOf(document, 'attachments')
  const listed = listedAttachments(recognition, outgoing, removed)
  const targets = listed.flatMap(({ relation }) => relation?.to ?? [])
  const rows = useRows(targets)
  const contents = useContents(targets)
  const events = useEvents()
  if (listed.length === 0 && items.length === 0) return null
  const here = listed.filter(({ relation }) => relation?.state === 'here').length
  return (
    <Section title="Attachments" detail={`${here} of ${plural(listed.length, 'attachment')} here`} isRegion>
      <ul className={styles.cards}>
        {listed.map(({ key, attachment, relation }) => {
          const target = relation?.to === undefined ? undefined : rows.get(relation.to)
          const context = attachmentContext(attachment, recognition, blocks)
          const own = events.filter((each) => each.document.id === target?.id && each.event.kind === 'workshop').map(({ event }) => event)
          return (
            <li key={key}>
              <AttachmentCard
                attachment={attachment}
                document={document}
                item={items.find(({ value }) => value === attachment)}
                evidence={context.evidence}
                events={context.events.length > 0 ? context.events : own.slice(0, 1)}
                members={target === undefined ? [] : (contents.get(target.id) ?? [])}
                {...(relation !== undefined && { relation })}
                {...(target !== undefined && { target })}
              />
            </li>
          )
        })}
      </ul>
      <StruckOut document={row.id} field="attachments" items={items} />
    </Section>
  )
}
