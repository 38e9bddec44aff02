import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Header, type Key, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Keys } from './keys.tsx'
import styles from './menu.module.css'

/** One thing to choose. */
export interface MenuChoice<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly icon?: ReactNode
  readonly keys?: string
  /** Shown at the end: a count, a state. */
  readonly note?: string
  readonly isDisabled?: boolean
}

interface Props<Id extends string> {
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly trigger: ReactNode
  readonly label: string
  readonly choices: ReadonlyArray<MenuChoice<Id>>
  readonly onChoose: (id: Id) => void
  /** Ids with a tick. With `multiple` the menu stays open. */
  readonly chosen?: readonly Id[]
  readonly mode?: 'single' | 'multiple'
  /** A line above the choices. */
  readonly heading?: string
}

/** A menu behind a button. */
export function Menu<Id extends string>({ trigger, label, choices, onChoose, chosen, mode = 'single', heading }: Props<Id>) {
  const choose = (key: Key) => {
    const choice = choices.find((each) => each.id === key)
    if (choice !== undefined) onChoose(choice.id)
  }
  const items = choices.map((choice) => (
    <AriaMenuItem
      key={choice.id}
      id={choice.id}
      textValue={choice.title}
      className={styles.item ?? ''}
      {...(choice.isDisabled !== undefined && { isDisabled: choice.isDisabled })}
    >
      {chosen !== undefined && (
        <span className={styles.tick} aria-hidden="true">
          {chosen.includes(choice.id) && <Check />}
        </span>
      )}
      {choice.icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {choice.icon}
        </span>
      )}
      <bdi className={styles.text}>{choice.title}</bdi>
      {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
      {choice.keys !== undefined && <Keys keys={choice.keys} />}
    </AriaMenuItem>
  ))
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={5}>
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          onAction={choose}
          {...(chosen !== undefined && { selectionMode: mode, selectedKeys: chosen })}
        >
          {heading === undefined ? (
            items
          ) : (
            <MenuSection>
              <Header className={styles.heading ?? ''}>{heading}</Header>
              {items}
            </MenuSection>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
