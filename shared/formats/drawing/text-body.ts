import type { Direction, Inline } from '../../contracts/blocks.ts'
import type { Relationship } from '../package/office-package.ts'
import { decodeOfficeEscapes } from '../xml/references.ts'
import { attribute, child, elements, relationId, textOf, type XmlElement } from '../xml/xml-tree.ts'
import { autoNumber } from './auto-number.ts'
import { symbolText } from './symbol-fonts.ts'

/** A paragraph of DrawingML text (ECMA-376 part 1, 21.1.2). */
export interface DrawnParagraph {
  readonly inlines: readonly Inline[]
  /** 0 for the outermost level. */
  readonly depth: number
  /** What the paragraph itself says of a bullet: one, none, or nothing, so that the shape's layout decides. */
  readonly bullet: { readonly marker: string; readonly isOrdered: boolean } | 'none' | undefined
  readonly direction?: Direction
}

/** Reads the paragraphs of a text body (`a:p` in `p:txBody`, `a:txBody`, `xdr:txBody`); empty ones are left out. */
export function readTextBody(body: XmlElement | undefined, links: ReadonlyMap<string, Relationship>): readonly DrawnParagraph[] {
  const paragraphs: DrawnParagraph[] = []
  const counters: Array<{ readonly scheme: string; value: number } | undefined> = []
  for (const element of elements(body)) {
    if (element.name !== 'p') continue
    const inlines: Inline[] = []
    readRuns(element, inlines, links)
    if (inlines.every(({ text }) => text.trim() === '')) continue
    const properties = child(element, 'pPr')
    const stated = properties === undefined ? undefined : attribute(properties, 'lvl')
    const depth = stated !== undefined && /^[0-8]$/u.test(stated) ? Number(stated) : 0
    const isRightToLeft = properties !== undefined && /^(?:1|true)$/u.test(attribute(properties, 'rtl') ?? '')
    paragraphs.push({ inlines, depth, bullet: readBullet(properties, depth, counters), ...(isRightToLeft && { direction: 'rtl' }) })
  }
  return paragraphs
}

function readRuns(parent: XmlElement, inlines: Inline[], links: ReadonlyMap<string, Relationship>): void {
  for (const element of elements(parent)) {
    switch (element.name) {
      case 'r':
      case 'fld': {
        const text = textOf(child(element, 't'))
        const properties = child(element, 'rPr')
        const font = child(properties, 'sym') ?? child(properties, 'latin')
        const shown = symbolText(text, font === undefined ? undefined : attribute(font, 'typeface'))
        append(inlines, { text: decodeOfficeEscapes(shown), ...marksOf(properties, links) })
        break
      }
      case 'br':
        append(inlines, { text: '\n' })
        break
      case 'pPr':
      case 'endParaRPr':
        break
      case 't':
        // A formula's letters (`m:t`), which stand in no run of this kind.
        append(inlines, { text: textOf(element) })
        break
      case 'Fallback':
        break
      default:
        readRuns(element, inlines, links)
    }
  }
}

function marksOf(properties: XmlElement | undefined, links: ReadonlyMap<string, Relationship>): Omit<Inline, 'text'> {
  if (properties === undefined) return {}
  const is = (name: string, off: readonly string[]): boolean => !off.includes(attribute(properties, name) ?? off[0] ?? '')
  const baseline = Number(attribute(properties, 'baseline') ?? 0)
  const click = child(properties, 'hlinkClick')
  const link = links.get((click === undefined ? undefined : relationId(click)) ?? '')
  return {
    ...(is('b', ['0', 'false']) && { bold: true }),
    ...(is('i', ['0', 'false']) && { italic: true }),
    ...(is('u', ['none']) && { underline: true }),
    ...(is('strike', ['noStrike']) && { strike: true }),
    ...(baseline !== 0 && { script: baseline > 0 ? 'super' : 'sub' }),
    ...(link?.isExternal === true && { href: link.target }),
  }
}

function append(inlines: Inline[], inline: Inline): void {
  if (inline.text === '') return
  const last = inlines.at(-1)
  const isSame = last !== undefined && marks.every((mark) => last[mark] === inline[mark])
  if (isSame) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
  else inlines.push(inline)
}

const marks = ['bold', 'italic', 'underline', 'strike', 'script', 'href'] as const

function readBullet(
  properties: XmlElement | undefined,
  depth: number,
  counters: Array<{ readonly scheme: string; value: number } | undefined>,
): DrawnParagraph['bullet'] {
  const auto = child(properties, 'buAutoNum')
  counters.length = Math.min(counters.length, depth + 1)
  if (auto !== undefined) {
    const scheme = attribute(auto, 'type') ?? 'arabicPeriod'
    const open = counters[depth]
    const value = open?.scheme === scheme ? open.value + 1 : Number(attribute(auto, 'startAt') ?? 1)
    counters[depth] = { scheme, value }
    return { marker: autoNumber(value, scheme), isOrdered: true }
  }
  counters[depth] = undefined
  if (child(properties, 'buNone') !== undefined) return 'none'
  const character = child(properties, 'buChar')
  if (character === undefined) return child(properties, 'buBlip') === undefined ? undefined : { marker: '•', isOrdered: false }
  const font = child(properties, 'buFont')
  const marker = symbolText(attribute(character, 'char') ?? '•', font === undefined ? undefined : attribute(font, 'typeface'))
  return { marker, isOrdered: false }
}
