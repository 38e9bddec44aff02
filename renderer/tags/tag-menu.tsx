import { useRef } from 'react'
import { changes } from '../library/index.ts'
import { count, MenuAt } from '../ui/index.ts'
import type { TagNode } from './tag-forest.ts'
import { showDossier } from './tag-place.ts'
import type { TagTreeActions } from './tag-tree.tsx'

interface Props extends TagTreeActions {
  readonly node: TagNode
  /** The button it opens beside. */
  readonly button: HTMLElement
  readonly onShow: (node: TagNode) => void
  readonly onClose: () => void
}

/** What can be done with a tag. One menu for the whole tree: one for each line would be slower than the rest of it. */
export function TagMenu({ node, button, onShow, onEdit, onMerge, onSplit, onClose }: Props) {
  const trigger = useRef(button)
  trigger.current = button
  const { tag } = node
  const choose = (choice: string) => {
    if (choice === 'show') onShow(node)
    else if (choice === 'dossier') showDossier(tag.id)
    else if (choice === 'edit') onEdit({ tag })
    else if (choice === 'below') onEdit({ parent: tag })
    else if (choice === 'merge') onMerge(tag)
    else if (choice === 'split') onSplit(tag)
    else if (choice === 'remove') void changes.removeTag(tag.id)
  }
  return (
    <MenuAt
      label={`What to do with “${tag.name}”`}
      trigger={trigger}
      onChoose={choose}
      onClose={onClose}
      choices={[
        { id: 'show', label: 'Show its documents', detail: count(tag.documents) },
        { id: 'dossier', label: 'Open its dossier' },
        { id: 'edit', label: 'Rename, recolour or move…' },
        { id: 'below', label: 'Make a tag below it…' },
        ...(tag.documents > 0 ? [{ id: 'split', label: 'Split off a new tag…' }] : []),
        ...(tag.origin === 'lens'
          ? []
          : [
              { id: 'merge', label: 'Merge into another tag…' },
              { id: 'remove', label: 'Remove' },
            ]),
      ]}
    />
  )
}
