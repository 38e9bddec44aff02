import { Check, X } from 'lucide-react'
import { useState } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { useDeskActions } from '../actions/index.ts'
import { changes, type ProposalRow, useProposals } from '../library/index.ts'
import { chipColour } from '../ui/index.ts'
import { placeInDocument } from './place-in-document.ts'
import { tagColour } from './tag-colour.ts'
import styles from './tags.module.css'
import { nameOfTag, useTagLookup } from './use-tag-index.ts'

/** Proposals shown before the rest is asked for; the surest come first. */
const firstShown = 3

/** What the lens proposes for a document and nobody decided yet: dashed, with the sentence that made it, to accept or reject. */
export function ProposalChips({ id }: { readonly id: DocumentId }) {
  const proposals = useProposals({ document: id, state: 'open' })
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? proposals : proposals.slice(0, firstShown)
  const rest = proposals.length - shown.length
  return (
    <>
      {shown.map((proposal) => (
        <ProposalChip key={proposal.tag} proposal={proposal} />
      ))}
      {rest > 0 && (
        <Button className={styles.add ?? ''} onPress={() => setIsOpen(true)}>
          {rest} more proposed
        </Button>
      )}
    </>
  )
}

function ProposalChip({ proposal }: { readonly proposal: ProposalRow }) {
  const { document, tag, evidence } = proposal
  const { openDocument } = useDeskActions()
  const tags = useTagLookup()
  const name = nameOfTag(tags, tag)
  const [first] = evidence
  const decide = (state: 'accepted' | 'rejected') => void changes.decideProposals([[document, tag]], state)
  return (
    <span className={styles.proposal} style={chipColour(tagColour(tags.get(tag)?.colour ?? 'slate'))}>
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
      <button type="button" className={styles.decide} aria-label={`Accept “${name}”`} title="Accept" onClick={() => decide('accepted')}>
        <Check size={13} aria-hidden />
      </button>
      <button type="button" className={styles.decide} aria-label={`Reject “${name}”`} title="Reject" onClick={() => decide('rejected')}>
        <X size={13} aria-hidden />
      </button>
    </span>
  )
}
