import { Tag } from 'lucide-react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { plural } from '../ui/index.ts'
import { TagButton } from './tag-button.tsx'
import { useTagging } from './use-tagging.ts'

/** Gives tags to the selected documents and takes them: each tag shows whether all, some or none of them bear it. */
export function BulkTagMenu({ ids }: { readonly ids: readonly DocumentId[] }) {
  const tagging = useTagging(ids)
  return (
    <TagButton ids={ids} tagging={tagging} label={`Tag ${plural(ids.length, 'document')}`}>
      <Tag size={14} aria-hidden /> Tag
    </TagButton>
  )
}
