import type { CSSProperties } from 'react'
import type { DrawnParagraph } from '../../../../shared/contracts/drawing.ts'
import { useReading } from '../../read/reading-context.ts'
import { segmentsOf } from '../../read/segments.ts'
import { RunView } from './run-view.tsx'
import { safeColour, safeFont, safeLength } from './safe-css.ts'
import { useSlide } from './slide-context.ts'
import styles from './slide-view.module.css'

interface Props {
  readonly paragraph: DrawnParagraph
  /** The share to which its text was shrunk. */
  readonly scale: number
  readonly isFirst: boolean
}

/** What a font takes for a line, to its size, where the font itself is not asked. */
const usualLine = 1.2
const largestSize = 4_000

/** One paragraph with its bullet, its runs, and the places found in it. */
export function ParagraphView({ paragraph, scale, isFirst }: Props) {
  const { runs, align, direction, indent, firstLine, before, after, lineHeight, bullet } = paragraph
  const { words, pictures } = useSlide()
  const { hits, current } = useReading()
  const block = words.indexOf.get(paragraph)
  const segments = segmentsOf(runs, 0, (block === undefined ? undefined : hits.get(block)) ?? [], [])
  const sizeOf = (size: number) => Math.max(1, Math.min(largestSize, safeLength(size) * scale))
  const [first] = runs
  const hanging = safeLength(firstLine)
  const picture = bullet?.picture === undefined ? undefined : pictures[bullet.picture]
  return (
    <p
      dir={direction ?? 'auto'}
      className={styles.paragraph}
      style={{
        textAlign: align,
        fontSize: sizeOf(first?.size ?? 18),
        fontFamily: safeFont(first?.font),
        ...(lineHeight !== undefined && { lineHeight: Math.max(0.1, Math.min(20, safeLength(lineHeight))) * usualLine }),
        paddingInlineStart: Math.max(0, safeLength(indent)),
        textIndent: hanging,
        marginBlock: `${isFirst ? 0 : safeLength(before) * scale}px ${safeLength(after) * scale}px`,
      }}
    >
      {bullet !== undefined && (
        <span className={styles.bullet} style={bulletStyle(bullet, first, hanging)}>
          {picture === undefined ? bullet.text : <img src={picture} alt="" />}
        </span>
      )}
      {runs.every(({ text }) => text === '') ? (
        <br />
      ) : (
        segments.map((segment) => (
          <RunView
            key={`${segment.start} ${segment.text}`}
            run={segment.inline}
            text={segment.text}
            size={sizeOf(segment.inline.size)}
            {...(segment.hit !== undefined && { hit: segment.hit === current ? 'current' : 'other' })}
          />
        ))
      )}
    </p>
  )
}

/** A bullet looks like the text it stands before, unless it says otherwise, and fills the room before the text. */
function bulletStyle(
  { colour, font, scale }: NonNullable<DrawnParagraph['bullet']>,
  first: DrawnParagraph['runs'][number] | undefined,
  hanging: number,
): CSSProperties {
  return {
    color: safeColour(colour) ?? safeColour(first?.colour),
    fontFamily: safeFont(font),
    fontWeight: first?.bold ? 700 : 400,
    ...(scale !== undefined && { fontSize: `${Math.max(0.25, Math.min(4, safeLength(scale)))}em` }),
    ...(hanging < 0 && { minInlineSize: -hanging }),
  }
}
