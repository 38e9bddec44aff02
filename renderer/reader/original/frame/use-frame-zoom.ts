import { type RefObject, useLayoutEffect, useState } from 'react'
import * as v from 'valibot'
import type { Format } from '../../../../shared/contracts/reading.ts'

/** How large a page is shown: as wide as the window, or a share of its natural size. */
export type FrameZoom = 'width' | number

const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
/** A sheet that fits the window is not blown up further: at a lectern's screen lines would become too long to follow. */
const largestFit = 1.5
const smallestFit = 0.3
const store = 'liaison-desk.original-zoom'
const schema = v.record(v.string(), v.union([v.literal('width'), v.pipe(v.number(), v.minValue(0.1), v.maxValue(5))]))

function remembered(): Readonly<Record<string, FrameZoom>> {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(store) ?? '{}'))
  } catch {
    return {} // not ours, of an older version or not JSON: nothing is lost but a size
  }
}

/** The scale of a page in the element that holds it, remembered for each kind of file. */
export function useFrameZoom(holder: RefObject<HTMLElement | null>, format: Format, pageWidth: number | undefined) {
  const [zoom, setState] = useState<FrameZoom>(() => remembered()[format] ?? 'width')
  const [width, setWidth] = useState(0)
  // Measures the view, which is outside React.
  useLayoutEffect(() => {
    const element = holder.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [holder])
  const setZoom = (chosen: FrameZoom) => {
    setState(chosen)
    try {
      localStorage.setItem(store, JSON.stringify({ ...remembered(), [format]: chosen }))
    } catch {
      // A full disk costs the remembered size and nothing else.
    }
  }
  const fitting = pageWidth === undefined || width === 0 ? 1 : Math.max(smallestFit, Math.min(largestFit, width / pageWidth))
  const scale = zoom === 'width' ? fitting : zoom
  return {
    zoom,
    setZoom,
    scale,
    larger: zoomSteps.find((step) => step > scale * 1.01),
    smaller: zoomSteps.findLast((step) => step < scale * 0.99),
  }
}
