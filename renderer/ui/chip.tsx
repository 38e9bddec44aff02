import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'

interface ChipProps {
  readonly children: ReactNode
  /** State in colour, always beside a word that says it. */
  readonly tone?: 'neutral' | 'good' | 'warn' | 'bad' | 'accent'
  /** Makes the chip itself a button. */
  readonly onPress?: () => void
  /** Adds a cross; `removeLabel` is its name. */
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

/** A small rounded label: a state, a condition that can be taken away, or something to open. */
export function Chip({ children, tone = 'neutral', onPress, onRemove, removeLabel }: ChipProps) {
  const className = classNames(styles.chip, styles[tone])
  const text = <span className={styles.text}>{children}</span>
  if (onPress !== undefined)
    return (
      <AriaButton className={classNames(className, styles.button)} onPress={onPress}>
        {text}
      </AriaButton>
    )
  return (
    <span className={className}>
      {text}
      {onRemove !== undefined && (
        <AriaButton className={styles.remove ?? ''} aria-label={removeLabel ?? 'Remove'} onPress={onRemove}>
          <X aria-hidden="true" />
        </AriaButton>
      )}
    </span>
  )
}

/** The palette a tag takes its colour from; `--tag-…` in tokens.css. */
export type Hue = 'slate' | 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'indigo' | 'violet' | 'pink'

/** The colour of a hue, for `style`. */
export const hueColour = (hue: Hue): string => `var(--tag-${hue})`

interface TagChipProps {
  readonly name: string
  readonly hue: Hue
  readonly onRemove?: () => void
}

/** A tag, in its colour. */
export function TagChip({ name, hue, onRemove }: TagChipProps) {
  return (
    <span className={classNames(styles.chip, styles.tag)} style={{ '--hue': hueColour(hue) } as React.CSSProperties}>
      <bdi className={styles.text}>{name}</bdi>
      {onRemove !== undefined && (
        <AriaButton className={styles.remove ?? ''} aria-label={`Take the tag “${name}” off`} onPress={onRemove}>
          <X aria-hidden="true" />
        </AriaButton>
      )}
    </span>
  )
}

/** A tag's colour as a dot, for lists of tags. */
export const TagDot = ({ hue }: { readonly hue: Hue }) => (
  <span className={styles.dot} style={{ '--hue': hueColour(hue) } as React.CSSProperties} aria-hidden="true" />
)
