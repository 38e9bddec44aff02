import { type RefObject, useLayoutEffect, useState } from 'react'

/** How large pages are shown: as wide as the window, whole, or a number of CSS pixels to a point. */
export type Zoom = 'width' | 'page' | number

/** CSS pixels to a point at natural size: 96 pixels and 72 points to an inch. */
export const naturalScale = 96 / 72
const steps = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4].map((step) => step * naturalScale)
/** Room kept beside pages that are as wide as the window, and above and below whole ones. */
const margins = 48
const smallest = 0.1

interface Size {
  readonly width: number
  readonly height: number
}

/** The scale of a zoom in a scrolling element, and the next larger and smaller ones. */
export function useZoom(scroller: RefObject<HTMLElement | null>, page: Size, first: Zoom) {
  const [zoom, setZoom] = useState(first)
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 })
  // Measures the page, which is outside React.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller])
  const wide = Math.max(smallest, Math.min((room.width - margins) / page.width, 2 * naturalScale))
  const whole = Math.max(smallest, Math.min(wide, (room.height - margins) / page.height))
  const scale = zoom === 'width' ? wide : zoom === 'page' ? whole : zoom
  const larger = steps.find((step) => step > scale * 1.01)
  const smaller = steps.findLast((step) => step < scale * 0.99)
  return { zoom, setZoom, scale, larger, smaller, isMeasured: room.width > 0 }
}
