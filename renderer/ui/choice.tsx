import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>
  readonly onChange: (id: string) => void
  /** For those who see what is chosen from; others are told the label. */
  readonly isLabelHidden?: boolean
}

/** A few options side by side, of which one holds. */
export function Choice({ label, value, options, onChange, isLabelHidden = false }: Props) {
  return (
    <RadioGroup value={value} onChange={onChange} orientation="horizontal" className={styles.group ?? ''}>
      <Label className={isLabelHidden ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.option ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
