import { memo } from 'react'
import type { DrawnSlide } from '../../../../shared/contracts/drawing.ts'
import { ShapeView } from './shape-view.tsx'
import styles from './slide-view.module.css'

interface Props {
  readonly slide: DrawnSlide
  /** In points. */
  readonly size: { readonly width: number; readonly height: number }
  /** CSS pixels to a point. */
  readonly scale: number
}

/** One slide as it looks. It is laid out in points and scaled as a whole, so that its lines break alike at every size. */
export const SlideView = memo(function SlideView({ slide, size: { width, height }, scale }: Props) {
  return (
    <div className={styles.frame} style={{ inlineSize: width * scale, blockSize: height * scale }}>
      <div className={styles.slide} style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}>
        {slide.background !== undefined && (
          <ShapeView shape={{ box: { x: 0, y: 0, width, height }, outline: 'rectangle', fill: slide.background }} />
        )}
        {slide.shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a drawing never change their order
          <ShapeView key={at} shape={shape} />
        ))}
      </div>
    </div>
  )
})
