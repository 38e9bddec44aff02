import { type UIEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentId } from '../../shared/contracts/ids.ts'

/** Scrolled past this the delegate reads, and the header gives its room to the text; back above that it returns. */
const compactPx = 96
const fullPx = 12
/** In what is hardly longer than the window the header stays: growing and shrinking would only disquiet. */
const leastScrollPx = 900

/** Whether the header of a document is one line; follows the scrolling of what stands below it. */
export function useCompactHeader(id: DocumentId) {
  const [compact, setCompact] = useState<DocumentId>()
  const isCompact = compact === id
  const onScroll = ({ target }: UIEvent) => {
    if (!(target instanceof HTMLElement) || target.closest('header, nav, table') !== null) return
    const isLong = target.scrollHeight - target.clientHeight > leastScrollPx
    const isRead = isLong && target.scrollTop > (isCompact ? fullPx : compactPx)
    // In the frame that scrolls: a header that folds later would move what is pressed away before it is released.
    if (isRead !== isCompact) flushSync(() => setCompact(isRead ? id : undefined))
  }
  return { isCompact, onScroll }
}
