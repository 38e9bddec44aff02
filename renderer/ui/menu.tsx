import type { ReactNode } from 'react'
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import button from './button.module.css'
import { classes } from './classes.ts'
import overlay from './overlay.module.css'

/** One choice of a menu. */
export interface MenuChoice {
  readonly id: string
  readonly label: string
  readonly detail?: string
}

interface Props {
  readonly label: string
  readonly trigger: ReactNode
  readonly choices: readonly MenuChoice[]
  readonly onChoose: (id: string) => void
  /** The chosen ones, for menus that choose a state. */
  readonly selected?: readonly string[]
}

/** A button that opens a menu. */
export function Menu({ label, trigger, choices, onChoose, selected }: Props) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={classes(button.button, button.quiet, button.small)}>
        {trigger}
      </AriaButton>
      <Popover className={overlay.popover ?? ''} placement="bottom end">
        <AriaMenu
          aria-label={label}
          items={choices}
          onAction={(key) => onChoose(String(key))}
          {...(selected !== undefined && { selectionMode: 'multiple' as const, selectedKeys: selected })}
        >
          {(choice) => (
            <MenuItem id={choice.id} textValue={choice.label} className={overlay.item ?? ''}>
              <bdi>{choice.label}</bdi>
              {choice.detail !== undefined && <small>{choice.detail}</small>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
