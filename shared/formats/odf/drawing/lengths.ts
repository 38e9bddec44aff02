/** How many points there are in a unit (ODF 1.3 part 3, 18.3.18); one of a pixel is that of CSS. */
const unitPoints: Readonly<Record<string, number>> = { pt: 1, in: 72, inch: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 }
/** Points beyond which nothing stands on any slide; what says otherwise is damaged or means harm. */
const farthest = 100_000

/** A length with its unit, in points; nothing for what is none. */
export function pointsOf(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?)\s*([a-z]+)\s*$/iu.exec(length ?? '') ?? []
  const perUnit = unitPoints[unit.toLowerCase()]
  if (number === undefined || perUnit === undefined) return undefined
  const points = Number(number) * perUnit
  return Number.isFinite(points) ? Math.max(-farthest, Math.min(farthest, points)) : undefined
}

/** A percentage as a share of one; nothing for what is none. */
export function shareOf(percentage: string | undefined): number | undefined {
  const [, number] = /^\s*(-?[\d.]+)\s*%\s*$/u.exec(percentage ?? '') ?? []
  const share = Number(number) / 100
  return number !== undefined && Number.isFinite(share) ? share : undefined
}

/** An angle in degrees: tenths of them where no unit is given, as programs write them (ODF 1.3 part 3, 18.3.1). */
export function degreesOf(angle: string | undefined): number {
  const [, number, unit] = /^\s*(-?[\d.]+)\s*(deg|grad|rad)?\s*$/u.exec(angle ?? '') ?? []
  const value = Number(number ?? 0)
  if (!Number.isFinite(value)) return 0
  if (unit === 'deg') return value
  if (unit === 'grad') return value * 0.9
  return unit === 'rad' ? (value * 180) / Math.PI : value / 10
}

/** A colour as drawings write it; nothing for `transparent` and what is no colour. */
export function hexColour(colour: string | undefined, alpha = 1): string | undefined {
  if (colour === undefined || !/^#[0-9a-f]{6}$/iu.test(colour)) return undefined
  if (alpha >= 1) return colour.toLowerCase()
  const digits = Math.round(Math.max(0, alpha) * 255)
    .toString(16)
    .padStart(2, '0')
  return colour.toLowerCase() + digits
}

/** Numbers one after another, with commas or spaces between them. */
export const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?/giu)].map(([number]) => Number(number))
