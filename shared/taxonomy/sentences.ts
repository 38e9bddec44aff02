import type { Locator } from '../contracts/blocks.ts'
import type { Evidence } from '../contracts/recognition.ts'

/** Longest evidence kept, in characters; a longer sentence is cut around what was found. */
const longestEvidence = 320
const abbreviation =
  /(?:\b(?:Rec|Recs|No|Nos|Doc|Docs|Rev|Dr|Mr|Mrs|Ms|Prof|St|cf|e\.g|i\.e|etc|vs|approx|Fig|Sec|Vol|Amd|Cor|Ref|ref|Att|Add|Tel|Col|Circ|Q|C|TD|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u

/** Start and end of the sentence around `[start, end)`, without the space at its ends. */
export function sentenceRange(text: string, start: number, end: number): readonly [start: number, end: number] {
  let from = start
  while (from > 0 && !isEnd(text, from)) from--
  let to = end
  while (to < text.length && !isEnd(text, to)) to++
  while (from < start && /\s/.test(text[from] ?? '')) from++
  while (to > end && /\s/.test(text[to - 1] ?? '')) to--
  return [from, to]
}

/** The sentence around a stretch of a text as evidence, cut to a readable length. */
export function sentenceEvidence(text: string, start: number, end: number, locator: Locator): Evidence {
  const [from, to] = sentenceRange(text, start, end)
  if (to - from <= longestEvidence) return { text: text.slice(from, to), locator }
  const spare = Math.max(0, longestEvidence - (end - start))
  const left = Math.max(from, start - Math.floor(spare / 2))
  const right = Math.min(to, left + longestEvidence)
  return { text: `${left > from ? '…' : ''}${text.slice(left, right).trim()}${right < to ? '…' : ''}`, locator }
}

/** A text as evidence, cut to a readable length. */
export const wholeEvidence = (text: string, locator?: Locator): Evidence => ({
  text: text.length <= longestEvidence ? text : `${text.slice(0, longestEvidence - 1).trimEnd()}…`,
  ...(locator === undefined ? {} : { locator }),
})

/** The sentences of a line with their offsets. */
export function* sentencesOf(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && !isEnd(text, at)) continue
    const sentence = text.slice(start, at)
    if (sentence.trim() !== '') yield { text: sentence.trim(), start: start + (sentence.length - sentence.trimStart().length) }
    start = at
  }
}

/** Whether a sentence ends before the character at `at`. */
function isEnd(text: string, at: number): boolean {
  // Nearly every character is visible ASCII, after which no sentence ends before a space.
  const code = text.charCodeAt(at - 1)
  if (code > 0x20 && code < 0x7f) return false
  const before = text[at - 1] ?? ''
  if (before === '\n' || /[。！？؟।]/.test(before)) return true
  if (!/\s/.test(before)) return false
  let last = at - 1
  while (last > 0 && /\s/.test(text[last - 1] ?? '')) last--
  const mark = text[last - 1] ?? ''
  if (!/[.!?…:;]/.test(mark) || mark === ':' || mark === ';')
    return /[”"'’)\]]/.test(mark) && /[.!?]/.test(text[last - 2] ?? '') && startsSentence(text[at])
  return mark !== '.' || (startsSentence(text[at]) && !abbreviation.test(text.slice(Math.max(0, last - 12), last)))
}

const startsSentence = (character: string | undefined): boolean => character === undefined || /[\p{Lu}\p{Lo}\d"“«([•–-]/u.test(character)
