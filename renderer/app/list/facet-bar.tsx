import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, count, Menu, type MenuChoice } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import { type FacetField, facetFields, facetLabels, facetValueLabel, toggleFacet } from './facets.ts'
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

function FacetMenu({ field, list }: { readonly field: FacetField; readonly list: ListContent }) {
  const filters = useSession((now) => now.filters)
  const [isOpen, setOpen] = useState(false)
  const chosen = filters.find((filter) => filter.field === field)?.values ?? []
  const choices = useMemo(() => (isOpen ? choicesOf(list, field, chosen) : []), [isOpen, list, field, chosen])
  const label = facetLabels[field]
  return (
    <Menu
      label={chosen.length === 0 ? label : `${label}, ${chosen.length} chosen`}
      trigger={
        <>
          {label}
          {chosen.length > 0 && <span className={styles.chosen}>{chosen.length}</span>}
          <ChevronDown size={12} aria-hidden />
        </>
      }
      align="start"
      choices={choices}
      selected={chosen}
      onChoose={(value) => session.setFilters(toggleFacet(filters, field, value))}
      onOpenChange={setOpen}
    />
  )
}

/** What is there, and what is chosen even where nothing is left of it. */
function choicesOf(list: ListContent, field: FacetField, chosen: readonly string[]): readonly MenuChoice[] {
  const found = list.facet(field).map(({ value, documents }) => ({ value, documents }))
  const gone = chosen.filter((value) => !found.some((one) => one.value === value)).map((value) => ({ value, documents: 0 }))
  const all = [...found, ...gone]
  if (field === 'date') all.sort((a, b) => b.value.localeCompare(a.value))
  return all.map(({ value, documents }) => ({ id: value, label: facetValueLabel(field, value), detail: count(documents) }))
}
