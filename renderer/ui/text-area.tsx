import { type Ref, useId } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly isLabelHidden?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines to type in, with their label. */
export function TextArea({ label, value, onChange, onBlur, placeholder, isLabelHidden = false, ref }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <textarea
        ref={ref}
        id={id}
        dir="auto"
        className={classNames(styles.input, styles.area)}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
    </div>
  )
}
