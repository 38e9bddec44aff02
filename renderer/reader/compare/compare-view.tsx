import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '../../../shared/contracts/blocks.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { useDocument } from '../../library/index.ts'
import { EmptyState } from '../../ui/index.ts'
import type { Opened } from '../opened.ts'
import { PageFlow } from '../read/page-flow.tsx'
import { plainReading, ReadingProvider } from '../read/reading-context.ts'
import { readingRows } from '../read/reading-rows.ts'
import { usePageFlow } from '../read/use-page-flow.ts'
import styles from './compare.module.css'
import { CompareBar } from './compare-bar.tsx'
import { inOrder } from './in-order.ts'
import { useComparison } from './use-comparison.ts'

interface Props {
  readonly document: Opened
  readonly other: DocumentId
  readonly onClose: () => void
}

const noBlocks: readonly Block[] = []
/** A document with what changed in it since another: what is gone struck through, what is new underlined. */
export function CompareView({ document, other: otherId, onClose }: Props) {
  const other = useDocument(otherId)
  const [before, after] = other.state === 'open' ? inOrder(other, document) : [undefined, undefined]
  const comparison = useComparison(before?.blocks, after?.blocks)
  const blocks = comparison?.blocks ?? noBlocks
  const differences = comparison?.differences ?? []
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => readingRows(blocks), [blocks])
  const { virtualizer, goTo, letGo } = usePageFlow(rows, scroller)
  const [index, setIndex] = useState(0)
  const target = differences[index]?.block

  // Scrolls to the change the delegate stands on; scrolling is outside React.
  useEffect(() => {
    if (target !== undefined) goTo({ block: target, share: 0.25 })
  }, [target, goTo])

  const step = (by: 1 | -1) => {
    if (differences.length > 0) setIndex((index + by + differences.length) % differences.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    letGo()
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === scroller.current) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  if (other.state === 'absent' || other.state === 'failed')
    return (
      <EmptyState title="The other document cannot be opened">
        <p>{other.state === 'failed' ? other.error.message : 'It is no longer in the library.'}</p>
      </EmptyState>
    )
  return (
    <div className={styles.compare}>
      <CompareBar before={before?.row} after={after?.row} comparison={comparison} index={index} onStep={step} onClose={onClose} />
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label="What changed"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang={document.row.language === 'und' ? undefined : document.row.language}
        dir={document.row.direction}
        onWheel={letGo}
        onPointerDown={letGo}
        onKeyDown={onKeyDown}
      >
        <ReadingProvider value={{ ...plainReading, target }}>
          <PageFlow rows={rows} virtualizer={virtualizer} />
        </ReadingProvider>
      </section>
    </div>
  )
}
