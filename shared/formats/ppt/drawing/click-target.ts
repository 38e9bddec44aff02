import type { DrawnTarget } from '../../../contracts/drawing.ts'
import type { Interaction } from '../interaction.ts'

/** The slides of a presentation, as links on one of them name the others. */
export interface SlideNumbers {
  /** Of the slide that is drawn, 1-based. */
  readonly own: number
  /** What the show refers to its slides by, in their order. */
  readonly ids: readonly number[]
}

/** Where a click leads. An address that is a slide's begins with its id: `#257,2,Title` (`LocationAtom` of MS-PPT). */
export function clickTarget(
  { href, jump }: { readonly href?: string | undefined; readonly jump?: Interaction['jump'] },
  { own, ids }: SlideNumbers,
): DrawnTarget | undefined {
  if (jump !== undefined) {
    const slide = { next: own + 1, previous: own - 1, first: 1, last: ids.length }[jump]
    return slide >= 1 && slide <= ids.length ? { slide } : undefined
  }
  if (href === undefined || !href.startsWith('#')) return href === undefined ? undefined : { href }
  const slide = ids.indexOf(Number.parseInt(href.slice(1), 10)) + 1
  return slide === 0 ? undefined : { slide }
}
