import { type RefObject, useCallback, useState } from 'react'
import { session, useSession } from '../session.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ConditionNotice } from './condition-notice.tsx'
import { CorrectionNotice } from './correction-notice.tsx'
import { DocumentGrid } from './document-grid.tsx'
import { ExplainPanel } from './explain-panel.tsx'
import { FacetBar } from './facet-bar.tsx'
import { ListHeader } from './list-header.tsx'
import styles from './list-pane.module.css'
import { NearestNotice } from './nearest-notice.tsx'
import { NoResults } from './no-results.tsx'
import { NothingListed } from './nothing-listed.tsx'
import type { ListContent } from './use-list.ts'

interface Props {
  readonly list: ListContent
  readonly grid: RefObject<HTMLDivElement | null>
}

/** The pane in the middle: what is listed or found, how to narrow and order it, and what to do with several. */
export function ListPane({ list, grid }: Props) {
  const selected = useSession((now) => now.selected)
  const filters = useSession((now) => now.filters)
  const [hasFacets, setFacets] = useState(false)
  const [isExplained, setExplained] = useState(false)
  const isEmpty = list.items.length === 0
  const narrow = useCallback(() => setFacets((before) => !before), [])
  const explain = useCallback(() => setExplained((before) => !before), [])
  return (
    <section className={styles.pane} aria-label="List">
      {selected.length > 0 ? (
        <BulkBar ids={selected} />
      ) : (
        <ListHeader
          isSearch={list.isSearch}
          total={list.total}
          passages={list.passages}
          isEmpty={isEmpty}
          isNarrowing={hasFacets || filters.length > 0}
          onNarrow={narrow}
          isExplained={isExplained}
          onExplain={explain}
        />
      )}
      {(hasFacets || filters.length > 0) && <FacetBar list={list} />}
      {list.search !== undefined && <CorrectionNotice query={list.answered} corrections={list.search.corrections} />}
      {list.search?.isNearest === true && !isEmpty && (
        <NearestNotice query={list.answered} words={list.search.explanations} relaxations={list.search.relaxations} />
      )}
      {list.search !== undefined && <ConditionNotice query={list.answered} conditions={list.search.conditions} />}
      {list.search !== undefined && isExplained && !isEmpty && <ExplainPanel list={list} onClose={() => setExplained(false)} />}
      {list.hints.map((hint) => (
        <p key={hint} className={styles.hint}>
          {hint}
        </p>
      ))}
      {list.failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {list.failure}
        </p>
      )}
      {!isEmpty && (
        <DocumentGrid
          isSearch={list.isSearch}
          answered={list.answered}
          items={list.items}
          total={list.total}
          terms={list.terms}
          requests={list.search?.requests}
          grid={grid}
        />
      )}
      {isEmpty && list.isSearch && <NoResults list={list} />}
      {isEmpty && !list.isSearch && <NothingListed onClear={() => session.setFilters([])} isNarrowed={filters.length > 0} />}
      {list.isSearch && list.items.length < list.total && !isEmpty && (
        <p className={styles.cut}>The best {list.items.length} are listed. Another word or a condition narrows them.</p>
      )}
    </section>
  )
}
