import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { ColourDot, classes, plural } from '../ui/index.ts'
import { FoldButton } from './fold-button.tsx'
import { tagColour } from './tag-colour.ts'
import type { TagNode } from './tag-forest.ts'
import styles from './tag-manager.module.css'
import type { TagRow } from './tag-rows.ts'

interface Props {
  readonly id: string
  readonly row: TagRow
  readonly index: number
  readonly start: number
  /** Names of the tags above it, when it is shown out of its place. */
  readonly path: string
  readonly isActive: boolean
  readonly onShow: (node: TagNode) => void
  readonly onToggle: (id: TagId) => void
  readonly onPoint: (index: number) => void
  /** Asks for the menu of a tag, beside its button. */
  readonly onMenu: (node: TagNode, button: HTMLElement) => void
}

/** A line of the tree: the tag, how many bear it, and what can be done with it. */
export const TagTreeRow = memo(function TagTreeRow({ id, row, index, start, path, isActive, onShow, onToggle, onPoint, onMenu }: Props) {
  const { node, level, hasBelow, isOpen, place, siblings } = row
  const { tag } = node
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the tree
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys
    <div
      role="row"
      id={id}
      aria-label={tag.name}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-rowindex={index + 1}
      aria-expanded={hasBelow ? isOpen : undefined}
      className={classes(styles.row, isActive && styles.active)}
      style={{ transform: `translateY(${start}px)`, paddingInlineStart: `${(level - 1) * 22 + 4}px` }}
      onClick={() => onPoint(index)}
      onDoubleClick={() => onShow(node)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the tree */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div role="gridcell" className={styles.cells}>
        <FoldButton
          name={tag.name}
          hasBelow={hasBelow}
          isOpen={isOpen}
          size={15}
          className={styles.chevron}
          onToggle={() => onToggle(tag.id)}
        />
        <ColourDot colour={tagColour(tag.colour)} />
        <bdi className={styles.name}>{tag.name}</bdi>
        {tag.aliases !== undefined && <small className={styles.path}>{tag.aliases.join(', ')}</small>}
        {tag.pin !== undefined && <kbd title={`The key ${tag.pin} gives it`}>{tag.pin}</kbd>}
        {path !== '' && <small className={styles.path}>{path}</small>}
        <span className={styles.origin}>{tag.origin === 'lens' && tag.parent === undefined ? 'of the lens' : ''}</span>
        <span className={styles.count}>{tag.documents > 0 && plural(tag.documents, 'document')}</span>
        <button
          type="button"
          tabIndex={-1}
          className={styles.more}
          aria-label={`What to do with “${tag.name}”`}
          aria-haspopup="menu"
          title="What to do with it (Space)"
          data-menu={id}
          onClick={(event) => onMenu(node, event.currentTarget)}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </div>
    </div>
  )
})
