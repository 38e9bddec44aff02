/** What was found rightly, wrongly and not at all, with a line for each fault. */
export interface Tally {
  right: number
  wrong: number
  missed: number
  readonly faults: string[]
}

export interface PrecisionAndRecall {
  readonly precision: number
  readonly recall: number
}

export const emptyTally = (): Tally => ({ right: 0, wrong: 0, missed: 0, faults: [] })

/** Compares as collections: what both have is right, what only `found` has is wrong, what only `expected` has is missed. */
export function compare(tally: Tally, where: string, found: readonly string[], expected: readonly string[]): void {
  const left = new Map<string, string[]>()
  for (const value of found) left.set(plain(value), [...(left.get(plain(value)) ?? []), value])
  for (const value of expected) {
    if (left.get(plain(value))?.pop() !== undefined) tally.right++
    else {
      tally.missed++
      tally.faults.push(`${where}: missed ${value}`)
    }
  }
  for (const value of [...left.values()].flat()) {
    tally.wrong++
    tally.faults.push(`${where}: wrong ${value}`)
  }
}

/** Shares to four digits; nothing asked and nothing found is perfect. */
export const sharesOf = ({ right, wrong, missed }: Tally): PrecisionAndRecall => ({
  precision: share(right, right + wrong),
  recall: share(right, right + missed),
})

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000)

/** Case, spaces and the kinds of dash and quotation mark do not matter. */
const plain = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .trim()
