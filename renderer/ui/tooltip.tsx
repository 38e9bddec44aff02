import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

interface Props {
  readonly text: string
  readonly keys?: string
  /** One React Aria control. */
  readonly children: ReactElement
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
}

/** A short explanation of a control, shown when it is pointed at or focused. */
export function Tooltip({ text, keys, children, placement = 'bottom' }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
        {keys !== undefined && <Keys keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
