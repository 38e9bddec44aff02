import { describe, expect, it } from 'vitest'
import type { Outline } from '../../../shared/contracts/drawing.ts'
import { isOpenOutline, presetOutline } from '../../../shared/formats/drawing/preset-outlines.ts'

const square = { width: 100, height: 100 }

const pathOf = (outline: Outline): string => (typeof outline === 'object' ? outline.path : outline)

describe('the outlines of preset shapes', () => {
  it('draws a preset in a square of a hundred, whatever its box measures', () => {
    expect(presetOutline('rtTriangle', { width: 7, height: 3_000 })).toEqual({ path: 'M0 0L100 100L0 100Z' })
  })

  it('keeps heads of arrows as long as the box is high', () => {
    expect(pathOf(presetOutline('rightArrow', square))).toContain('L50 0L100 50L50 100')
    expect(pathOf(presetOutline('rightArrow', { width: 400, height: 100 }))).toContain('L87.5 0L100 50L87.5 100')
  })

  it('moves what the file moved, and keeps a guide within its bounds', () => {
    expect(presetOutline('triangle', square, [25_000])).toEqual({ path: 'M0 100L25 0L100 100Z' })
    expect(presetOutline('triangle', square, [9_999_999])).toEqual({ path: 'M0 100L100 0L100 100Z' })
  })

  it('names plain outlines, and gives a rectangle for a name nobody knows', () => {
    expect(presetOutline('ellipse', square)).toBe('ellipse')
    expect(presetOutline('constructor', square)).toBe('rectangle')
  })

  it('stays finite in a box without height, and with guides that are no numbers', () => {
    for (const name of ['line', 'rightArrow', 'blockArc', 'can', 'noSmoking', 'wedgeRectCallout'])
      for (const height of [0, Number.NaN, Number.POSITIVE_INFINITY])
        expect(pathOf(presetOutline(name, { width: 100, height }, [Number.NaN, 1e12, -1e12])), name).not.toMatch(/NaN|Infinity/u)
  })

  it('knows which presets enclose nothing', () => {
    expect(isOpenOutline('bentConnector3')).toBe(true)
    expect(isOpenOutline('cloud')).toBe(false)
  })
})
