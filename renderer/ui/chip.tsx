import { X } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import type { DocumentKind } from '../../shared/contracts/recognition.ts'
import styles from './chip.module.css'
import { classes } from './classes.ts'

/** The kinds as a delegate reads them. */
export const kindLabels: Readonly<Record<DocumentKind, string>> = {
  liaison: 'Liaison statement',
  contribution: 'Contribution',
  'temporary-document': 'Temporary document',
  report: 'Report',
  agenda: 'Agenda',
  recommendation: 'Recommendation',
  presentation: 'Presentation',
  workshop: 'Workshop',
  template: 'Template',
  other: 'Other document',
}

const kindColours: Readonly<Record<DocumentKind, string>> = {
  liaison: 'liaison',
  contribution: 'contribution',
  'temporary-document': 'report',
  report: 'report',
  agenda: 'agenda',
  recommendation: 'recommendation',
  presentation: 'presentation',
  workshop: 'workshop',
  template: 'other',
  other: 'other',
}

/** Sets the chip's colour to a custom property of tokens.css, e.g. `--kind-liaison`. */
export const chipColour = (property: string) => ({ '--chip': `var(${property})` }) as CSSProperties
export const kindColour = (kind: DocumentKind) => chipColour(`--kind-${kindColours[kind]}`)

/** A small label in a colour of its own. */
export function Chip({
  children,
  colour,
  onRemove,
  removeLabel,
}: {
  readonly children: ReactNode
  readonly colour?: string
  readonly onRemove?: () => void
  readonly removeLabel?: string
}) {
  return (
    <span className={styles.chip} style={colour === undefined ? undefined : chipColour(colour)}>
      <bdi>{children}</bdi>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel ?? 'Remove'} onClick={onRemove}>
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  )
}

/** A document's kind as a word in its colour. */
export function KindChip({ kind }: { readonly kind: DocumentKind }) {
  return (
    <span className={styles.chip} style={kindColour(kind)}>
      {kindLabels[kind]}
    </span>
  )
}

/** A document's kind as a coloured dot; its name is there for those who do not see it. */
export function KindDot({ kind }: { readonly kind: DocumentKind }) {
  return <span className={styles.dot} style={kindColour(kind)} role="img" aria-label={kindLabels[kind]} title={kindLabels[kind]} />
}

/** A coloured dot without a meaning of its own. */
export const ColourDot = ({ colour }: { readonly colour: string }) => <span className={styles.dot} style={chipColour(colour)} aria-hidden />

/** A state in a word: fine, to be watched, or wrong. */
export function StateBadge({ tone, children }: { readonly tone: 'good' | 'warn' | 'bad'; readonly children: ReactNode }) {
  return <span className={classes(styles.state, styles[tone])}>{children}</span>
}
