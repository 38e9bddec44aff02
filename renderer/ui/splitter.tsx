import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import styles from './splitter.module.css'

interface Props {
  /** What it widens: its accessible name. */
  readonly label: string
  /** Width of the pane before it, and its bounds: in pixels, or in per cent of the two panes together. */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
  /** The width a double click goes back to. */
  readonly initial: number
  readonly unit?: 'px' | '%'
}

/** Pixels by which an arrow key widens; with Shift four times as much. */
const step = 16

/** A bar between two panes, moved by pointer or arrow keys. */
export function Splitter({ label, value, min, max, onChange, initial, unit = 'px' }: Props) {
  const [isDragging, setDragging] = useState(false)
  const start = useRef({ x: 0, value: 0 })
  const set = (wanted: number) => onChange(Math.round(Math.min(max, Math.max(min, wanted))))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const towardsEnd = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const by = (unit === '%' ? step / 4 : step) * (event.shiftKey ? 4 : 1)
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') set(value + (event.key === towardsEnd ? by : -by))
    else if (event.key === 'Home') set(min)
    else if (event.key === 'End') set(max)
    else return
    event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, value }
    setDragging(true)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isDragging) return
    const sign = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const room = event.currentTarget.parentElement?.clientWidth ?? 1
    const moved = sign * (event.clientX - start.current.x)
    set(start.current.value + (unit === '%' ? (moved / room) * 100 : moved))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; a focusable separator is the pattern for it
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={unit === '%' ? `${value} %` : `${value} pixels`}
      className={styles.splitter}
      data-dragging={isDragging || undefined}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => onChange(initial)}
    />
  )
}
