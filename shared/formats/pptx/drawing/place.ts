import type { DrawnBox } from '../../../contracts/drawing.ts'
import { child, type XmlElement } from '../../xml/xml-tree.ts'
import { degreesOf, flagOf, pointsOf } from './measures.ts'

/** Puts a box of a group's own measure onto the slide. */
export type Place = (box: DrawnBox) => DrawnBox

/** The box that a transform states (`a:xfrm`, ECMA-376 part 1, 20.1.7.6); nothing when it states none. */
export function boxOf(transform: XmlElement | undefined): DrawnBox | undefined {
  const bare = bareBox(transform, 'off', 'ext')
  if (bare === undefined) return undefined
  return boxWith(bare, degreesOf(transform, 'rot'), flagOf(transform, 'flipH') === true, flagOf(transform, 'flipV') === true)
}

interface BareBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function bareBox(transform: XmlElement | undefined, offset: string, extent: string): BareBox | undefined {
  const [corner, size] = [child(transform, offset), child(transform, extent)]
  if (corner === undefined || size === undefined) return undefined
  return {
    x: pointsOf(corner, 'x') ?? 0,
    y: pointsOf(corner, 'y') ?? 0,
    width: Math.max(0, pointsOf(size, 'cx') ?? 0),
    height: Math.max(0, pointsOf(size, 'cy') ?? 0),
  }
}

const boxWith = ({ x, y, width, height }: BareBox, rotation: number, flipX: boolean, flipY: boolean): DrawnBox => ({
  x,
  y,
  width,
  height,
  ...(rotation !== 0 && { rotation }),
  ...(flipX && { flipX: true }),
  ...(flipY && { flipY: true }),
})

/**
 * A group's own measure put onto the slide: scaled into the group's box, mirrored and turned with it about its middle.
 *
 *     chOff, chExt         off, ext            flip, rot
 *     ┌──────┐             ┌────────┐            ╱╲
 *     │ ▫    │      →      │ ▫      │      →    ╱▫ ╲
 *     └──────┘             └────────┘           ╲  ╱
 */
export function groupPlace(transform: XmlElement | undefined, outer: Place): Place {
  const own = boxOf(transform)
  const inner = bareBox(transform, 'chOff', 'chExt')
  if (own === undefined || inner === undefined) return outer
  const scaleX = inner.width === 0 ? 1 : own.width / inner.width
  const scaleY = inner.height === 0 ? 1 : own.height / inner.height
  const [middleX, middleY] = [own.x + own.width / 2, own.y + own.height / 2]
  const turn = own.rotation ?? 0
  return (box) => {
    const isUpright = isTurnedAside(box.rotation ?? 0)
    const width = box.width * (isUpright ? scaleY : scaleX)
    const height = box.height * (isUpright ? scaleX : scaleY)
    let x = own.x + (box.x + box.width / 2 - inner.x) * scaleX
    let y = own.y + (box.y + box.height / 2 - inner.y) * scaleY
    if (own.flipX) x = 2 * middleX - x
    if (own.flipY) y = 2 * middleY - y
    const isMirrored = own.flipX !== own.flipY
    const [placedX, placedY] = turned(x - middleX, y - middleY, turn)
    const rotation = turn + (isMirrored ? -(box.rotation ?? 0) : (box.rotation ?? 0))
    return outer(
      boxWith(
        { x: middleX + placedX - width / 2, y: middleY + placedY - height / 2, width, height },
        ((rotation % 360) + 360) % 360,
        (own.flipX === true) !== (box.flipX === true),
        (own.flipY === true) !== (box.flipY === true),
      ),
    )
  }
}

/** Whether a shape lies nearer to its side than to its foot, so that its width runs down the slide. */
const isTurnedAside = (rotation: number): boolean => (rotation >= 45 && rotation < 135) || (rotation >= 225 && rotation < 315)

function turned(x: number, y: number, degrees: number): readonly [x: number, y: number] {
  if (degrees === 0) return [x, y]
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}
