/** A value axis: its ends, and the step from one mark to the next. */
export interface Scale {
  readonly least: number
  readonly most: number
  readonly step: number
}

/** Marks that an axis has at most. */
const mostMarks = 24

/** A scale that shows all values, from zero where that is near, with marks at round numbers; stated ends and steps hold. */
export function scaleFor(
  values: readonly number[],
  stated: { readonly least?: number | undefined; readonly most?: number | undefined; readonly step?: number | undefined } = {},
): Scale {
  const finite = values.filter(Number.isFinite)
  let least = stated.least ?? finite.reduce((one, other) => Math.min(one, other), 0)
  let most = stated.most ?? finite.reduce((one, other) => Math.max(one, other), 0)
  if (!(most > least)) [least, most] = [Math.min(least, 0), Math.max(least, 0) + 1]
  const step = stepFor(most - least, stated.step)
  if (stated.least === undefined) least = Math.floor(least / step) * step
  if (stated.most === undefined) {
    const rounded = Math.ceil(most / step - 1e-9) * step
    // A column that ends at the top looks cut off.
    most = rounded - most < step * 0.05 && most > 0 ? rounded + step : rounded
  }
  return { least, most, step }
}

function stepFor(range: number, stated: number | undefined): number {
  if (stated !== undefined && stated > 0 && range / stated <= mostMarks) return stated
  const rough = range / 8
  const power = 10 ** Math.floor(Math.log10(rough))
  const round = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return round * power
}

/** The values of an axis' marks. */
export function marksOf({ least, most, step }: Scale): readonly number[] {
  const count = Math.min(mostMarks, Math.floor((most - least) / step + 1e-9))
  return Array.from({ length: count + 1 }, (_, at) => least + at * step)
}

/** Where a value stands between the ends, from 0 to 1. */
export const shareOn = ({ least, most }: Scale, value: number): number => Math.max(0, Math.min(1, (value - least) / (most - least)))

/** A number in the format of its cells, as far as charts use them: decimals, thousands and percents. */
export function formatted(value: number, format: string): string {
  const isShare = format.includes('%')
  const shown = isShare ? value * 100 : value
  const currency = /[$€£¥]/u.exec(format)?.[0] ?? ''
  return `${currency}${writerOf(format).format(Number(shown.toPrecision(12)))}${isShare ? '%' : ''}`
}

/** Making one takes longer than a thousand numbers. */
const writers = new Map<string, Intl.NumberFormat>()

function writerOf(format: string): Intl.NumberFormat {
  const isGeneral = /^(?:general|standard|@)?$/iu.test(format)
  const decimals = isGeneral ? 10 : Math.min(10, /0\.(0+)/u.exec(format)?.[1]?.length ?? 0)
  const isGrouped = format.includes('#,##')
  const key = `${isGeneral} ${decimals} ${isGrouped}`
  const known = writers.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat('en', {
    maximumFractionDigits: decimals,
    minimumFractionDigits: isGeneral ? 0 : decimals,
    useGrouping: isGrouped,
  })
  writers.set(key, made)
  return made
}
