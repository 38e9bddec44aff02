import { fold } from './fold.ts'

/** What is known of a word when it is found, as bits. */
export const wordShape = {
  hasDigit: 1,
  /** Nothing but A to Z, as the letters of a document symbol. */
  isCapitals: 2,
  startsWithDigit: 4,
  /** Its term is its lower case; nothing of it needs folding. */
  isAscii: 8,
} as const

/** Takes one word: where it stands in the text, and its shape. */
export type TakeWord = (start: number, end: number, shape: number) => void

/** Longest term, in characters: a longer word is known by its beginning. Real words end at 40. */
export const longestTerm = 64

/** What a character does to words: ends them, is part of one, writes without spaces, or clings to what it follows. */
const separator = 1
const letter = 2
const ideograph = 3
const mark = 4

/** The class of each character of the basic plane, filled as characters are met. 0: not met yet. */
const classes = new Uint8Array(0x10000)

/** What is written without spaces between words: ideographs and kana, and the letters of South-East Asia. */
const ideographic =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]|(?=\p{L})[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordly = /[\p{L}\p{N}]/u
const clinging = /[\p{M}\p{Cf}]/u

/** Whether a term is written without spaces between words. */
export const isIdeographic = (term: string): boolean => ideographic.test(term)

/**
 * Finds the words of a text in order, without making a string: the one tokenizer of index, query, snippet and reader.
 * Letters and digits make words; what is written without spaces (Chinese, Japanese, Thai) gives overlapping pairs and,
 * last, its single end, so that every character begins a term:
 *
 *   `AI安全性` → `ai` `安全` `全性` `性`
 */
export function scanWords(text: string, take: TakeWord): void {
  const length = text.length
  for (let at = 0; at < length; ) {
    const kind = classAt(text, at)
    if (kind === letter) at = takeWord(text, at, take)
    else if (kind === ideograph) at = takeIdeographs(text, at, take)
    else at += width(text, at)
  }
}

/** The form in which a word is compared; empty when nothing is left of it. */
export function termOf(text: string, start: number, end: number, shape: number): string {
  const word = text.slice(start, Math.min(end, start + longestTerm))
  return (shape & wordShape.isAscii) !== 0 ? word.toLowerCase() : fold(word).slice(0, longestTerm)
}

/** Whether a line or a cell ends between two words: what stands on either side is no phrase. */
export function isBarrier(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x09) return true
  }
  return false
}

function takeWord(text: string, start: number, take: TakeWord): number {
  const { hasDigit, isCapitals, isAscii, startsWithDigit } = wordShape
  let shape: number = isCapitals | isAscii
  let end = start
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 128) {
      if (code >= 0x61 && code <= 0x7a) shape &= ~isCapitals
      else if (code >= 0x30 && code <= 0x39) shape = (shape | hasDigit | (end === start ? startsWithDigit : 0)) & ~isCapitals
      else if (code < 0x41 || code > 0x5a) break
      end++
    } else {
      const kind = classAt(text, end)
      if (kind !== letter && kind !== mark) break
      shape &= ~(isCapitals | isAscii)
      end += width(text, end)
    }
  }
  take(start, end, shape)
  return end
}

function takeIdeographs(text: string, start: number, take: TakeWord): number {
  let first = start
  let second = -1
  let end = start
  while (end < text.length) {
    const kind = classAt(text, end)
    if (kind !== ideograph && kind !== mark) break
    const next = end + width(text, end)
    if (kind === ideograph && end > start) {
      if (second >= 0) {
        take(first, end, 0)
        first = second
      }
      second = end
    }
    end = next
  }
  if (second >= 0) {
    take(first, end, 0)
    first = second
  }
  take(first, end, 0)
  return end
}

const width = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff && at + 1 < text.length ? 2 : 1
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = classes[code] ?? 0
  if (known !== 0) return known
  if (code >= 0xd800 && code <= 0xdbff) return classify(text.slice(at, at + 2))
  const kind = classify(text[at] ?? ' ')
  classes[code] = kind
  return kind
}

function classify(character: string): number {
  if (ideographic.test(character)) return ideograph
  if (wordly.test(character)) return letter
  return clinging.test(character) ? mark : separator
}
