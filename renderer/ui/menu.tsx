import type { ReactNode, RefObject } from 'react'
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
  /** Whether one state is chosen or several; a menu of several stays open. */
  readonly selectionMode?: 'single' | 'multiple'
  readonly variant?: 'quiet' | 'primary'
  readonly size?: 'medium' | 'small'
  /** The edge of the button the menu lines up with. */
  readonly align?: 'start' | 'end'
  /** Told when it opens, so that what it shows can be counted then and not before. */
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A button that opens a menu. */
export function Menu({
  label,
  trigger,
  choices,
  onChoose,
  selected,
  selectionMode = 'multiple',
  variant = 'quiet',
  size = 'small',
  align = 'end',
  onOpenChange,
}: Props) {
  return (
    <MenuTrigger {...(onOpenChange !== undefined && { onOpenChange })}>
      <AriaButton aria-label={label} className={classes(button.button, button[variant], size === 'small' && button.small)}>
        {trigger}
      </AriaButton>
      <Popover className={overlay.popover ?? ''} placement={`bottom ${align}`} offset={4}>
        <AriaMenu
          aria-label={label}
          className={overlay.menu ?? ''}
          items={choices}
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <p className={overlay.nothing}>Nothing to choose from.</p>}
          {...(selected !== undefined && { selectionMode, selectedKeys: selected })}
        >
          {(choice) => (
            <MenuItem id={choice.id} textValue={choice.label} className={overlay.item ?? ''}>
              {selected !== undefined && <span className={overlay.tick} aria-hidden />}
              <bdi>{choice.label}</bdi>
              {choice.detail !== undefined && <small>{choice.detail}</small>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface AtProps extends Pick<Props, 'label' | 'choices' | 'onChoose'> {
  /** What it opens beside. */
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** An open menu beside something that is no trigger of its own: for lists, where each line has a button and one menu does. */
export function MenuAt({ label, choices, onChoose, trigger, onClose }: AtProps) {
  return (
    <Popover
      className={overlay.popover ?? ''}
      placement="bottom end"
      offset={4}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <AriaMenu
        aria-label={label}
        className={overlay.menu ?? ''}
        items={choices}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => onChoose(String(key))}
      >
        {(choice) => (
          <MenuItem id={choice.id} textValue={choice.label} className={overlay.item ?? ''}>
            <bdi>{choice.label}</bdi>
            {choice.detail !== undefined && <small>{choice.detail}</small>}
          </MenuItem>
        )}
      </AriaMenu>
    </Popover>
  )
}
