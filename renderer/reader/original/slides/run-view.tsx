import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { DrawnRun } from '../../../../shared/contracts/drawing.ts'
import { safeColour, safeFont, safeLength } from './safe-css.ts'
import styles from './slide-view.module.css'
import { usePress } from './use-press.ts'

interface Props {
  readonly run: DrawnRun
  /** The piece of it that is drawn. */
  readonly text: string
  readonly size: number
  readonly hit?: 'current' | 'other'
}

/** How large raised and lowered letters are, to the others. */
const scriptShare = 0.66
/** A piece of a run as it looks; a link shows its address whole before it is opened, or leads to its slide. */
export function RunView({ run, text, size, hit }: Props) {
  const press = usePress(run)
  const piece: ReactNode =
    hit === undefined ? (
      text
    ) : (
      <mark className={styles.mark} {...(hit === 'current' && { 'data-now': true })}>
        {text}
      </mark>
    )
  const drawn = (
    <span className={run.script === undefined ? undefined : styles[run.script]} style={styleOf(run, size)}>
      {piece}
    </span>
  )
  if (press === undefined) return drawn
  return (
    <Link className={styles.link ?? ''} onPress={press.go}>
      <span title={press.says}>{drawn}</span>
    </Link>
  )
}

const capitals = { all: { textTransform: 'uppercase' }, small: { fontVariantCaps: 'small-caps' } } as const

function styleOf(run: DrawnRun, size: number): CSSProperties {
  const lines = [run.underline && 'underline', run.strike && 'line-through'].filter((line) => typeof line === 'string').join(' ')
  return {
    fontSize: run.script === undefined ? size : size * scriptShare,
    fontFamily: safeFont(run.font),
    color: safeColour(run.colour),
    backgroundColor: safeColour(run.highlight),
    ...(run.bold && { fontWeight: 700 }),
    ...(run.italic && { fontStyle: 'italic' }),
    ...(lines !== '' && { textDecorationLine: lines }),
    ...(run.caps !== undefined && capitals[run.caps]),
    ...(run.spacing !== undefined && { letterSpacing: safeLength(run.spacing) }),
  }
}
