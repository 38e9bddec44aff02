import type { Inline } from '../../contracts/blocks.ts'
import { htmlText } from './html-text.ts'
import { fontFamily, type PageStyles } from './page-styles.ts'

/** What characters look like beside their marks. Sizes are points. */
export interface CharacterLook {
  readonly size?: number | undefined
  readonly colour?: string | undefined
  readonly highlight?: string | undefined
  readonly font?: string | undefined
  readonly caps?: 'all' | 'small' | undefined
  readonly isHidden?: boolean | undefined
}

/** How a paragraph is set. Lengths are points; `lineHeight` a multiple of the font's own, `lineStep` points. */
export interface ParagraphLook {
  readonly align?: 'left' | 'right' | 'start' | 'end' | 'center' | 'justify' | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly start?: number | undefined
  readonly end?: number | undefined
  readonly firstLine?: number | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly lineHeight?: number | undefined
  readonly lineStep?: number | undefined
  readonly ground?: string | undefined
  readonly lineBelow?: boolean | undefined
  readonly lineAbove?: boolean | undefined
  /** Whether what follows its last tab stands at the end of the line, as the page numbers of a table of contents do. */
  readonly tabsToEnd?: boolean | undefined
}

/** A run of a drawn paragraph: text with its marks, or HTML made already, such as a picture. */
export type SetRun = (Inline & { readonly look?: CharacterLook | undefined }) | { readonly html: string }

export interface SetParagraph {
  readonly runs: readonly SetRun[]
  readonly look: ParagraphLook
  /** 1 for the outermost heading. */
  readonly heading?: number | undefined
}

/** A paragraph as HTML. Empty ones keep their height. */
export function paragraphHtml({ runs, look, heading }: SetParagraph, styles: PageStyles): string {
  const name = heading === undefined ? 'p' : `h${Math.min(6, Math.max(1, heading))}`
  const drawn = (some: readonly SetRun[]): string =>
    joined(some)
      .map((run) => ('html' in run ? run.html : runHtml(run, styles)))
      .join('')
  const [before, after] = look.tabsToEnd === true ? atLastTab(runs) : [runs, []]
  const inner = after.length === 0 ? drawn(before) : `${drawn(before)}<span class="to-end">${drawn(after)}</span>`
  const size = inner === '' ? firstSize(runs) : ''
  return `<${name}${styles.attribute(paragraphStyle(look) + size)}${look.direction === undefined ? '' : ` dir="${look.direction}"`}>${inner === '' ? '<br>' : inner}</${name}>`
}

/** Runs of one look as one: programs cut words into many. */
function joined(runs: readonly SetRun[]): readonly SetRun[] {
  const whole: SetRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (last !== undefined && 'text' in last && 'text' in run && isAlike(last, run))
      whole[whole.length - 1] = { ...last, text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

type TextRun = Extract<SetRun, { readonly text: string }>

const isAlike = (one: TextRun, other: TextRun): boolean =>
  one.href === other.href &&
  one.script === other.script &&
  one.change === other.change &&
  one.noteRef === undefined &&
  other.noteRef === undefined &&
  one.look?.isHidden === other.look?.isHidden &&
  characterStyle(one.look, one) === characterStyle(other.look, other)

/** Runs before the last tab, and those behind it. */
function atLastTab(runs: readonly SetRun[]): readonly [before: readonly SetRun[], after: readonly SetRun[]] {
  const index = runs.findLastIndex((run) => 'text' in run && run.text.includes('\t'))
  const run = runs[index]
  if (run === undefined || !('text' in run)) return [runs, []]
  const at = run.text.lastIndexOf('\t')
  return [
    [...runs.slice(0, index), { ...run, text: run.text.slice(0, at) }],
    [{ ...run, text: run.text.slice(at + 1) }, ...runs.slice(index + 1)],
  ]
}

const firstSize = (runs: readonly SetRun[]): string => {
  const [first] = runs
  return first !== undefined && 'look' in first && first.look?.size !== undefined ? `font-size:${points(first.look.size)};` : ''
}

/** A length in points; never longer than any sheet of paper. */
export const points = (value: number): string => `${Math.round(Math.max(-2_000, Math.min(2_000, value)) * 100) / 100}pt`

/** A paragraph's look as declarations. */
function paragraphStyle(look: ParagraphLook): string {
  const { align, start = 0, end = 0, firstLine = 0, before = 0, after = 0, lineHeight, lineStep, ground } = look
  return [
    align === undefined ? '' : `text-align:${align};`,
    start === 0 ? '' : `margin-inline-start:${points(start)};`,
    end === 0 ? '' : `margin-inline-end:${points(end)};`,
    firstLine === 0 ? '' : `text-indent:${points(firstLine)};`,
    before <= 0 ? '' : `margin-block-start:${points(before)};`,
    after <= 0 ? '' : `margin-block-end:${points(after)};`,
    lineHeight === undefined ? '' : `line-height:${Math.round(Math.max(0.8, Math.min(4, lineHeight)) * 120) / 100};`,
    lineStep === undefined ? '' : `line-height:${points(lineStep)};`,
    ground === undefined ? '' : `background-color:${ground};`,
    look.lineAbove === true ? 'border-block-start:1px solid;' : '',
    look.lineBelow === true ? 'border-block-end:1px solid;' : '',
  ].join('')
}

/** What characters look like as declarations. */
function characterStyle(look: CharacterLook | undefined, inline: Partial<Inline> = {}): string {
  const lines = [...(inline.underline === true ? ['underline'] : []), ...(inline.strike === true ? ['line-through'] : [])]
  return [
    inline.bold === true ? 'font-weight:bold;' : '',
    inline.italic === true ? 'font-style:italic;' : '',
    lines.length === 0 ? '' : `text-decoration-line:${lines.join(' ')};`,
    look?.size === undefined ? '' : `font-size:${points(Math.max(1, look.size))};`,
    look?.colour === undefined ? '' : `color:${look.colour};`,
    look?.highlight === undefined ? '' : `background-color:${look.highlight};`,
    look?.font === undefined ? '' : fontFamily(look.font),
    look?.caps === undefined ? '' : look.caps === 'all' ? 'text-transform:uppercase;' : 'font-variant:small-caps;',
  ].join('')
}

/** A run of text as HTML, its marks innermost. */
function runHtml({ look, ...inline }: Inline & { readonly look?: CharacterLook | undefined }, styles: PageStyles): string {
  const { text, noteRef, href, script, change } = inline
  if (look?.isHidden === true) return ''
  if (noteRef !== undefined) return `<sup><a href="#note-${htmlText(noteRef)}" id="ref-${htmlText(noteRef)}">${htmlText(noteRef)}</a></sup>`
  const attribute = styles.attribute(characterStyle(look, inline))
  let html = htmlText(text).replaceAll('\n', '<br>')
  if (attribute !== '') html = `<span${attribute}>${html}</span>`
  if (script !== undefined) html = script === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`
  if (change !== undefined) html = change === 'inserted' ? `<ins>${html}</ins>` : `<del>${html}</del>`
  return href === undefined ? html : `<a href="${htmlText(href)}">${html}</a>`
}
