import { safeLength } from './safe-css.ts'

export type Point = readonly [x: number, y: number]

/** A command with its numbers, lengths across and down in turn; of an arc, its radii and its end. */
interface Step {
  readonly command: string
  readonly points: readonly Point[]
  /** `large` and `sweep` of an arc. */
  readonly flags?: string
}

/** How many numbers each command of an outline takes (see the contract of drawings). */
const numbersOf: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 }
const pathPattern = /^(?:[MLCQAZ]|-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?|[\s,]+)+$/u
const tokens = /[MLCQAZ]|-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?/gu
/** Longer outlines are drawn as the box they stand in: a freehand map has a tenth of this. */
const longest = 400_000

/** An outline of 100 by 100 stretched over a box; nothing when it is not written as outlines are. */
export function stretchPath(path: string, width: number, height: number): StretchedPath | undefined {
  const stretch = ([x, y]: Point): Point => [safeLength((x * width) / 100), safeLength((y * height) / 100)]
  const steps = parsePath(path)
  return steps === undefined ? undefined : new StretchedPath(steps.map((step) => ({ ...step, points: step.points.map(stretch) })))
}

function parsePath(path: string): readonly Step[] | undefined {
  if (path.length > longest || !path.startsWith('M') || !pathPattern.test(path)) return undefined
  const steps: Step[] = []
  let command = ''
  let numbers: number[] = []
  const finish = (): boolean => {
    const count = numbersOf[command] ?? 0
    if (count === 0) steps.push({ command, points: [] })
    else
      for (let at = 0; at < numbers.length; at += count)
        steps.push(stepOf(command === 'M' && at > 0 ? 'L' : command, numbers.slice(at, at + count)))
    return count === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % count === 0
  }
  for (const [token] of path.matchAll(tokens)) {
    if (token in numbersOf) {
      if (command !== '' && !finish()) return undefined
      command = token
      numbers = []
    } else numbers.push(Number(token))
  }
  return finish() ? steps : undefined
}

function stepOf(command: string, numbers: readonly number[]): Step {
  const pair = (at: number): Point => [numbers[at] ?? 0, numbers[at + 1] ?? 0]
  if (command !== 'A') return { command, points: numbers.flatMap((_, at) => (at % 2 === 0 ? [pair(at)] : [])) }
  return { command, points: [pair(0), pair(5)], flags: ` 0 ${numbers[3] === 0 ? 0 : 1} ${numbers[4] === 0 ? 0 : 1} ` }
}

/** An outline in the measure of its box. */
export class StretchedPath {
  private readonly steps: readonly Step[]

  constructor(steps: readonly Step[]) {
    this.steps = steps
  }

  /** As the `d` of a path. */
  get d(): string {
    return this.steps
      .map(({ command, points, flags = ' ' }) => command + points.map(([x, y]) => `${round(x)} ${round(y)}`).join(flags))
      .join('')
  }

  /** Its first point, and the one it goes to from there. */
  get start(): readonly [Point, Point] | undefined {
    const points = this.onLine
    const first = points[0]
    const next = points.find((point) => first !== undefined && isApart(point, first))
    return first === undefined || next === undefined ? undefined : [first, next]
  }

  /** Its last point, and the one it comes from. */
  get end(): readonly [Point, Point] | undefined {
    const points = this.onLine
    const last = points.at(-1)
    const before = points.findLast((point) => last !== undefined && isApart(point, last))
    return last === undefined || before === undefined ? undefined : [last, before]
  }

  /** Its points and handles in order, without the radii of arcs. */
  private get onLine(): readonly Point[] {
    return this.steps.flatMap(({ command, points }) => (command === 'A' ? points.slice(1) : points))
  }
}

const isApart = ([x, y]: Point, [otherX, otherY]: Point): boolean => Math.hypot(x - otherX, y - otherY) > 0.01

const round = (value: number): number => Math.round(value * 100) / 100
