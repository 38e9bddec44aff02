import { changes, type SavedSearchRow, useSavedSearches } from '../../library/index.ts'
import { facetValueLabel } from '../list/facets.ts'
import { viewFilters } from '../list/list-filter.ts'
import { notify } from '../notices.ts'
import { type Session, session, useSession } from '../session.ts'

/** Characters of a name that is made of the query. */
const nameLength = 80

type Asked = Pick<SavedSearchRow, 'query' | 'filters'>

/** What is asked now, as it is kept: the place it is searched in is a condition like others. */
export const askedIn = ({ query, filters, view }: Pick<Session, 'query' | 'filters' | 'view'>): Asked => ({
  query: query.trim(),
  filters: [...viewFilters(view).map(({ isScope: _, ...filter }) => filter), ...filters.filter(({ field }) => field !== 'added')],
})

/** Whether two ask the same. */
export const isSame = (a: Asked, b: Asked): boolean => a.query === b.query && JSON.stringify(a.filters) === JSON.stringify(b.filters)

/** Whether what is asked now is one of the saved searches, which is then the place the delegate is at. */
export function useIsSavedSearch(): boolean {
  const searches = useSavedSearches()
  return useSession((now) => searches.length > 0 && searches.some((one) => isSame(one, askedIn(now))))
}

/** Keeps the present search, named by its words and conditions. */
export function saveThisSearch(): void {
  const asked = askedIn(session.read())
  if (asked.query === '' && asked.filters.length === 0) {
    notify('Search for something first: there is nothing to save yet.')
    return
  }
  const conditions = asked.filters.map(({ field, values, exclude }) => {
    const labels = values.map((value) => facetValueLabel(field, value)).join(' or ')
    return exclude === true ? `not ${labels}` : labels
  })
  const name = [asked.query, ...conditions].filter((part) => part !== '').join(', ')
  void changes.saveSearch({ name: name.slice(0, nameLength), ...asked })
}
