import { type RefObject, useLayoutEffect, useState } from 'react'

/** How large pages are shown: as wide as the window, or a number of CSS pixels to a point. */
export type Zoom = 'width' | number

/** CSS pixels to a point at natural size: 96 pixels and 72 points to an inch. */
export const naturalScale = 96 / 72
const steps = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4].map((step) => step * naturalScale)
/** Room kept beside pages that are as wide as the window. */
const margins = 48

/** The scale of a zoom in a scrolling element, and the next larger and smaller ones. */
export function useZoom(scroller: RefObject<HTMLElement | null>, pageWidth: number) {
  const [zoom, setZoom] = useState<Zoom>('width')
  const [width, setWidth] = useState(0)
  // Measures the page, which is outside React.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [scroller])
  const fitting = Math.max(0.1, Math.min((width - margins) / pageWidth, 2 * naturalScale))
  const scale = zoom === 'width' ? fitting : zoom
  const larger = steps.find((step) => step > scale * 1.01)
  const smaller = steps.findLast((step) => step < scale * 0.99)
  return { zoom, setZoom, scale, larger, smaller, isMeasured: width > 0 }
}
