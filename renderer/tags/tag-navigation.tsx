import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { TagId } from '../../shared/contracts/ids.ts'
import { useTags } from '../library/index.ts'
import { ColourDot, classes, count, plural } from '../ui/index.ts'
import { tagColour } from './tag-colour.ts'
import { startTagDrag } from './tag-drag.ts'
import { plantTags, type TagNode } from './tag-forest.ts'
import styles from './tag-navigation.module.css'
import { showTagsPart, type TagPlace } from './tag-place.ts'
import { useReviewCount } from './use-review-count.ts'

interface Props {
  readonly onOpen: (place: TagPlace) => void
  /** What the window shows now. */
  readonly current?: { readonly kind: string; readonly tag?: TagId }
}

/** Tags at the top shown in the navigation; the page about tags has all. */
const mostAtTop = 60

/** The tags in use, one under the other, with how many documents bear them, and what waits for review. */
export function TagNavigation({ onOpen, current }: Props) {
  const tags = useTags()
  const toReview = useReviewCount()
  const inUse = useMemo(() => tags.filter(({ documents, origin, pin }) => documents > 0 || origin === 'hand' || pin !== undefined), [tags])
  const forest = useMemo(() => mostUsed(plantTags(inUse)), [inUse])
  const open = (id: TagId) => {
    const tag = tags.find((each) => each.id === id)
    if (tag !== undefined) onOpen({ kind: 'tag', tag: tag.id, name: tag.name })
  }
  const openPage = (part: 'tags' | 'review') => {
    showTagsPart(part)
    onOpen({ kind: 'tags' })
  }
  return (
    <div className={styles.navigation}>
      {forest.length > 0 && (
        <Tree
          aria-label="Tags in use"
          items={forest}
          className={styles.tree ?? ''}
          selectionMode="none"
          onAction={(key) => open(key as TagId)}
        >
          {(node) => <NavigationRow node={node} current={current?.tag} />}
        </Tree>
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

function NavigationRow({ node: { id, tag, below }, current }: { readonly node: TagNode; readonly current: TagId | undefined }) {
  return (
    <TreeItem id={id} textValue={`${tag.name}, ${plural(tag.documents, 'document')}`} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded, level }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse alone; the picker and the number keys do the same
          <div
            className={classes(styles.entry, current === id && styles.current)}
            draggable
            onDragStart={(event) => startTagDrag(event, id, tag.name)}
            style={{ paddingInlineStart: `${(level - 1) * 14 + 2}px` }}
          >
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''} aria-label={isExpanded ? 'Fold' : 'Unfold'}>
                <ChevronRight size={13} aria-hidden />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <ColourDot colour={tagColour(tag.colour)} />
            <bdi className={styles.name}>{tag.name}</bdi>
            {tag.pin !== undefined && <kbd className={styles.pin}>{tag.pin}</kbd>}
            <span className={styles.count}>{count(tag.documents)}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={below}>{(child) => <NavigationRow node={child} current={current} />}</Collection>
    </TreeItem>
  )
}

function mostUsed(forest: readonly TagNode[]): readonly TagNode[] {
  if (forest.length <= mostAtTop) return forest
  const kept = new Set([...forest].sort((a, b) => b.tag.documents - a.tag.documents).slice(0, mostAtTop))
  return forest.filter((node) => kept.has(node))
}
