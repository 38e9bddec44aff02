import type { Inline } from '../../contracts/blocks.ts'
import { attribute, child, type XmlElement } from '../xml/xml-tree.ts'
import { childValue, isOn, toggle } from './on-off.ts'

/** The marks of a run: everything of an inline but its text. */
export type Marks = Omit<Inline, 'text'>

export const noMarks: Marks = {}

/** The marks that run properties (`w:rPr`) set, over those the run has from its style or surroundings. */
export function withRunProperties(marks: Marks, properties: XmlElement | undefined): Marks {
  if (properties === undefined) return marks
  const bold = toggle(properties, 'b') ?? marks.bold
  const italic = toggle(properties, 'i') ?? marks.italic
  const strike = toggle(properties, 'strike') ?? toggle(properties, 'dstrike') ?? marks.strike
  const underlineElement = child(properties, 'u')
  const underline = underlineElement === undefined ? marks.underline : isOn(underlineElement)
  const align = childValue(properties, 'vertAlign')
  const script = align === undefined ? marks.script : align === 'superscript' ? 'super' : align === 'subscript' ? 'sub' : undefined
  const { href, change } = marks
  return {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(underline === true && { underline }),
    ...(strike === true && { strike }),
    ...(script !== undefined && { script }),
    ...(href !== undefined && { href }),
    ...(change !== undefined && { change }),
  }
}

/** The font that decides which characters a run shows. */
export function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, 'rFonts')
  return fonts === undefined ? undefined : (attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'))
}

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.strike === other.strike &&
  one.script === other.script &&
  one.href === other.href &&
  one.change === other.change &&
  one.noteRef === undefined &&
  other.noteRef === undefined

/** Adds text to runs, joining it to the last one when that has the same marks: Word cuts words into many runs. */
export function appendText(inlines: Inline[], text: string, marks: Marks): void {
  const last = inlines.at(-1)
  if (last !== undefined && sameMarks(last, marks)) inlines[inlines.length - 1] = { ...last, text: last.text + text }
  else inlines.push({ text, ...marks })
}
