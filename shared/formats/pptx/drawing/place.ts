import type { DrawnBox } from '../../../contracts/drawing.ts'
import { boxWith, type Place, groupPlace as placeInGroup } from '../../drawing/group-place.ts'
import { child, type XmlElement } from '../../xml/xml-tree.ts'
import { degreesOf, flagOf, pointsOf } from './measures.ts'

/** The box that a transform states (`a:xfrm`, ECMA-376 part 1, 20.1.7.6); nothing when it states none. */
export function boxOf(transform: XmlElement | undefined): DrawnBox | undefined {
  const bare = bareBox(transform, 'off', 'ext')
  if (bare === undefined) return undefined
  return boxWith(bare, {
    rotation: degreesOf(transform, 'rot'),
    flipX: flagOf(transform, 'flipH') === true,
    flipY: flagOf(transform, 'flipV') === true,
  })
}

function bareBox(transform: XmlElement | undefined, offset: string, extent: string): DrawnBox | undefined {
  const [corner, size] = [child(transform, offset), child(transform, extent)]
  if (corner === undefined || size === undefined) return undefined
  return {
    x: pointsOf(corner, 'x') ?? 0,
    y: pointsOf(corner, 'y') ?? 0,
    width: Math.max(0, pointsOf(size, 'cx') ?? 0),
    height: Math.max(0, pointsOf(size, 'cy') ?? 0),
  }
}

/** A group's own measure (`a:chOff`, `a:chExt`) put onto the slide. */
export function groupPlace(transform: XmlElement | undefined, outer: Place): Place {
  const own = boxOf(transform)
  const inner = bareBox(transform, 'chOff', 'chExt')
  return own === undefined || inner === undefined ? outer : placeInGroup(own, inner, outer)
}
