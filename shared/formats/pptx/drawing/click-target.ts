import type { DrawnTarget } from '../../../contracts/drawing.ts'
import { attribute, child, relationId, type XmlElement } from '../../xml/xml-tree.ts'
import type { Surroundings } from './deck.ts'

/** Where a click on text (its `a:rPr`) or on a shape (its `p:cNvPr`) leads (`a:hlinkClick`, ECMA-376 part 1, 21.1.2.3.5). */
export function clickTarget(properties: XmlElement | undefined, { links, deck, number }: Surroundings): DrawnTarget | undefined {
  const click = child(properties, 'hlinkClick')
  if (click === undefined) return undefined
  const jump = /^ppaction:\/\/hlinkshowjump\?jump=(\w+)/u.exec(attribute(click, 'action') ?? '')?.[1]
  const link = links.get(relationId(click) ?? '')
  if (jump === undefined && link?.isExternal === true) return { href: link.target }
  const slide = jump === undefined ? deck.slideAt(link?.target ?? '') : jumpTarget(jump, number - deck.firstNumber + 1, deck.slideCount)
  return slide === undefined || slide < 1 || slide > deck.slideCount ? undefined : { slide }
}

/** Jumps of a slide show that are to a slide whatever was shown before ([MS-OE376] 2.1.1325). */
function jumpTarget(jump: string, from: number, count: number): number | undefined {
  switch (jump) {
    case 'nextslide':
      return from + 1
    case 'previousslide':
      return from - 1
    case 'firstslide':
      return 1
    case 'lastslide':
      return count
    default:
      return undefined
  }
}
