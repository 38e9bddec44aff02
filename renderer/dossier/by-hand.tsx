import { changes, type RelationRow } from '../library/index.ts'
import { Chip } from '../ui/index.ts'

const words = { confirmed: 'confirmed by hand', removed: 'link removed by hand', made: 'by hand' } as const

/** Says what the delegate decided of a link, and takes it back; nothing beside one that was only recognised. */
export function ByHand({ relation }: { readonly relation: RelationRow }) {
  if (relation.origin !== 'hand') return null
  return (
    <Chip onRemove={() => void changes.removeLink(relation)} removeLabel="Take back the link made by hand">
      {words[relation.verdict ?? 'made']}
    </Chip>
  )
}
