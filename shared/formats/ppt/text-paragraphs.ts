import type { Direction, Inline } from '../../contracts/blocks.ts'
import { symbolText } from '../drawing/symbol-fonts.ts'
import type { Interaction } from './interaction.ts'
import type { TextBlock, TextField } from './text-block.ts'
import type { CharacterProperties } from './text-properties.ts'
import type { ParagraphStretch } from './text-style.ts'

/** One paragraph of a text. */
export interface TextParagraph {
  readonly inlines: readonly Inline[]
  readonly depth: number
  readonly hasBullet: boolean | undefined
  readonly bullet: string | undefined
  readonly direction?: Direction
}

/** What the numbers in a text refer to. */
export interface TextSurroundings {
  readonly fonts: readonly string[]
  readonly addresses: ReadonlyMap<number, string>
  readonly slide: number
  /** What stands for a date, a header and a footer; nothing where they are not shown. */
  readonly fields?: ReadonlyMap<TextField, string>
}

/** A paragraph as it stands in its text, before anybody asks how it looks. */
export interface ParagraphPiece {
  readonly format: ParagraphStretch | undefined
  readonly runs: readonly RunPiece[]
}

/** A stretch of text with one format. */
export interface RunPiece {
  readonly text: string
  readonly properties: CharacterProperties
  readonly href?: string
  readonly jump?: Interaction['jump']
}

/** Cuts a text into its paragraphs; those that show nothing are left out. */
export function paragraphsOf(block: TextBlock, around: TextSurroundings): readonly TextParagraph[] {
  return paragraphPieces(block, around).flatMap(({ format, runs }) => {
    const inlines: Inline[] = []
    for (const run of runs) append(inlines, inlineOf(run))
    if (inlines.every((inline) => inline.text.trim() === '')) return []
    const { hasBullet, bullet, isRightToLeft } = format?.properties ?? {}
    return [{ inlines, depth: format?.depth ?? 0, hasBullet, bullet, ...(isRightToLeft === true && { direction: 'rtl' as const }) }]
  })
}

/** Cuts a text into all its paragraphs, and those into stretches of one format. */
export function paragraphPieces(block: TextBlock, around: TextSurroundings): readonly ParagraphPiece[] {
  const formatAt = stretchFinder(block.style.paragraphs)
  let from = 0
  return block.text.split('\r').map((text) => {
    const piece = { format: formatAt(from), runs: runPieces(block, { from, to: from + text.length }, around) }
    from += text.length + 1
    return piece
  })
}

/** The marks a run of a block has. */
export function inlineOf({ text, properties, href }: RunPiece): Inline {
  const { bold, italic, underline, position = 0 } = properties
  return {
    text,
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(position !== 0 && { script: position > 0 ? 'super' : 'sub' }),
    ...(href === undefined ? underline === true && { underline } : { href }),
  }
}

function runPieces(block: TextBlock, { from, to }: { readonly from: number; readonly to: number }, around: TextSurroundings): RunPiece[] {
  const cuts = new Set([from, to])
  let at = 0
  for (const { count } of block.style.characters) {
    at += count
    if (at > from && at < to) cuts.add(at)
    if (at >= to) break
  }
  for (const link of block.links) for (const cut of [link.from, link.to]) if (cut > from && cut < to) cuts.add(cut)
  for (const place of block.fields.keys()) for (const cut of [place, place + 1]) if (cut > from && cut < to) cuts.add(cut)
  const formatAt = stretchFinder(block.style.characters)
  const places = [...cuts].sort((one, other) => one - other)
  // An empty paragraph is as high as its format says.
  const starts = from === to ? places : places.slice(0, -1)
  return starts.map((start, index) => {
    const { properties = {} } = formatAt(start) ?? {}
    const text = shownText(block, { start, end: places[index + 1] ?? to }, { ...around, properties })
    const link = block.links.find((each) => each.from <= start && start < each.to)
    const href = link === undefined ? undefined : around.addresses.get(link.link)
    return { text, properties, ...(href !== undefined && { href }), ...(link?.jump !== undefined && { jump: link.jump }) }
  })
}

function shownText(
  { text, fields }: TextBlock,
  { start, end }: { readonly start: number; readonly end: number },
  { fonts, properties, slide, fields: shown }: TextSurroundings & { readonly properties: CharacterProperties },
): string {
  const field = fields.get(start)
  if (field !== undefined) return field !== 'slide-number' ? (shown?.get(field) ?? '') : slide > 0 ? String(slide) : ''
  const plain = text.slice(start, end).replaceAll('\u000b', '\n').replaceAll(silent, '')
  const fontOf = (number: number | undefined): string | undefined => (number === undefined ? undefined : fonts[number])
  const [font, symbolFont] = [fontOf(properties.font), fontOf(properties.symbolFont)]
  // The font for symbols is that of the signs in the private area; letters are signs where their own font is one of signs.
  return symbolText(
    plain.replaceAll(/[\uf020-\uf0ff]+/gu, (signs) => symbolText(signs, symbolFont ?? font)),
    font,
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls that show nothing
const silent = /[\u0000-\u0008\u000c-\u001f]/gu

/** Finds the stretch that holds a character, for characters asked for in growing order. */
function stretchFinder<S extends { readonly count: number }>(stretches: readonly S[]): (character: number) => S | undefined {
  let index = 0
  let end = stretches[0]?.count ?? 0
  return (character) => {
    while (index < stretches.length && end <= character) end += stretches[++index]?.count ?? 0
    return stretches[index]
  }
}

const marks = ['bold', 'italic', 'underline', 'script', 'href'] as const

function append(inlines: Inline[], inline: Inline): void {
  if (inline.text === '') return
  const last = inlines.at(-1)
  if (last !== undefined && marks.every((mark) => last[mark] === inline[mark]))
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
  else inlines.push(inline)
}
