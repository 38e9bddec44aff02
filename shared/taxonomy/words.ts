const wordCharacter = /[\p{L}\p{N}\p{M}\p{Cs}]/u
/** What each UTF-16 unit is: 0 not looked at yet, 1 part of a word, 2 between words. */
const kinds = new Uint8Array(0x10000)

/**
 * The words of one text after another: runs of letters, digits and marks; scripts without spaces give whole runs. A lens
 * reads millions of words and compares few, so only their places are kept, in arrays that every text uses again.
 */
export class WordReader {
  count = 0
  private text = ''
  private starts = new Int32Array(1024)
  private ends = new Int32Array(1024)

  read(text: string): void {
    this.text = text
    this.count = 0
    for (let at = 0; at < text.length; at++) {
      if (!isWordUnit(text.charCodeAt(at))) continue
      if (this.count === this.starts.length) this.grow()
      this.starts[this.count] = at
      do at++
      while (at < text.length && isWordUnit(text.charCodeAt(at)))
      this.ends[this.count++] = at
    }
  }

  /** Where the n-th word starts; the length of the text after the last one. */
  start(n: number): number {
    return n < this.count ? (this.starts[n] ?? 0) : this.text.length
  }

  end(n: number): number {
    return n < this.count ? (this.ends[n] ?? 0) : this.text.length
  }

  /** The n-th word; empty after the last one. */
  word(n: number): string {
    return this.text.slice(this.start(n), this.end(n))
  }

  private grow(): void {
    const copyOf = (numbers: Int32Array) => {
      const larger = new Int32Array(numbers.length * 2)
      larger.set(numbers)
      return larger
    }
    this.starts = copyOf(this.starts)
    this.ends = copyOf(this.ends)
  }
}

function isWordUnit(unit: number): boolean {
  let kind = kinds[unit]
  if (kind === 0) {
    kind = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2
    kinds[unit] = kind
  }
  return kind === 1
}

const arabic = /^[\u0600-\u06ff]/
const arabicMarks = /[\u0640\u064b-\u0652\u0670]/g
/** Conjunctions, prepositions and the article that Arabic writes together with the word; enough must be left to be one. */
const arabicPrefixes = /^(?:ال|لل|[وفبكل])+?(?=.{4}$)|^(?:ال|لل|[وفبكل])+(?=.{4,})/

/** A word as it is compared: small letters, singular; in Arabic without vowel marks and what is written before it. */
export function plainWord(word: string): string {
  if (arabic.test(word))
    return word.replaceAll(arabicMarks, '').replaceAll(/[أإآ]/g, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه').replace(arabicPrefixes, '')
  return singular(word.toLowerCase())
}

/**
 * A number by which words that begin alike are told from most others without being cut out: the first three units, small.
 * Arabic words give one number for all, since the beginning of what is written is not the beginning of the word.
 */
export function beginning(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (first >= 0x600 && first <= 0x6ff) return 1
  const second = end - start > 1 ? small(text.charCodeAt(start + 1)) : 0
  const third = end - start > 2 ? small(text.charCodeAt(start + 2)) : 0
  return (((small(first) * 31 + second) * 31 + third) & 0xffff) | 2
}

/** The small letter of each UTF-16 unit; 0 not looked at yet. */
const smalls = new Uint16Array(0x10000)

function small(unit: number): number {
  let letter = smalls[unit] ?? 0
  if (letter === 0) {
    letter = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
    smalls[unit] = letter
  }
  return letter
}

/** Two capitals or more: `AI`, `LLM`, `GenAI`, `V2X`. */
export const isAcronym = (word: string): boolean => (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1)
}
