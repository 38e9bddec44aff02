import { describe, expect, it } from 'vitest'
import { presetOutline } from '../../../shared/formats/drawing/preset-outlines.ts'
import { freeOfText } from '../../../shared/formats/drawing/text-place.ts'

const square = { width: 100, height: 100 }

/** The points an outline goes through, without the radii of its arcs. */
function pointsOf(name: string, adjusts: readonly number[] = []): ReadonlyArray<readonly [number, number]> {
  const outline = presetOutline(name, square, adjusts)
  if (typeof outline !== 'object') throw new Error(`${name} has no path`)
  return [...outline.path.matchAll(/[MLCA][^MLCAZ]*/gu)].map(([step]) => {
    const numbers = (step.match(/-?[\d.]+/gu) ?? []).map(Number)
    return [numbers.at(-2) ?? Number.NaN, numbers.at(-1) ?? Number.NaN]
  })
}

describe('shapes of diagrams', () => {
  it('have arrows that go round: clockwise over the top, the left one under it', () => {
    expect(pointsOf('circularArrow').every(([, y]) => y < 60)).toBe(true)
    expect(pointsOf('leftCircularArrow').every(([, y]) => y > 40)).toBe(true)
    // From the top by the right to the foot: the tip lies past that, on its left.
    const tip = pointsOf('circularArrow', [12_500, 1_142_319, 5_400_000, 16_200_000, 12_500]).reduce((one, other) =>
      other[0] < one[0] ? other : one,
    )
    expect(tip[0]).toBeCloseTo(50 - 37.5 * Math.sin((1_142_319 / 60_000 / 180) * Math.PI), 0)
    expect(tip[1]).toBeGreaterThan(80)
  })

  it('have as many teeth on a wheel as its name says, all within the box', () => {
    for (const [name, teeth] of [
      ['gear6', 6],
      ['gear9', 9],
    ] as const) {
      const points = pointsOf(name)
      expect(points).toHaveLength(teeth * 4)
      expect(points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 100)).toBe(true)
    }
  })
})

describe('what a preset keeps free of text', () => {
  it('is what lies outside of a circle, a triangle, an arrow', () => {
    const free = freeOfText('ellipse', { width: 100, height: 50 })
    expect(free[0]).toBeCloseTo(7.32, 1)
    expect(free[3]).toBeCloseTo(14.64, 1)
    expect(freeOfText('triangle', square)).toEqual([50, 25, 0, 25])
    expect(freeOfText('rightArrow', { width: 200, height: 100 })).toEqual([25, 25, 25, 0])
  })

  it('follows what the file moved, and is nothing for a box', () => {
    expect(freeOfText('plus', square, [10_000])).toEqual([10, 10, 10, 10])
    expect(freeOfText('rect', square)).toEqual([0, 0, 0, 0])
    expect(freeOfText('rightArrow', { width: 0, height: 0 }, [Number.NaN]).every(Number.isFinite)).toBe(true)
  })
})
