import { detect } from 'tinyld'
import type { Direction } from '../contracts/blocks.ts'
import type { DocumentText } from './document-text.ts'
import { functionWordLanguage } from './function-words.ts'

const enough = 20
const sampleLength = 2400
const scripts: ReadonlyArray<readonly [language: string, pattern: RegExp]> = [
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
]

/**
 * The language most of a document is written in, BCP 47. The script decides where it can; among Latin and Cyrillic
 * languages a statistical guess on a sample of prose. Under twenty letters it is `und`, unless the file name says.
 */
export function findLanguage(document: DocumentText, named: string | undefined): string {
  const sample = proseOf(document)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < enough && (sample.match(/[\p{Script=Han}\p{Script=Arabic}]/gu)?.length ?? 0) < 8) return named ?? 'und'
  for (const [language, pattern] of scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / letters
    // Han and kana carry far more in a letter, and technical Arabic is full of Latin acronyms.
    if (share > (language === 'ja' ? 0.1 : 0.25)) return language === 'zh' && isJapanese(sample) ? 'ja' : language
  }
  if ((sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters > 0.3)
    return detect(sample, { only: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'] }) || 'ru'
  const { language, count } = functionWordLanguage(sample)
  if (language !== undefined) return language
  // Diagrams and lists have no small words; there a statistical guess is worth little, and English likeliest.
  const guess = detect(sample.toLowerCase(), { only: latin })
  return count < 2 && !statedLanguages.has(guess) ? (named ?? (letters < 200 ? 'und' : 'en')) : guess || (named ?? 'und')
}

/** Languages a guess without small words is believed for. */
const statedLanguages = new Set(['en', 'fr', 'es'])
const latin = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'ro', 'tr', 'id', 'vi']

/** Right-to-left where the document or its language says so. */
export function findDirection(document: DocumentText, language: string): Direction {
  if (/^(?:ar|he|fa|ur)$/.test(language)) return 'rtl'
  const stated = document.blocks.filter(({ direction }) => direction !== undefined)
  const right = stated.filter(({ direction }) => direction === 'rtl').length
  return right > 0 && right * 2 > document.blocks.length && language === 'und' ? 'rtl' : 'ltr'
}

const isJapanese = (text: string): boolean => (text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) > 5

/** A text without addresses and words that hold digits. Word by word: one pattern for all took a minute for a word of 2 MB. */
function withoutCodes(text: string): string {
  return text.replaceAll(/\S+/gu, (word) => {
    if (word.includes('@')) return ' '
    return word.replace(/https?:.*/u, ' ').replaceAll(/[\p{L}\p{N}]+/gu, (letters) => (/\d/u.test(letters) ? ' ' : letters))
  })
}

/** Running text from the start, the longest lines first where there is much: labels and numbers say little. */
function proseOf(document: DocumentText): string {
  const lines = document.lines
    .filter(({ kind, region }) => kind !== 'code' && region !== 'footer' && region !== 'header')
    .map(({ text }) => text)
  const long = lines.filter((text) => text.length > 60)
  const chosen =
    long.join(' ').length > 200 ? long : [...lines, ...document.rows.slice(0, 40).flatMap(({ cells }) => cells.map(({ text }) => text))]
  let sample = ''
  for (const text of chosen) {
    if (sample.length > sampleLength) break
    sample += `${withoutCodes(text)}\n`
  }
  return sample.slice(0, sampleLength * 2)
}
