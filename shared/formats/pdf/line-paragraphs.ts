import type { Inline } from '../../contracts/blocks.ts'
import type { Line } from './line.ts'
import { listMarker } from './list-marker.ts'
import type { PageStyle } from './page-style.ts'
import type { WordsSeen } from './words-seen.ts'

/** Lines that belong together, with their words put together again. */
export interface Paragraph {
  readonly lines: readonly [Line, ...Line[]]
  readonly inlines: readonly Inline[]
  readonly text: string
}

/**
 * Lines as paragraphs. A stretch of lines set alike is cut where a line was ended on purpose: where the first word of
 * the next line would still have fitted on it, or where a list marker or an indent starts anew.
 *
 *     Four sessions discussed AI for security and security for AI. The programme is in    ← full: goes on
 *     SG17-TD1447R2.                                                                      ← short: ends
 *     The discussion paper is in SG17-C456.
 */
export function* lineParagraphs(lines: readonly Line[], style: PageStyle, words: WordsSeen): Generator<Paragraph> {
  for (const stretch of stretches(lines, style)) {
    const left = Math.min(...stretch.map((line) => line.left))
    const right = Math.max(...stretch.map((line) => line.right))
    let open: [Line, ...Line[]] | undefined
    for (const line of stretch) {
      const last = open?.at(-1)
      if (open !== undefined && last !== undefined && goesOn(last, line, { left, right, style })) open.push(line)
      else {
        if (open !== undefined) yield paragraphOf(open, words)
        open = [line]
      }
    }
    if (open !== undefined) yield paragraphOf(open, words)
  }
}

/** Lines one under the other in one size. */
function* stretches(lines: readonly Line[], style: PageStyle): Generator<readonly Line[]> {
  let open: Line[] = []
  for (const line of lines) {
    const last = open.at(-1)
    if (last !== undefined && !isUnder(last, line, style)) {
      yield open
      open = []
    }
    open.push(line)
  }
  if (open.length > 0) yield open
}

function isUnder(last: Line, line: Line, style: PageStyle): boolean {
  if (last.isDivided) return true
  const height = Math.max(last.height, line.height)
  const isAlike = Math.abs(last.height - line.height) <= height * 0.12 && last.isRightToLeft === line.isRightToLeft
  const step = last.bottom - line.bottom
  const overlaps = line.left < last.right && line.right > last.left
  return isAlike && overlaps && step > height * 0.4 && step < height * Math.max(1.5, style.leading * 1.25)
}

interface Column {
  readonly left: number
  readonly right: number
  readonly style: PageStyle
}

function goesOn(last: Line, line: Line, { left, right, style }: Column): boolean {
  if (last.isDivided) return true
  if (listMarker(line.text) !== undefined) return false
  const isLarge = line.height > style.bodyHeight * 1.15
  if (isLarge) return last.isBold === line.isBold
  const letterWidth = (line.right - line.left) / Math.max(1, line.text.length)
  const firstWord = (/^\S+/u.exec(line.text)?.[0].length ?? 0) + 1
  const room = line.isRightToLeft ? last.left - left : right - last.right
  if (room > firstWord * letterWidth + letterWidth) return false
  if (last.isBold !== line.isBold && (last.isBold || line.isBold) && /[.:]$/u.test(last.text)) return false
  const indent = line.isRightToLeft ? right - line.right : line.left - left
  const lastIndent = line.isRightToLeft ? right - last.right : last.left - left
  return !(indent > line.height * 0.8 && lastIndent < line.height * 0.3 && /[.!?:;。！？]["”’)]?$/u.test(last.text))
}

function paragraphOf(lines: [Line, ...Line[]], words: WordsSeen): Paragraph {
  const inlines: Inline[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before === undefined) inlines.push(...line.inlines)
    else append(inlines, line, linkBetween(before, line, words))
  }
  const text = inlines.map((inline) => inline.text).join('')
  words.note(text)
  return { lines, inlines, text }
}

/** What becomes of a line end: a space, nothing after a hyphen that stays, or a dividing hyphen taken away. */
function linkBetween(before: Line, line: Line, words: WordsSeen): ' ' | '' | 'undivided' {
  const end = /([\p{L}\p{M}\p{N}]+)-$/u.exec(before.text)?.[1]
  if (end !== undefined) {
    const start = /^[\p{L}\p{M}\p{N}]+/u.exec(line.text)?.[0]
    if (start === undefined) return ' '
    return before.isDivided && words.isOneWord(end, start) ? 'undivided' : ''
  }
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：]$/u.test(before.text) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line.text)
    ? ''
    : ' '
}

function append(inlines: Inline[], line: Line, link: ' ' | '' | 'undivided'): void {
  const last = inlines.pop()
  const [next, ...rest] = line.inlines
  if (last === undefined || next === undefined) return
  const text = link === 'undivided' ? last.text.replace(/-$/u, '') : `${last.text}${link}`
  if (isSetAlike(last, next)) inlines.push({ ...last, text: text + next.text })
  else inlines.push({ ...last, text }, next)
  inlines.push(...rest)
}

const isSetAlike = (one: Inline, other: Inline): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href
