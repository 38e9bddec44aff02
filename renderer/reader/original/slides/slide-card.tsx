import type { DrawnSlide } from '../../../../shared/contracts/drawing.ts'
import styles from './drawn-slides.module.css'
import { SlideNotes } from './slide-notes.tsx'
import { SlideView } from './slide-view.tsx'
import type { SlideNote } from './slide-words.ts'

interface Props {
  readonly slide: DrawnSlide
  /** In points. */
  readonly size: { readonly width: number; readonly height: number }
  /** CSS pixels to a point. */
  readonly scale: number
  readonly notes: readonly SlideNote[]
  /** The first block that was read from it, by which what is selected on it finds its place. */
  readonly block?: number
}

/** A slide in the column of slides: its number, the slide, and its notes. */
export function SlideCard({ slide, size, scale, notes, block }: Props) {
  const name = `Slide ${slide.slide}`
  return (
    <section
      className={styles.card}
      aria-label={name}
      data-page={slide.slide}
      data-block={block}
      style={{ inlineSize: size.width * scale }}
    >
      <p className={styles.name}>
        {name}
        {slide.isHidden && <span className={styles.hidden}>Hidden: not shown in the slide show</span>}
      </p>
      <div className={styles.paper}>
        <SlideView slide={slide} size={size} scale={scale} />
      </div>
      {notes.length > 0 && <SlideNotes notes={notes} />}
    </section>
  )
}
