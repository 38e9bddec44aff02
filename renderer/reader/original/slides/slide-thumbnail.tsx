import { useMemo } from 'react'
import type { SlidesDrawing } from '../../../../shared/contracts/drawing.ts'
import { plainReading, ReadingProvider } from '../../read/reading-context.ts'
import { SlideProvider, useSlide } from './slide-context.ts'
import { SlideView } from './slide-view.tsx'

interface Props {
  readonly drawing: SlidesDrawing
  /** 1-based. */
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
}

/** A slide so small that it can only be told from others: nothing in it is found or pressed. */
export function SlideThumbnail({ drawing, number, width }: Props) {
  const surroundings = useSlide()
  const still = useMemo(() => ({ ...surroundings, isStill: true as const }), [surroundings])
  const slide = drawing.slides[number - 1]
  if (slide === undefined) return null
  return (
    <SlideProvider value={still}>
      <ReadingProvider value={plainReading}>
        <span aria-hidden inert>
          <SlideView slide={slide} size={drawing} scale={width / drawing.width} />
        </span>
      </ReadingProvider>
    </SlideProvider>
  )
}
