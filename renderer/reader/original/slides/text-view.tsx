import type { CSSProperties } from 'react'
import type { DrawnText } from '../../../../shared/contracts/drawing.ts'
import { classes } from '../../../ui/index.ts'
import { ParagraphView } from './paragraph-view.tsx'
import { safeLength } from './safe-css.ts'
import styles from './slide-view.module.css'

const anchors = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const

/** What is written in a shape, standing in its box as it was anchored; what does not fit hangs over, as it does on a slide. */
export function TextView({ text, isTurned }: { readonly text: DrawnText; readonly isTurned: boolean }) {
  return (
    <div
      className={classes(styles.text, text.vertical !== undefined && styles[text.vertical], text.wraps === false && styles.unwrapped)}
      style={{
        padding: insetsOf(text),
        justifyContent: anchors[text.anchor],
        ...(isTurned && { transform: 'rotate(180deg)' }),
      }}
    >
      {text.columns === undefined ? (
        <Paragraphs text={text} />
      ) : (
        <div
          style={{
            columnCount: Math.max(1, Math.min(16, safeLength(text.columns[0]))),
            columnGap: Math.max(0, safeLength(text.columns[1])),
          }}
        >
          <Paragraphs text={text} />
        </div>
      )}
    </div>
  )
}

/** The paragraphs of a text, one below the other. */
export function Paragraphs({ text: { paragraphs, scale = 1 } }: { readonly text: DrawnText }) {
  const share = Number.isFinite(scale) && scale > 0 ? Math.min(1, scale) : 1
  return paragraphs.map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a drawing never change their order
    <ParagraphView key={at} paragraph={paragraph} scale={share} isFirst={at === 0} />
  ))
}

/** The insets of a text as a style's padding. */
export const insetsOf = ({ insets }: DrawnText): CSSProperties['padding'] =>
  insets.map((inset) => `${Math.max(0, safeLength(inset))}px`).join(' ')
