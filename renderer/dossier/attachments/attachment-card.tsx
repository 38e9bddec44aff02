import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Attachment, DocumentEvent, Evidence } from '../../../shared/contracts/recognition.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import type { DocumentRow, RelationRow } from '../../library/index.ts'
import { Chip } from '../../ui/index.ts'
import { Address } from '../address.tsx'
import { ByHand } from '../by-hand.tsx'
import { DocumentLink } from '../document-link.tsx'
import { occasionLine } from '../events/occasion.ts'
import { EvidenceQuote } from '../evidence/evidence-quote.tsx'
import { RelationState } from '../relation-state.tsx'
import styles from './attachments.module.css'
import { Candidates } from './candidates.tsx'
import { FamilyChips } from './family-chips.tsx'
import { FormatBadge } from './format-badge.tsx'

interface Props {
  readonly attachment: Attachment
  /** The statement that lists it. */
  readonly from: DocumentId
  readonly relation?: RelationRow
  readonly target?: DocumentRow
  readonly evidence: Evidence
  readonly events: readonly DocumentEvent[]
  /** What is inside, when it is an archive. */
  readonly members: readonly DocumentId[]
}

/** One attachment: what it is, whether it is here, what the statement says of it, and what is inside. */
export function AttachmentCard({ attachment, from, relation, target, evidence, events, members }: Props) {
  const { title, symbols, fileName, url, note } = attachment
  const name = title === '' ? (target?.title ?? fileName ?? `Attachment ${attachment.number}`) : title
  const names = [...symbols.map(printSymbol), ...((target === undefined || members.length > 0) && fileName !== undefined ? [fileName] : [])]
  return (
    <article className={styles.card} aria-label={name}>
      <FormatBadge target={target} fileName={fileName} />
      <div className={styles.head}>
        <h4 className={styles.title} dir="auto">
          {target === undefined ? name : <DocumentLink row={target}>{name}</DocumentLink>}
        </h4>
        {relation !== undefined && (
          <span className={styles.state}>
            <ByHand relation={relation} />
            <RelationState relation={relation} />
          </span>
        )}
      </div>
      <div className={styles.body}>
        {(names.length > 0 || events.length > 0) && (
          <p className={styles.names}>
            {names.map((each) => (
              <bdi key={each}>{each}</bdi>
            ))}
            {events.map((event) => (
              <span key={`${event.start} ${event.title}`}>{occasionLine(event)}</span>
            ))}
          </p>
        )}
        <EvidenceQuote evidence={evidence} document={from} />
        {relation?.state === 'ambiguous' && <Candidates relation={relation} />}
        {relation?.state === 'missing' && url !== undefined && <Address url={url} />}
        <div className={styles.family}>
          {target !== undefined && <FamilyChips target={target} members={members} />}
          {note !== undefined && members.length === 0 && <Chip>{note}</Chip>}
        </div>
      </div>
    </article>
  )
}
