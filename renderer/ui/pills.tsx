import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { ColourDot } from './chip.tsx'
import { classes } from './classes.ts'
import { count } from './format.ts'
import styles from './pills.module.css'

/** One part of what is shown, with how much it holds. */
export interface Pill<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly total: number
  /** A colour of `tokens.css`, where the part has one. */
  readonly colour?: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly pills: readonly Pill<Id>[]
  readonly selected: readonly Id[]
  /** One part is shown, or each is shown or hidden; at least one always is. */
  readonly selectionMode: 'single' | 'multiple'
  readonly onChange: (selected: readonly Id[]) => void
}

/** Chooses what of a list is shown, by parts with their counts. One part alone that is empty cannot be chosen. */
export function Pills<Id extends string>({ label, pills, selected, selectionMode, onChange }: Props<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes(styles.pills, styles[selectionMode])}
      selectionMode={selectionMode}
      disallowEmptySelection
      selectedKeys={selected}
      onSelectionChange={(keys) => onChange(pills.map(({ id }) => id).filter((id) => keys.has(id)))}
    >
      {pills.map(({ id, label: name, total, colour }) => (
        <ToggleButton key={id} id={id} className={styles.pill ?? ''} isDisabled={selectionMode === 'single' && total === 0}>
          {colour !== undefined && <ColourDot colour={colour} />}
          {name} <span className={styles.total}>{count(total)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
