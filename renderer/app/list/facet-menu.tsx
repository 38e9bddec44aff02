import { ChevronDown, CircleMinus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Dialog, DialogTrigger, Popover, Button as TriggerButton } from 'react-aria-components'
import { count } from '../../ui/index.ts'
import { session, useSession } from '../session.ts'
import styles from './facet-menu.module.css'
import { type FacetField, facetLabels, facetState, facetValueLabel, setFacet } from './facets.ts'
import type { ListContent } from './use-list.ts'

/** Choices from which on there is a field to find one by its name, and most that are drawn. */
const manyChoices = 10
const mostChoices = 200

interface Choice {
  readonly value: string
  readonly label: string
  readonly documents: number
}

/** A facet as a button that opens its values with their counts, each to be asked for or left out. */
export function FacetMenu({ field, list }: { readonly field: FacetField; readonly list: ListContent }) {
  const filters = useSession((now) => now.filters)
  const chosen = filters.filter((filter) => filter.field === field).reduce((sum, { values }) => sum + values.length, 0)
  const label = facetLabels[field]
  return (
    <DialogTrigger>
      <TriggerButton className={styles.trigger ?? ''}>
        {label}{' '}
        {chosen > 0 && (
          <span className={styles.chosen}>
            {chosen} <span className="visually-hidden">chosen</span>
          </span>
        )}
        <ChevronDown size={12} aria-hidden />
      </TriggerButton>
      <Popover placement="bottom start" offset={4} className={styles.popover ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <Choices field={field} list={list} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Choices({ field, list }: { readonly field: FacetField; readonly list: ListContent }) {
  const filters = useSession((now) => now.filters)
  const [typed, setTyped] = useState('')
  const choices = useMemo(() => choicesOf(list, field), [list, field])
  const wanted = typed.trim().toLowerCase()
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, mostChoices)
  const choose = (value: string, state: 'in' | 'out' | undefined) => session.setFilters(setFacet(filters, field, value, state))
  if (choices.length === 0) return <p className={styles.nothing}>Nothing to choose from.</p>
  return (
    <>
      {choices.length > manyChoices && (
        <input
          type="text"
          aria-label={`Find in ${facetLabels[field]}`}
          placeholder="Find"
          className={styles.find}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul className={styles.choices} onKeyDown={moveByArrows}>
        {shown.map(({ value, label, documents }) => {
          const state = facetState(filters, field, value)
          return (
            <li key={value} data-state={state}>
              <label>
                <input type="checkbox" checked={state === 'in'} onChange={() => choose(value, state === 'in' ? undefined : 'in')} />
                <bdi>{label}</bdi>
              </label>
              <small>{count(documents)}</small>
              <button
                type="button"
                aria-label={`Leave out ${label}`}
                aria-pressed={state === 'out'}
                title="Leave out"
                onClick={() => choose(value, state === 'out' ? undefined : 'out')}
              >
                <CircleMinus size={14} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
      {shown.length === 0 && <p className={styles.nothing}>None is called so.</p>}
    </>
  )
}

/** ↓ and ↑ go from one choice to the next, in the column where the focus is. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const own = event.target instanceof HTMLElement ? event.target : undefined
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(own?.tagName === 'BUTTON' ? 'li > button' : 'input')]
  const next = all[all.indexOf(own ?? event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]
  event.preventDefault()
  next?.focus()
}

/** What is there, and what is chosen even where nothing is left of it. */
function choicesOf(list: ListContent, field: FacetField): readonly Choice[] {
  const found = list.facet(field)
  const chosen = session.read().filters.filter((filter) => filter.field === field)
  const gone = chosen.flatMap(({ values }) => values).filter((value) => !found.some((one) => one.value === value))
  const all = [...found, ...gone.map((value) => ({ value, documents: 0 }))].map(({ value, documents }) => ({
    value,
    documents,
    label: facetValueLabel(field, value),
  }))
  if (field === 'date') all.sort((a, b) => b.value.localeCompare(a.value))
  return all
}
