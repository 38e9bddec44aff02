import { Search } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './filter-field.module.css'

interface Props {
  /** What is looked for: its accessible name, and what it says while it is empty unless `placeholder` says it shorter. */
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isShort?: boolean
}

/** A field above a list, that narrows it while it is typed into. */
export function FilterField({ label, placeholder = label, value, onChange, isShort = false }: Props) {
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={classes(styles.field, isShort && styles.short)}>
      <Search size={15} aria-hidden />
      <Input placeholder={placeholder} className={styles.input ?? ''} />
    </SearchField>
  )
}
