import { fold } from './fold.ts'

/** A word of a text in the form it is compared by, and where it stands in the text as written. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** What a character does to words: ends them, is part of one, writes without spaces, or clings to what it follows. */
const separator = 1
const letter = 2
const ideograph = 3
const mark = 4

/** The class of each character of the basic plane, filled as characters are met. 0: not met yet. */
const classes = new Uint8Array(0x10000)

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u
const wordly = /[\p{L}\p{N}]/u
const clinging = /[\p{M}\p{Cf}]/u

/**
 * The words of a text in order. Letters and digits make words; what is written without spaces (Chinese, Japanese) gives
 * overlapping pairs and, last, its single end, so that every character begins a term:
 *
 *   `AI安全性` → `ai` `安全` `全性` `性`
 */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = classAt(text, at)
    if (kind === letter) at = takeWord(text, at, found)
    else if (kind === ideograph) at = takeIdeographs(text, at, found)
    else at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff ? 2 : 1
  }
  return found
}

function takeWord(text: string, start: number, found: Token[]): number {
  let end = start
  let isAscii = true
  for (let kind = letter; end < text.length; ) {
    kind = classAt(text, end)
    if (kind !== letter && kind !== mark) break
    if (text.charCodeAt(end) > 127) isAscii = false
    end += width(text, end)
  }
  const word = text.slice(start, end)
  const term = isAscii ? word.toLowerCase() : fold(word)
  if (term !== '') found.push({ term, start, end })
  return end
}

function takeIdeographs(text: string, start: number, found: Token[]): number {
  const places: number[] = []
  let end = start
  while (end < text.length) {
    const kind = classAt(text, end)
    if (kind === ideograph) places.push(end)
    else if (kind !== mark) break
    end += width(text, end)
  }
  places.push(end)
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i] ?? start
    const to = places[Math.min(i + 2, places.length - 1)] ?? end
    found.push({ term: fold(text.slice(from, to)), start: from, end: to })
  }
  return end
}

const width = (text: string, at: number) => {
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

/** The terms that a query's words stand for: as `tokens`, without the single end of a run of ideographs. */
export function queryTokens(text: string): Token[] {
  return tokens(text).filter((token, at, all) => {
    const before = all[at - 1]
    return before === undefined || before.end !== token.end || !ideographic.test(token.term)
  })
}

/** Whether a term is a single ideograph, which is looked for as the beginning of a pair. */
export const isLoneIdeograph = (term: string): boolean => [...term].length === 1 && ideographic.test(term)
