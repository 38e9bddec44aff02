import { ChevronRight, Ellipsis } from 'lucide-react'
import { Button, Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components'
import type { TagId } from '../../shared/contracts/ids.ts'
import { useDeskActions } from '../actions/index.ts'
import { type CountedTag, changes } from '../library/index.ts'
import { ColourDot, count, Menu, plural } from '../ui/index.ts'
import { tagColour } from './tag-colour.ts'
import type { EditedTag } from './tag-editor.tsx'
import type { TagNode } from './tag-forest.ts'
import styles from './tag-manager.module.css'

interface Props {
  readonly forest: readonly TagNode[]
  /** For tags that are shown out of their place: the names above each. */
  readonly above: ReadonlyMap<TagId, string> | undefined
  readonly onEdit: (edited: EditedTag) => void
  readonly onMerge: (tag: CountedTag) => void
  readonly onSplit: (tag: CountedTag) => void
}

/** Tags under one another. Enter opens a tag's documents; its menu does the rest. */
export function TagTree({ forest, ...tree }: Props) {
  const { search } = useDeskActions()
  const show = (node: TagNode) => search(`tag:"${node.tag.name.replaceAll('"', ' ')}"`)
  const byId = new Map<string, TagNode>()
  const note = (nodes: readonly TagNode[]) => {
    for (const node of nodes) {
      byId.set(node.id, node)
      note(node.below)
    }
  }
  note(forest)
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 38 }}>
      <Tree
        aria-label="All tags"
        items={forest}
        className={styles.tree ?? ''}
        renderEmptyState={() => <p className={styles.none}>No tag is called so.</p>}
        onAction={(key) => {
          const node = byId.get(String(key))
          if (node !== undefined) show(node)
        }}
      >
        {(node) => <TagTreeRow node={node} tree={tree} onShow={show} />}
      </Tree>
    </Virtualizer>
  )
}

interface RowProps {
  readonly node: TagNode
  readonly tree: Omit<Props, 'forest'>
  readonly onShow: (node: TagNode) => void
}

function TagTreeRow({ node, tree, onShow }: RowProps) {
  const { above, onEdit, onMerge, onSplit } = tree
  const { id, tag, below } = node
  const choose = (choice: string) => {
    if (choice === 'show') onShow(node)
    else if (choice === 'edit') onEdit({ tag })
    else if (choice === 'below') onEdit({ parent: tag })
    else if (choice === 'merge') onMerge(tag)
    else if (choice === 'split') onSplit(tag)
    else if (choice === 'remove') void changes.removeTag(id)
  }
  const path = above?.get(id) ?? ''
  return (
    <TreeItem id={id} textValue={tag.name} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          <div className={styles.cells} style={{ paddingInlineStart: `${(level - 1) * 22 + 4}px` }}>
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''} aria-label={isExpanded ? 'Fold' : 'Unfold'}>
                <ChevronRight size={15} aria-hidden />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <ColourDot colour={tagColour(tag.colour)} />
            <bdi className={styles.name}>{tag.name}</bdi>
            {tag.aliases !== undefined && <small className={styles.path}>{tag.aliases.join(', ')}</small>}
            {tag.pin !== undefined && <kbd title={`The key ${tag.pin} gives it`}>{tag.pin}</kbd>}
            {path !== '' && <small className={styles.path}>{path}</small>}
            <span className={styles.origin}>{tag.origin === 'lens' && tag.parent === undefined ? 'of the lens' : ''}</span>
            <span className={styles.count}>{tag.documents > 0 && plural(tag.documents, 'document')}</span>
            <Menu
              label={`What to do with “${tag.name}”`}
              trigger={<Ellipsis size={16} aria-hidden />}
              onChoose={choose}
              choices={[
                { id: 'show', label: 'Show its documents', detail: count(tag.documents) },
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
          </div>
        )}
      </TreeItemContent>
      <Collection items={below}>{(child) => <TagTreeRow node={child} tree={tree} onShow={onShow} />}</Collection>
    </TreeItem>
  )
}
