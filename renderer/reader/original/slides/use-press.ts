import type { DrawnTarget } from '../../../../shared/contracts/drawing.ts'
import { useReading } from '../../read/reading-context.ts'
import { useSlide } from './slide-context.ts'

const openable = /^(?:https?|ftps?|mailto):/iu

/** What a press on something drawn does, and says before: an address is shown whole, a slide is gone to. Nothing for what leads nowhere. */
export function usePress({ href, slide }: DrawnTarget): { readonly says: string; readonly go: () => void } | undefined {
  const { showAddress } = useReading()
  const { isStill, goToSlide } = useSlide()
  if (isStill) return undefined
  if (href !== undefined && openable.test(href)) return { says: href, go: () => showAddress(href) }
  if (slide === undefined || goToSlide === undefined) return undefined
  return { says: `Slide ${slide}`, go: () => goToSlide(slide) }
}
