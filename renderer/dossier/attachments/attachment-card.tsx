import type { DocumentId } from '../../../shared/contracts/ids.ts'
import type { Attachment, DocumentEvent, Evidence } from '../../../shared/contracts/recognition.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import type { CorrectedItem, DocumentRow, OpenDocument, RelationRow } from '../../library/index.ts'
import { Chip } from '../../ui/index.ts'
import { Address } from '../address.tsx'
import { ByHand } from '../by-hand.tsx'
import { ByHandMark, WasRecognised } from '../correct/corrected-note.tsx'
import { useEntryCorrecting } from '../correct/use-correcting.tsx'
import { DocumentLink } from '../document-link.tsx'
import { occasionLine } from '../events/occasion.ts'
import { EvidenceQuote } from '../evidence/evidence-quote.tsx'
import { LinkMenu } from '../linking/link-menu.tsx'
import { RelationState } from '../relation-state.tsx'
import styles from './attachments.module.css'
import { Candidates } from './candidates.tsx'
import { FamilyChips } from './family-chips.tsx'
import { FormatBadge } from './format-badge.tsx'

type Opened = Extract<OpenDocument, { state: 'open' }>

interface Props {
  readonly attachment: Attachment
  /** The statement that lists it. */
  readonly document: Opened
  /** The entry it can be put right as; nothing where it is not listed but found by its name. */
  readonly item: CorrectedItem<Attachment> | undefined
  readonly relation?: RelationRow
  readonly target?: DocumentRow
  readonly evidence: Evidence
  readonly events: readonly DocumentEvent[]
  /** What is inside, when it is an archive. */
  readonly members: readonly DocumentId[]
}

/** One attachment: what it is, whether it is here, what the statement says of it, and what is inside. */
export function AttachmentCard(props: Props) {
  const { attachment, document, item, relation: said, evidence, events, members } = props
  const relation = said?.verdict === 'removed' ? undefined : said
  const target = relation === undefined ? undefined : props.target
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
        <span className={styles.state}>
          {said !== undefined && <ByHand relation={said} />}
          {relation !== undefined && <RelationState relation={relation} />}
          {said !== undefined && <LinkMenu link={said} name={name} />}
        </span>
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
        {item === undefined ? (
          <EvidenceQuote evidence={evidence} document={document.row.id} />
        ) : (
          <ListedEntry document={document} item={item} name={name} evidence={evidence} />
        )}
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

interface EntryProps {
  readonly document: Opened
  readonly item: CorrectedItem<Attachment>
  readonly name: string
  readonly evidence: Evidence
}

/** What the statement says of it, to be put right. */
function ListedEntry({ document, item, name, evidence }: EntryProps) {
  const { form, pencil, corrected } = useEntryCorrecting(document, 'attachments', item, name)
  if (form) return form
  return (
    <>
      <div className={styles.entry}>
        <EvidenceQuote evidence={evidence} document={document.row.id} />
        {corrected !== undefined && <ByHandMark />}
        {pencil}
      </div>
      {corrected !== undefined && <WasRecognised corrected={corrected} />}
    </>
  )
}
