import { ExternalLink } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import { type OpenAt, useDeskActions } from '../../../actions/index.ts'
import { Button } from '../../../ui/index.ts'
import type { Opened } from '../../opened.ts'
import { PageFlow } from '../../read/page-flow.tsx'
import { ReadingProvider } from '../../read/reading-context.ts'
import { readingRows } from '../../read/reading-rows.ts'
import { useHits } from '../../read/use-hits.ts'
import { usePageFlow } from '../../read/use-page-flow.ts'
import { useReadingValue } from '../../read/use-reading-value.ts'
import styles from '../original-tab.module.css'

const noTerms: readonly MatchTerm[] = []

interface Props {
  readonly document: Opened
  readonly at: OpenAt
  /** Why the slides are not drawn as they look. */
  readonly detail: string
}

/** The slides of a presentation in their shape, with their words alone, where they could not be drawn as they look. */
export function WordsView({ document, at, detail }: Props) {
  const { openOriginal } = useDeskActions()
  const scroller = useRef<HTMLElement>(null)
  const { blocks, row } = document
  const rows = useMemo(() => readingRows(blocks), [blocks])
  const { virtualizer, goTo } = usePageFlow(rows, scroller)
  const { hits } = useHits(blocks, at.terms ?? noTerms)
  const reading = useReadingValue({ document, hits, current: undefined, target: undefined, goTo })
  const start = at.block
  // Scrolls to the slide asked for; scrolling is outside React.
  useEffect(() => {
    if (start !== undefined) goTo({ block: start, share: 0.2 })
  }, [start, goTo])
  return (
    <div className={styles.view}>
      <p className={styles.hint}>
        <span dir="auto">{detail}</span> A simplified view: the words of each slide, without its layout and pictures.
        <Button size="small" onPress={() => openOriginal(row.id)}>
          <ExternalLink size={14} aria-hidden /> Open in its own program
        </Button>
      </p>
      <section
        ref={scroller}
        className={`${styles.scroller} ${styles.slides}`}
        aria-label="Slides"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        lang={row.language === 'und' ? undefined : row.language}
        dir={row.direction}
      >
        <ReadingProvider value={reading}>
          <PageFlow rows={rows} virtualizer={virtualizer} />
        </ReadingProvider>
      </section>
    </div>
  )
}
