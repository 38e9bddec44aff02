import { Chip } from '../../ui/index.ts'
import { facetLabels, facetValueLabel, isFacetField, toggleFacet } from '../list/facets.ts'
import { session, useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'
import styles from './search-box.module.css'

/** What narrows the list beside the query: the view searched in, and the conditions chosen by hand. */
export function SearchChips() {
  const view = useSession((now) => now.view)
  const filters = useSession((now) => now.filters)
  const isSearch = useSession((now) => now.query !== '')
  const isNarrow = isSearch && view.kind !== 'all'
  if (!isNarrow && filters.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Searched within">
      {isNarrow && (
        <li>
          <Chip colour="--accent" onRemove={session.leaveView} removeLabel={`Search the whole library, not only ${viewTitle(view)}`}>
            {viewTitle(view)}
          </Chip>
        </li>
      )}
      {filters.flatMap(({ field, values }) =>
        isFacetField(field)
          ? values.map((value) => (
              <li key={`${field} ${value}`}>
                <Chip
                  colour="--accent"
                  onRemove={() => session.setFilters(toggleFacet(filters, field, value))}
                  removeLabel={`Remove the condition ${facetLabels[field]}: ${facetValueLabel(field, value)}`}
                >
                  {facetValueLabel(field, value)}
                </Chip>
              </li>
            ))
          : [],
      )}
    </ul>
  )
}
