import type { Inline } from '../../contracts/blocks.ts'

/** A printed line with its geometry in points, turned so that the page stands upright; `top` is above `bottom`. */
export interface Line {
  readonly inlines: readonly Inline[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of its letters' boxes, which grows with the font size. */
  readonly height: number
  readonly isBold: boolean
  /** Its last character is a hyphen that divides a word. */
  readonly isDivided: boolean
  readonly isRightToLeft: boolean
}

/** Letters of scripts written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu
const letters = /\p{L}/gu

/** Whether most letters of a text are written from right to left. */
export function isRightToLeftText(text: string): boolean {
  const count = text.match(rightToLeft)?.length ?? 0
  return count > 0 && count * 2 > (text.match(letters)?.length ?? 0)
}
