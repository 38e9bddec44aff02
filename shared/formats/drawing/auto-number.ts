import { formatNumber } from '../numbers/number-format.ts'

const kinds: ReadonlyArray<readonly [start: string, format: string]> = [
  ['arabic', 'decimal'],
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
  ['circleNum', 'decimalEnclosedCircle'],
  ['ea1', 'chineseCounting'],
  ['hebrew', 'hebrew1'],
]

/** A number in one of DrawingML's schemes (ECMA-376 part 1, 20.1.10.61): `romanLcParenR` makes 2 `ii)`. */
export function autoNumber(value: number, scheme: string): string {
  const format = kinds.find(([start]) => scheme.startsWith(start))?.[1] ?? 'decimal'
  const number = formatNumber(value, format)
  if (scheme.endsWith('ParenBoth')) return `(${number})`
  if (scheme.endsWith('ParenR')) return `${number})`
  return scheme.endsWith('Period') || scheme.endsWith('Minus') ? `${number}.` : number
}
