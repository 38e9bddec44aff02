import { Check, ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, type Key, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import menuStyles from './menu.module.css'
import styles from './select.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly choices: ReadonlyArray<{ readonly id: Id; readonly title: string }>
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** One of many, behind a button that shows it. */
export function Select<Id extends string>({ label, choices, chosen, onChoose }: Props<Id>) {
  const choose = (key: Key | null) => {
    const choice = choices.find((each) => each.id === key)
    if (choice !== undefined) onChoose(choice.id)
  }
  return (
    <AriaSelect className={styles.select ?? ''} value={chosen} onChange={choose}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown aria-hidden="true" className={styles.arrow} />
      </Button>
      <Popover className={menuStyles.popover ?? ''} offset={5}>
        <ListBox className={menuStyles.menu ?? ''}>
          {choices.map(({ id, title }) => (
            <ListBoxItem key={id} id={id} textValue={title} className={menuStyles.item ?? ''}>
              <span className={menuStyles.tick} aria-hidden="true">
                {id === chosen && <Check />}
              </span>
              <bdi className={menuStyles.text}>{title}</bdi>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
