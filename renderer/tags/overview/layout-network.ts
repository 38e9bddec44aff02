/** A node to be placed: its size with its label, in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** A bond between two nodes, by their places in the list; `strength` is 0 to 1. */
export interface Bond {
  readonly a: number
  readonly b: number
  readonly strength: number
}

/** The middle of a node. */
export interface Point {
  readonly x: number
  readonly y: number
}

const rounds = 260
/** What balances the pushing of n nodes, each ideal² / distance with ideal² = 0.56 × area / n, at 0.42 of the picture's sides. */
const inwards = 0.56 / 0.42 ** 2

/**
 * Places nodes so that those bound together stand near each other and no two overlap: bonds pull, all push one another
 * (Fruchterman and Reingold, 1991), and boxes that still overlap are moved apart. The same network is always drawn alike.
 * `size` is what is aimed at; `frameOf` says what the picture takes.
 */
export function layoutNetwork(boxes: readonly Box[], bonds: readonly Bond[], size: Box): readonly Point[] {
  const points = onSpiral(boxes.length, size)
  const ideal = 0.75 * Math.sqrt((size.width * size.height) / Math.max(1, boxes.length))
  for (let round = 0; round < rounds; round++) {
    const forces = points.map(() => ({ x: 0, y: 0 }))
    pushApart(points, forces, ideal)
    for (const { a, b, strength } of bonds) pull(points, forces, { a, b, force: 0.25 + strength }, ideal)
    const heat = (1 - round / rounds) * ideal * 0.35
    for (const [at, point] of points.entries()) {
      const force = forces[at] ?? { x: 0, y: 0 }
      // Towards the middle, as strongly as all push one another outwards where the picture ends.
      force.x += (size.width / 2 - point.x) * inwards * (size.height / size.width)
      force.y += (size.height / 2 - point.y) * inwards * (size.width / size.height)
      const length = Math.hypot(force.x, force.y) || 1
      point.x += (force.x / length) * Math.min(length, heat)
      point.y += (force.y / length) * Math.min(length, heat)
    }
  }
  for (let round = 0; round < 400 && separate(points, boxes); round++);
  return points
}

type Moving = { x: number; y: number }

/** Where nodes start: on a spiral from the middle, in the order they are given. */
const onSpiral = (count: number, { width, height }: Box): Moving[] =>
  Array.from({ length: count }, (_, at) => {
    const turn = at * 2.399963
    const far = Math.sqrt((at + 0.5) / count)
    return { x: width / 2 + Math.cos(turn) * far * width * 0.4, y: height / 2 + Math.sin(turn) * far * height * 0.4 }
  })

function pushApart(points: readonly Moving[], forces: readonly Moving[], ideal: number): void {
  for (const [a, one] of points.entries())
    for (let b = a + 1; b < points.length; b++) {
      const other = points[b]
      const [forceA, forceB] = [forces[a], forces[b]]
      if (other === undefined || forceA === undefined || forceB === undefined) continue
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const push = (ideal * ideal) / Math.max(1, dx * dx + dy * dy)
      forceA.x += dx * push
      forceA.y += dy * push
      forceB.x -= dx * push
      forceB.y -= dy * push
    }
}

function pull(
  points: readonly Moving[],
  forces: readonly Moving[],
  { a, b, force }: { readonly a: number; readonly b: number; readonly force: number },
  ideal: number,
): void {
  const [one, other, forceA, forceB] = [points[a], points[b], forces[a], forces[b]]
  if (one === undefined || other === undefined || forceA === undefined || forceB === undefined) return
  const [dx, dy] = [one.x - other.x, one.y - other.y]
  const strength = (Math.hypot(dx, dy) / ideal) * force * 0.5
  forceA.x -= dx * strength
  forceA.y -= dy * strength
  forceB.x += dx * strength
  forceB.y += dy * strength
}

/** Moves overlapping boxes apart along the shorter way; false when none overlaps. */
function separate(points: readonly Moving[], boxes: readonly Box[]): boolean {
  let isMoved = false
  for (const [a, one] of points.entries()) {
    for (let b = a + 1; b < points.length; b++) {
      const [other, boxA, boxB] = [points[b], boxes[a], boxes[b]]
      if (other === undefined || boxA === undefined || boxB === undefined) continue
      const overlapX = (boxA.width + boxB.width) / 2 - Math.abs(one.x - other.x)
      const overlapY = (boxA.height + boxB.height) / 2 - Math.abs(one.y - other.y)
      if (overlapX <= 0 || overlapY <= 0) continue
      isMoved = true
      if (overlapX < overlapY) {
        const step = (overlapX / 2 + 0.5) * (one.x < other.x ? -1 : 1)
        one.x += step
        other.x -= step
      } else {
        const step = (overlapY / 2 + 0.5) * (one.y < other.y ? -1 : 1)
        one.y += step
        other.y -= step
      }
    }
  }
  return isMoved
}

/** What a picture takes, with its corner at the upper left. */
export interface Frame extends Point, Box {}

/** The frame around placed boxes, not smaller than `least`, so that a few tags are not drawn as giants. */
export function frameOf(points: readonly Point[], boxes: readonly Box[], least: Box): Frame {
  const half = boxes.map(({ width, height }) => ({ x: width / 2, y: height / 2 }))
  const edges = (way: 'x' | 'y', sign: 1 | -1) => points.map((point, at) => point[way] + sign * (half[at]?.[way] ?? 0))
  const [left, right] = [Math.min(least.width / 2, ...edges('x', -1)), Math.max(least.width / 2, ...edges('x', 1))]
  const [top, bottom] = [Math.min(least.height / 2, ...edges('y', -1)), Math.max(least.height / 2, ...edges('y', 1))]
  const width = Math.max(least.width, right - left)
  const height = Math.max(least.height, bottom - top)
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}
