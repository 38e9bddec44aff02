import { points } from './set-paragraph.ts'

/** A sheet of paper's width and margins, in points. */
export interface Paper {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A sheet as wide as its paper, as long as its text; widths nobody prints on are those of A4. */
export function paperStyle({ width, left, right, top, bottom }: Paper): string {
  const wide = width >= 100 && width <= 2_000 ? width : 595
  const room = left + right < wide - 50
  return `.sheet{width:${points(wide)};padding:${points(top)} ${points(room ? right : 36)} ${points(bottom)} ${points(room ? left : 36)}}`
}
