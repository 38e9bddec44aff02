import { type Ref, useId } from 'react'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Explains under the field what is expected. */
  readonly hint?: string
  /** What is wrong, and what to do. */
  readonly error?: string
  /** The label is there for those who hear the page only. */
  readonly isLabelHidden?: boolean
  readonly onEnter?: () => void
  readonly type?: 'text' | 'search' | 'date' | 'month'
  readonly ref?: Ref<HTMLInputElement>
}

/** One line to type in, with its label. */
export function Field({ label, value, onChange, placeholder, hint, error, isLabelHidden = false, onEnter, type = 'text', ref }: Props) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <input
        ref={ref}
        id={id}
        dir="auto"
        type={type}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
        }}
      />
      {note !== undefined && (
        <span id={`${id}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </span>
      )}
    </div>
  )
}
