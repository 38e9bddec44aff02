import { useId, useMemo } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { useTags } from '../library/index.ts'
import { ColourDot, classes, count, plural } from '../ui/index.ts'
import { FoldButton } from './fold-button.tsx'
import { tagColour } from './tag-colour.ts'
import { startTagDrag } from './tag-drag.ts'
import { plantTags, type TagNode } from './tag-forest.ts'
import styles from './tag-navigation.module.css'
import { showTagsPart, type TagPlace } from './tag-place.ts'
import type { TagRow } from './tag-rows.ts'
import { useReviewCount } from './use-review-count.ts'
import { useTagRows } from './use-tag-rows.ts'

interface Props {
  readonly onOpen: (place: TagPlace) => void
  /** What the window shows now. */
  readonly current?: { readonly kind: string; readonly tag?: TagId }
}

/** Tags at the top shown in the navigation; the page about tags has all. */
const mostAtTop = 60
/** Lines drawn, however many tags are unfolded. */
const mostDrawn = 300

/** The tags in use, one under the other, with how many documents bear them, and what waits for review. */
export function TagNavigation({ onOpen, current }: Props) {
  const tags = useTags()
  const toReview = useReviewCount()
  const inUse = useMemo(() => tags.filter(({ documents, origin, pin }) => documents > 0 || origin === 'hand' || pin !== undefined), [tags])
  const forest = useMemo(() => mostUsed(plantTags(inUse)), [inUse])
  const treeId = useId()
  const open = ({ tag }: TagNode) => onOpen({ kind: 'tag', tag: tag.id, name: tag.name })
  const { rows, at, goTo, toggle, onKeyDown } = useTagRows(forest, { onOpen: open })
  const openPage = (part: 'tags' | 'review') => {
    showTagsPart(part)
    onOpen({ kind: 'tags' })
  }
  return (
    <div className={styles.navigation}>
      {rows.length > 0 && (
        <div
          role="treegrid"
          aria-label="Tags in use"
          aria-activedescendant={`${treeId} ${at}`}
          tabIndex={0}
          className={styles.tree}
          onKeyDown={onKeyDown}
        >
          {rows.slice(0, mostDrawn).map((row, index) => (
            <NavigationRow
              key={row.node.id}
              id={`${treeId} ${index}`}
              row={row}
              isActive={index === at}
              isCurrent={current?.tag === row.node.id}
              onOpen={() => {
                goTo(index)
                open(row.node)
              }}
              onToggle={() => toggle(row.node.id)}
            />
          ))}
        </div>
      )}
      {toReview > 0 && (
        <button
          type="button"
          className={styles.entry}
          onClick={() => openPage('review')}
          aria-label={`To review: ${plural(toReview, 'proposal')}`}
        >
          <span>To review</span>
          <span className={styles.waiting}>{count(toReview)}</span>
        </button>
      )}
      {inUse.length > 0 && tags.length > inUse.length && (
        <button type="button" className={classes(styles.entry, styles.all)} onClick={() => openPage('tags')}>
          All {count(tags.length)} tags
        </button>
      )}
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly row: TagRow
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly onOpen: () => void
  readonly onToggle: () => void
}

function NavigationRow({ id, row, isActive, isCurrent, onOpen, onToggle }: RowProps) {
  const { node, level, hasBelow, isOpen, place, siblings } = row
  const { tag } = node
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the tree
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys
    <div
      role="row"
      id={id}
      aria-label={`${tag.name}, ${plural(tag.documents, 'document')}`}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasBelow ? isOpen : undefined}
      aria-current={isCurrent || undefined}
      draggable
      className={classes(styles.entry, isActive && styles.active, isCurrent && styles.current)}
      style={{ paddingInlineStart: `${(level - 1) * 14 + 2}px` }}
      onClick={onOpen}
      onDragStart={(event) => startTagDrag(event, tag.id, tag.name)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the tree */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div role="gridcell" className={styles.cells}>
        <FoldButton
          name={tag.name}
          hasBelow={hasBelow}
          isOpen={isOpen}
          size={13}
          className={styles.chevron}
          onToggle={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        />
        <ColourDot colour={tagColour(tag.colour)} />
        <bdi className={styles.name}>{tag.name}</bdi>
        {tag.pin !== undefined && <kbd title={`The key ${tag.pin} gives it`}>{tag.pin}</kbd>}
        <span className={styles.count}>{count(tag.documents)}</span>
      </div>
    </div>
  )
}

function mostUsed(forest: readonly TagNode[]): readonly TagNode[] {
  if (forest.length <= mostAtTop) return forest
  const kept = new Set([...forest].sort((a, b) => b.tag.documents - a.tag.documents).slice(0, mostAtTop))
  return forest.filter((node) => kept.has(node))
}
