import { Chip, moment } from '../../ui/index.ts'
import { facetLabels, facetValueLabel, isFacetField, setFacet } from '../list/facets.ts'
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
      {filters.flatMap(({ field, values, exclude }) =>
        isFacetField(field)
          ? values.map((value) => (
              <li key={`${field} ${value}`}>
                <Chip
                  colour={exclude === true ? '--bad' : '--accent'}
                  onRemove={() => session.setFilters(setFacet(filters, field, value, undefined))}
                  removeLabel={`Remove the condition ${facetLabels[field]}: ${exclude === true ? 'not ' : ''}${facetValueLabel(field, value)}`}
                >
                  {exclude === true && 'not '}
                  {facetValueLabel(field, value)}
                </Chip>
              </li>
            ))
          : field === 'added'
            ? [
                <li key="added">
                  <Chip
                    colour="--accent"
                    onRemove={() => session.setFilters(filters.filter((one) => one.field !== 'added'))}
                    removeLabel="Show also what is not new"
                  >
                    new since {moment(new Date(values[0] ?? 0))}
                  </Chip>
                </li>,
              ]
            : [],
      )}
    </ul>
  )
}
