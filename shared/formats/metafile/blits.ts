import { type Figure, rectangle } from './figures.ts'

/** Where a rectangle of dots stands on the page. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const placeBox = ({ left, top, width, height }: Place): Figure => rectangle({ left, top, right: left + width, bottom: top + height })

/** Dots laid over those that are there by "and" (MS-WMF 2.1.1.31): a mask, which stands before the picture itself. */
export const maskRop = 0x88_00c6

/** What a rectangle without dots is filled with: black, white, or the brush; nothing for what only changes what is there. */
export function blankColour(rop: number, brush: string | undefined): string | undefined {
  if (rop === 0x42) return '#000000'
  if (rop === 0xff_0062) return '#ffffff'
  return rop === 0xf0_0021 ? brush : undefined
}
