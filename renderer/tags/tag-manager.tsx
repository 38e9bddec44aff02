import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { type CountedTag, useTags } from '../library/index.ts'
import { Button, FilterField, plural } from '../ui/index.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { type EditedTag, TagEditor } from './tag-editor.tsx'
import { plantTags } from './tag-forest.ts'
import { findTags } from './tag-index.ts'
import styles from './tag-manager.module.css'
import { TagTree } from './tag-tree.tsx'
import { useTagIndex } from './use-tag-index.ts'

/** All tags in their order, to be made, renamed, recoloured, moved and removed. */
export function TagManager() {
  const tags = useTags()
  const [typed, setTyped] = useState('')
  const [edited, setEdited] = useState<EditedTag>()
  const [merged, setMerged] = useState<CountedTag>()
  const [split, setSplit] = useState<CountedTag>()
  const index = useTagIndex()
  const isFinding = typed.trim() !== ''
  const forest = useMemo(
    () => (isFinding ? findTags(index, typed, 200).tags.map(({ tag }) => ({ id: tag.id, tag, below: [] })) : plantTags(tags)),
    [isFinding, index, typed, tags],
  )
  const above = useMemo(() => new Map<TagId, string>(index.map((entry) => [entry.tag.id, entry.above.join(' / ')])), [index])
  const borne = tags.filter(({ documents }) => documents > 0).length
  return (
    <div className={styles.manager}>
      <div className={styles.toolbar}>
        <FilterField label="Find a tag" value={typed} onChange={setTyped} />
        <span className={styles.total}>
          {plural(tags.length, 'tag')}, {borne} in use
        </span>
        <Button onPress={() => setEdited({})}>
          <Plus size={15} aria-hidden /> New tag
        </Button>
      </div>
      <TagTree forest={forest} above={isFinding ? above : undefined} onEdit={setEdited} onMerge={setMerged} onSplit={setSplit} />
      {merged !== undefined && <MergeDialog tag={merged} onClose={() => setMerged(undefined)} />}
      {split !== undefined && <SplitDialog tag={split} onClose={() => setSplit(undefined)} />}
      {edited !== undefined && <TagEditor edited={edited} onClose={() => setEdited(undefined)} />}
    </div>
  )
}
