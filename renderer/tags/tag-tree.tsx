import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { TagId } from '../../shared/contracts/ids.ts'
import { useDeskActions } from '../actions/index.ts'
import type { CountedTag } from '../library/index.ts'
import type { EditedTag } from './tag-editor.tsx'
import type { TagNode } from './tag-forest.ts'
import styles from './tag-manager.module.css'
import { TagMenu } from './tag-menu.tsx'
import { TagTreeRow } from './tag-tree-row.tsx'
import { useTagRows } from './use-tag-rows.ts'

/** What can be asked of the page around the tree. */
export interface TagTreeActions {
  readonly onEdit: (edited: EditedTag) => void
  readonly onMerge: (tag: CountedTag) => void
  readonly onSplit: (tag: CountedTag) => void
}

interface Props extends TagTreeActions {
  readonly forest: readonly TagNode[]
  /** For tags that are shown out of their place: the names above each. */
  readonly above: ReadonlyMap<TagId, string> | undefined
}

const rowHeight = 38

/** Tags under one another; only the lines in view are drawn, the tree says its true size. Enter opens a tag's documents. */
export function TagTree({ forest, above, ...actions }: Props) {
  const { search } = useDeskActions()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const show = (node: TagNode) => search(`tag:"${node.tag.name.replaceAll('"', ' ')}"`)
  const [menu, setMenu] = useState<{ readonly node: TagNode; readonly button: HTMLElement }>()
  const openMenu = useCallback((node: TagNode, button: HTMLElement) => setMenu({ node, button }), [])
  const { rows, at, goTo, toggle, onKeyDown } = useTagRows(forest, {
    onOpen: show,
    onMenu: (node, index) => {
      const button = scroller.current?.querySelector<HTMLElement>(`[data-menu="${CSS.escape(`${id} ${index}`)}"]`)
      if (button != null) openMenu(node, button)
    },
  })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.node.id ?? index,
    overscan: 8,
  })

  // Scrolls, which is outside React: the line the keyboard goes to is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new place scrolls
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at])

  const drawn = virtual.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === at)
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label="All tags"
      aria-rowcount={rows.length}
      aria-activedescendant={isDrawn ? `${id} ${at}` : undefined}
      tabIndex={0}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 && <p className={styles.none}>No tag is called so.</p>}
      <div role="presentation" className={styles.all} style={{ blockSize: virtual.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <TagTreeRow
              key={key}
              id={`${id} ${index}`}
              row={row}
              index={index}
              start={start}
              path={above?.get(row.node.id) ?? ''}
              isActive={index === at}
              onShow={show}
              onToggle={toggle}
              onPoint={goTo}
              onMenu={openMenu}
            />
          )
        })}
      </div>
      {menu !== undefined && <TagMenu {...actions} {...menu} onShow={show} onClose={() => setMenu(undefined)} />}
    </div>
  )
}
