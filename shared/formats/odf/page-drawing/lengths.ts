const pointsOf: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 }

/** A length (ODF 1.3 part 3, 18.3.18) in points; nothing for a share or for anything else. */
export function lengthOf(text: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*(-?[\d.]+)(pt|in|cm|mm|pc|px)\s*$/u.exec(text ?? '') ?? []
  const factor = pointsOf[unit]
  const value = Number.parseFloat(number)
  return factor === undefined || !Number.isFinite(value) ? undefined : Math.round(value * factor * 100) / 100
}

/** A colour that a style may state; nothing for `transparent` and for anything else. */
export const colourOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^#[\da-f]{3,8}$/iu.test(text.trim()) ? text.trim() : undefined

/** `0.05pt solid #000000`: a border as CSS has it. */
export function borderOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const parts = text.trim().split(/\s+/u)
  const width = parts.map(lengthOf).find((each) => each !== undefined)
  const style = parts.find((each) => /^(?:solid|dashed|dotted|double|none|hidden)$/u.test(each)) ?? 'solid'
  if (width === undefined || style === 'none' || style === 'hidden') return 'none'
  return `${Math.max(0.5, width)}pt ${style} ${parts.map(colourOf).find((each) => each !== undefined) ?? '#000000'}`
}
