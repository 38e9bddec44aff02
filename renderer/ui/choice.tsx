import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './field.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly choices: ReadonlyArray<{ readonly id: Id; readonly title: string }>
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** A few choices side by side, one of them taken. */
export function Choice<Id extends string>({ label, choices, chosen, onChoose }: Props<Id>) {
  const choose = (value: string) => {
    const choice = choices.find((each) => each.id === value)
    if (choice !== undefined) onChoose(choice.id)
  }
  return (
    <RadioGroup className={styles.group ?? ''} value={chosen} onChange={choose} orientation="horizontal">
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(({ id, title }) => (
          <Radio key={id} value={id} className={styles.choice ?? ''}>
            {title}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
