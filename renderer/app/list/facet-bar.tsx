import { Button } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { FacetMenu } from './facet-menu.tsx'
import { facetFields } from './facets.ts'
import styles from './list-pane.module.css'
import type { ListContent } from './use-list.ts'

/** The conditions a list can be narrowed by, each a menu of what is there and how often. */
export function FacetBar({ list }: { readonly list: ListContent }) {
  const filters = useSession((now) => now.filters)
  return (
    <div className={styles.facets} role="toolbar" aria-label="Narrow the list">
      {facetFields.map((field) => (
        <FacetMenu key={field} field={field} list={list} />
      ))}
      {filters.length > 0 && (
        <Button variant="quiet" size="small" onPress={() => session.setFilters([])}>
          Clear
        </Button>
      )}
    </div>
  )
}
