import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton } from 'react-aria-components'
import buttonStyles from './button.module.css'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string
  readonly children: ReactNode
  readonly variant?: 'plain' | 'quiet'
  readonly size?: 'small' | 'medium'
  /** Keys that do the same, shown in the tooltip: `]`, `Ctrl+K`. */
  readonly keys?: string
  /** Given, the button is a switch that says whether it is on. */
  readonly isSelected?: boolean
}

/** A button that is an icon: named for those who cannot see it, explained for those who point at it. */
export function IconButton({ label, children, variant = 'quiet', size = 'medium', keys, isSelected, ...props }: IconButtonProps) {
  const className = classNames(buttonStyles.button, buttonStyles.square, buttonStyles[variant], buttonStyles[size])
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })}>
      {isSelected === undefined ? (
        <AriaButton {...props} aria-label={label} className={className}>
          {children}
        </AriaButton>
      ) : (
        <ToggleButton
          isSelected={isSelected}
          aria-label={label}
          className={className}
          {...(props.isDisabled !== undefined && { isDisabled: props.isDisabled })}
          {...(props.onPress !== undefined && { onPress: props.onPress })}
        >
          {children}
        </ToggleButton>
      )}
    </Tooltip>
  )
}
