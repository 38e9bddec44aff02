import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './classes.ts'
import overlay from './overlay.module.css'

interface Props {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly variant?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'medium' | 'small'
  readonly isDisabled?: boolean
  readonly id?: string
  readonly type?: 'button' | 'submit'
}

/** A button with words. */
export function Button({ children, onPress, variant = 'plain', size = 'medium', isDisabled = false, id, type = 'button' }: Props) {
  return (
    <AriaButton
      {...(id !== undefined && { id })}
      className={classes(
        styles.button,
        variant === 'primary' && styles.primary,
        variant === 'quiet' && styles.quiet,
        size === 'small' && styles.small,
      )}
      isDisabled={isDisabled}
      type={type}
      {...(onPress !== undefined && { onPress })}
    >
      {children}
    </AriaButton>
  )
}

interface IconProps extends Props {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string
  /** Its key, shown in the tooltip. */
  readonly keys?: string
  readonly isPressed?: boolean
}

/** A button that is only an icon; its tooltip says what it does and by which key. */
export function IconButton({ children, label, keys, onPress, size = 'medium', isDisabled = false, isPressed }: IconProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        aria-label={label}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        className={classes(styles.button, styles.quiet, styles.icon, size === 'small' && styles.small)}
        isDisabled={isDisabled}
        {...(onPress !== undefined && { onPress })}
      >
        {children}
      </AriaButton>
      <Tooltip className={overlay.tooltip ?? ''} offset={6}>
        {label} {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
