import { type ReactNode, useId } from 'react'
import type { DrawnLine, Outline, Paint } from '../../../../shared/contracts/drawing.ts'
import { ArrowHead } from './arrow-head.tsx'
import { GradientView } from './gradient-view.tsx'
import { type StretchedPath, stretchPath } from './path-shape.ts'
import { PictureView } from './picture-view.tsx'
import { safeColour, safeLength } from './safe-css.ts'
import styles from './slide-view.module.css'

interface Props {
  readonly outline: Outline
  readonly width: number
  readonly height: number
  readonly fill: Paint | undefined
  readonly line: DrawnLine | undefined
  /** A picture cut out by the outline. */
  readonly children?: ReactNode
}

/** An outline with its fill and its line. */
export function OutlineView({ outline, width, height, fill, line, children }: Props) {
  const id = useId()
  const path = pathOf(outline, width, height)
  const hasPicture = (children !== undefined && children !== false) || fill?.kind === 'picture'
  const paint = fill === undefined || fill.kind === 'picture' || outline === 'line' ? 'none' : fillOf(fill, `${id}fill`)
  const stroke = line === undefined ? undefined : strokeOf(line)
  return (
    <>
      {hasPicture && (
        <div className={styles.cutOut} style={outline === 'rectangle' ? undefined : { clipPath: `url(#${CSS.escape(`${id}clip`)})` }}>
          {fill?.kind === 'picture' && <PictureView use={fill} alt="" />}
          {children}
        </div>
      )}
      <svg className={styles.outline} width={Math.max(1, width)} height={Math.max(1, height)} aria-hidden="true">
        {fill?.kind === 'gradient' && <GradientView id={`${id}fill`} gradient={fill} width={width} height={height} />}
        {hasPicture && outline !== 'rectangle' && (
          <clipPath id={`${id}clip`}>
            <path d={path?.d} />
          </clipPath>
        )}
        {path !== undefined && (paint !== 'none' || stroke !== undefined) && (
          <path d={path.d} fill={paint} fillRule="evenodd" {...stroke} />
        )}
        {line?.arrowAtStart && path?.start !== undefined && <ArrowHead tip={path.start[0]} from={path.start[1]} line={line} />}
        {line?.arrowAtEnd && path?.end !== undefined && <ArrowHead tip={path.end[0]} from={path.end[1]} line={line} />}
      </svg>
    </>
  )
}

/** The share of a quarter circle's radius at which the handles of the curve that draws it stand. */
const handle = 0.5523

function pathOf(outline: Outline, width: number, height: number): StretchedPath | undefined {
  if (typeof outline === 'object') return stretchPath(outline.path, width, height) ?? stretchPath(rectangle, width, height)
  switch (outline) {
    case 'rectangle':
      return stretchPath(rectangle, width, height)
    case 'line':
      return stretchPath('M0 0L100 100', width, height)
    case 'ellipse':
      return stretchPath(corners(50, 50), width, height)
    case 'rounded': {
      const radius = Math.min(width, height) * (100 / 6)
      return stretchPath(corners(width === 0 ? 0 : radius / width, height === 0 ? 0 : radius / height), width, height)
    }
  }
}

const rectangle = 'M0 0L100 0L100 100L0 100Z'

/** A box with round corners of these shares of its sides, out of a hundred. */
function corners(x: number, y: number): string {
  const [nearX, nearY] = [x * (1 - handle), y * (1 - handle)]
  return `M${x} 0L${100 - x} 0C${100 - nearX} 0 100 ${nearY} 100 ${y}L100 ${100 - y}C100 ${100 - nearY} ${100 - nearX} 100 ${100 - x} 100L${x} 100C${nearX} 100 0 ${100 - nearY} 0 ${100 - y}L0 ${y}C0 ${nearY} ${nearX} 0 ${x} 0Z`
}

const fillOf = (fill: Exclude<Paint, { kind: 'picture' }>, gradientId: string): string =>
  fill.kind === 'gradient' ? `url(#${gradientId})` : (safeColour(fill.colour) ?? 'none')

function strokeOf({ colour, width, dash }: DrawnLine) {
  const safeWidth = Math.max(0, safeLength(width))
  const gaps = { dashed: [4, 3], dotted: [1, 2] } as const
  return {
    stroke: safeColour(colour) ?? 'none',
    strokeWidth: safeWidth,
    ...(dash !== undefined && { strokeDasharray: gaps[dash].map((part) => part * Math.max(0.5, safeWidth)).join(' ') }),
  }
}
