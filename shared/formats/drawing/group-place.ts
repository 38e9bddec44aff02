import type { DrawnBox } from '../../contracts/drawing.ts'

/** Puts a box of a group's own measure onto the slide. */
export type Place = (box: DrawnBox) => DrawnBox

type BareBox = Pick<DrawnBox, 'x' | 'y' | 'width' | 'height'>

/**
 * A group's own measure put onto the slide: scaled into the group's box, mirrored and turned with it about its middle.
 *
 *     inner                own                 flip, rotation
 *     ┌──────┐             ┌────────┐            ╱╲
 *     │ ▫    │      →      │ ▫      │      →    ╱▫ ╲
 *     └──────┘             └────────┘           ╲  ╱
 */
export function groupPlace(own: DrawnBox, inner: BareBox, outer: Place): Place {
  const scaleX = inner.width === 0 ? 1 : own.width / inner.width
  const scaleY = inner.height === 0 ? 1 : own.height / inner.height
  const [middleX, middleY] = [own.x + own.width / 2, own.y + own.height / 2]
  const turn = own.rotation ?? 0
  return (box) => {
    const liesOnSide = isTurnedAside(box.rotation ?? 0)
    const width = box.width * (liesOnSide ? scaleY : scaleX)
    const height = box.height * (liesOnSide ? scaleX : scaleY)
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
        {
          rotation: ((rotation % 360) + 360) % 360,
          flipX: (own.flipX === true) !== (box.flipX === true),
          flipY: (own.flipY === true) !== (box.flipY === true),
        },
      ),
    )
  }
}

/** A box with how it is turned and mirrored, where it is. */
export const boxWith = (
  { x, y, width, height }: BareBox,
  { rotation, flipX, flipY }: { readonly rotation: number; readonly flipX: boolean; readonly flipY: boolean },
): DrawnBox => ({
  x,
  y,
  width,
  height,
  ...(rotation !== 0 && { rotation }),
  ...(flipX && { flipX: true }),
  ...(flipY && { flipY: true }),
})

/** Whether a shape lies nearer to its side than to its foot, so that its width runs down the slide. */
export const isTurnedAside = (rotation: number): boolean => (rotation >= 45 && rotation < 135) || (rotation >= 225 && rotation < 315)

function turned(x: number, y: number, degrees: number): readonly [x: number, y: number] {
  if (degrees === 0) return [x, y]
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}
