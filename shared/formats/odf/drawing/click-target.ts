import type { DrawnTarget } from '../../../contracts/drawing.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'

/** The slides of a presentation, as links on one of them name the others. */
export interface SlideNumbers {
  /** Of the slide that is drawn, 1-based. */
  readonly own: number
  readonly count: number
  /** By name, also as it is written in an address. */
  readonly byName: ReadonlyMap<string, number>
}

/** The slides by their names (`draw:name`). */
export function slidesByName(pages: readonly XmlElement[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [index, page] of pages.entries()) {
    const name = attribute(page, 'draw:name')
    if (name === undefined) continue
    numbers.set(name, index + 1)
    numbers.set(encodeURI(name), index + 1)
  }
  return numbers
}

/** Where an address leads: to where it says, or to the slide of that name. */
export function addressTarget(href: string | undefined, slides: SlideNumbers): DrawnTarget | undefined {
  const address = href?.trim() ?? ''
  if (/^(?:https?|ftps?|mailto):/iu.test(address)) return { href: address }
  const slide = address.startsWith('#') ? slides.byName.get(address.slice(1)) : undefined
  return slide === undefined ? undefined : { slide }
}

/** Where a click on a shape leads, by what the presentation does then (`presentation:event-listener`). */
export function clickTarget(shape: XmlElement, slides: SlideNumbers): DrawnTarget | undefined {
  const listeners = elements(child(shape, 'event-listeners'))
  const click = listeners.find((each) => /(?:^|:)(?:on-?)?click$/iu.test(attribute(each, 'event-name') ?? ''))
  if (click === undefined) return undefined
  const slide = jumpTarget(attribute(click, 'presentation:action'), slides)
  if (slide !== undefined) return slide >= 1 && slide <= slides.count ? { slide } : undefined
  return addressTarget(attribute(click, 'href'), slides)
}

function jumpTarget(action: string | undefined, { own, count }: SlideNumbers): number | undefined {
  switch (action) {
    case 'next-page':
      return own + 1
    case 'previous-page':
      return own - 1
    case 'first-page':
      return 1
    case 'last-page':
      return count
    default:
      return undefined
  }
}
