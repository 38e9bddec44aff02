import { changes, type RelationRow } from '../library/index.ts'
import { Chip } from '../ui/index.ts'

/** Says that a link is the delegate's own, and takes it back; nothing beside one that was recognised. */
export function ByHand({ relation }: { readonly relation: RelationRow }) {
  if (relation.origin !== 'hand') return null
  return (
    <Chip onRemove={() => void changes.removeLink(relation)} removeLabel="Take back the link made by hand">
      by hand
    </Chip>
  )
}
