import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { plural } from '../ui/index.ts'
import { ProposalChips } from './proposal-chips.tsx'
import { TagButton } from './tag-button.tsx'
import { TagChip } from './tag-chip.tsx'
import styles from './tags.module.css'
import { keyText } from './use-decisions.ts'
import { nameOfTag, useTagLookup } from './use-tag-index.ts'
import { useTagging } from './use-tagging.ts'

const none: ReadonlySet<string> = new Set()

/** The tags of a document, or of several at once with how many of them bear each; what the lens proposes for one. */
export function TagBar({ ids }: { readonly ids: readonly DocumentId[] }) {
  const tagging = useTagging(ids)
  const tags = useTagLookup()
  const [isPointedAt, setPointedAt] = useState(false)
  // Nothing moves under the pointer: a proposal that is decided while it is here stays in its place until it has left.
  const [held, setHeld] = useState(none)
  const [only] = ids
  const borne = [...tagging.borne]
    .filter(([tag]) => ids.length > 1 || only === undefined || !held.has(keyText({ document: only, tag })))
    .map(([id, count]) => ({ id, count, name: nameOfTag(tags, id) }))
    .sort((a, b) => a.name.localeCompare(b.name))
  if (only === undefined) return null
  return (
    <Group
      className={styles.bar ?? ''}
      aria-label={ids.length === 1 ? 'Tags' : `Tags of ${plural(ids.length, 'document')}`}
      onHoverChange={(isOver) => {
        setPointedAt(isOver)
        setHeld(none)
      }}
    >
      {borne.map(({ id, count }) => (
        <TagChip key={id} tag={id} onRemove={() => tagging.remove(id)} {...(ids.length === 1 && { document: only })}>
          {count < ids.length && (
            <small className={styles.some}>
              {count} of {ids.length}
            </small>
          )}
        </TagChip>
      ))}
      {ids.length === 1 && (
        <ProposalChips
          key={only}
          id={only}
          held={held}
          onDecided={(key) => isPointedAt && setHeld((before) => new Set([...before, key]))}
        />
      )}
      <TagButton ids={ids} tagging={tagging} label="Add a tag" isChip>
        + tag
      </TagButton>
      {tagging.refused !== undefined && (
        <span role="status" className={styles.refused}>
          {tagging.refused}
        </span>
      )}
    </Group>
  )
}
