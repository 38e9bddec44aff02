import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { useDeskActions } from '../actions/index.ts'
import { type ProposalDecision, type ProposalRow, useProposalReading } from '../library/index.ts'
import { chipColour, classes } from '../ui/index.ts'
import { placeInDocument } from './place-in-document.ts'
import { TagChip } from './tag-chip.tsx'
import { tagColour } from './tag-colour.ts'
import styles from './tags.module.css'
import { keyText, useDecisions } from './use-decisions.ts'
import { nameOfTag, useTagLookup } from './use-tag-index.ts'

/** Proposals shown before the rest is asked for; the surest come first. */
const firstShown = 3

interface Props {
  readonly id: DocumentId
  /** Proposals (`keyText`) that keep their place although they are decided, since the pointer is among them. */
  readonly held: ReadonlySet<string>
  readonly onDecided: (key: string) => void
}

/** What the lens proposes for a document and nobody decided yet: dashed, with the sentence that made it, to accept or reject. */
export function ProposalChips({ id, held, onDecided }: Props) {
  const { proposals, decide, refused } = useDecisions(useProposalReading({ document: id }))
  const [isOpen, setIsOpen] = useState(false)
  const standing = proposals.filter((proposal) => proposal.state === 'open' || held.has(keyText(proposal)))
  const shown = isOpen ? standing : standing.slice(0, firstShown)
  const rest = standing.length - shown.length
  const decideOne = (proposal: ProposalRow, state: ProposalDecision) => {
    onDecided(keyText(proposal))
    decide([proposal], state)
  }
  return (
    <>
      {shown.map((proposal) =>
        proposal.state === 'accepted' ? (
          <TagChip key={proposal.tag} tag={proposal.tag} document={id} onRemove={() => decideOne(proposal, 'open')}>
            <Check size={13} className={styles.accepted} aria-hidden />
          </TagChip>
        ) : (
          <ProposalChip key={proposal.tag} proposal={proposal} onDecide={(state) => decideOne(proposal, state)} />
        ),
      )}
      {rest > 0 && (
        <Button className={styles.add ?? ''} onPress={() => setIsOpen(true)}>
          {rest} more proposed
        </Button>
      )}
      {refused !== undefined && (
        <span role="status" className={styles.refused}>
          {refused}
        </span>
      )}
    </>
  )
}

interface ChipProps {
  readonly proposal: ProposalRow
  readonly onDecide: (state: ProposalDecision) => void
}

/** One proposal; a rejected one leaves its place empty. */
function ProposalChip({ proposal, onDecide }: ChipProps) {
  const { document, tag, state, evidence } = proposal
  const { openDocument } = useDeskActions()
  const tags = useTagLookup()
  const name = nameOfTag(tags, tag)
  const [first] = evidence
  return (
    <span
      className={classes(styles.proposal, state !== 'open' && styles.gone)}
      style={chipColour(tagColour(tags.get(tag)?.colour ?? 'slate'))}
    >
      <TooltipTrigger delay={300}>
        <Button
          className={styles.proposalName ?? ''}
          aria-label={`Proposed: ${name}. Show why`}
          onPress={() => openDocument(document, placeInDocument(proposal))}
        >
          <bdi>{name}</bdi>
        </Button>
        <Tooltip className={styles.why ?? ''} offset={6} placement="bottom start">
          <bdi>{first?.text ?? 'The lens gave no sentence.'}</bdi>
        </Tooltip>
      </TooltipTrigger>
      <button type="button" className={styles.decide} aria-label={`Accept “${name}”`} title="Accept" onClick={() => onDecide('accepted')}>
        <Check size={13} aria-hidden />
      </button>
      <button type="button" className={styles.decide} aria-label={`Reject “${name}”`} title="Reject" onClick={() => onDecide('rejected')}>
        <X size={13} aria-hidden />
      </button>
    </span>
  )
}
