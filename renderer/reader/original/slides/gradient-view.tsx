import type { Paint } from '../../../../shared/contracts/drawing.ts'
import { safeColour, safeLength } from './safe-css.ts'

interface Props {
  readonly id: string
  readonly gradient: Extract<Paint, { kind: 'gradient' }>
  readonly width: number
  readonly height: number
}

/** A gradient for an outline to be filled with. Its line runs through the middle and reaches the corners, as CSS has it. */
export function GradientView({ id, gradient: { angle, stops, isRadial, centre = [0.5, 0.5] }, width, height }: Props) {
  const colours = stops.map(([at, colour]) => (
    <stop key={`${at} ${colour}`} offset={Math.max(0, Math.min(1, safeLength(at)))} stopColor={safeColour(colour) ?? 'transparent'} />
  ))
  const [x, y] = [width / 2, height / 2]
  if (isRadial) {
    const [centreX, centreY] = [safeLength(centre[0]) * width, safeLength(centre[1]) * height]
    const reach = Math.hypot(Math.max(centreX, width - centreX), Math.max(centreY, height - centreY))
    return (
      <radialGradient id={id} gradientUnits="userSpaceOnUse" cx={centreX} cy={centreY} r={reach}>
        {colours}
      </radialGradient>
    )
  }
  const turn = (safeLength(angle) * Math.PI) / 180
  const reach = Math.abs(x * Math.sin(turn)) + Math.abs(y * Math.cos(turn))
  const [dx, dy] = [Math.sin(turn) * reach, -Math.cos(turn) * reach]
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={x - dx} y1={y - dy} x2={x + dx} y2={y + dy}>
      {colours}
    </linearGradient>
  )
}
