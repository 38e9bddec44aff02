import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { useDeskActions } from '../actions/index.ts'
import { type TaggingRow, useProposals, useTaggings } from '../library/index.ts'
import { moment } from '../ui/index.ts'
import { placeInDocument } from './place-in-document.ts'
import { EvidenceSentence } from './review/evidence-sentence.tsx'
import styles from './why-tagged.module.css'

/** Sentences shown of the proposal that was accepted. */
const mostSentences = 3

/** Why a document bears a tag, and since when: whose doing it was, and the sentences or the rule behind it. */
export function WhyTagged({ tag, document }: { readonly tag: TagId; readonly document: DocumentId }) {
  const { openDocument, search } = useDeskActions()
  const tagging = useTaggings(document).find((row) => row.tag === tag)
  const [proposal] = useProposals({ document, tag })
  if (tagging === undefined) return <p className={styles.why}>It was taken off just now.</p>
  return (
    <div className={styles.why}>
      <p>
        {reasonOf(tagging)} <time dateTime={tagging.at.toISOString()}>{moment(tagging.at)}</time>
      </p>
      {tagging.query !== undefined && (
        <button
          type="button"
          className={styles.query}
          title="Search the library for it"
          onClick={() => tagging.query !== undefined && search(tagging.query)}
        >
          <code dir="auto">{tagging.query}</code>
        </button>
      )}
      {proposal !== undefined && proposal.evidence.length > 0 && (
        <>
          <h3>The lens goes by</h3>
          <ul>
            {proposal.evidence.slice(0, mostSentences).map((evidence) => (
              <EvidenceSentence
                key={evidence.text}
                evidence={evidence}
                tag={tag}
                onOpen={() => openDocument(document, placeInDocument(proposal, evidence))}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function reasonOf({ origin }: TaggingRow): string {
  switch (origin) {
    case 'hand':
      return 'You gave it on'
    case 'proposal':
      return 'The lens proposed it, and you accepted it on'
    case 'rule':
      return 'A rule gave it, for what this finds, on'
  }
}
