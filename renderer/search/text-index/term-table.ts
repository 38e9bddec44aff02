import { fold } from '../fold.ts'
import { longestTerm, wordShape } from '../scan-words.ts'
import { sortedTerms } from './sorted-terms.ts'

/** Bytes of the longest term there can be: `longestTerm` characters and those of a group before it, in UTF-8. */
const longestBytes = 512
const encoder = new TextEncoder()

/** Words of a term's record before its text: its hash, its number, and the bytes of its text. */
const hashAt = 0
const numberAt = 1
const bytesAt = 2
const textAt = 3

/**
 * Numbers the terms of the texts that become a segment, by a hash over open addresses. A word of a text needs no string
 * of its own, and neither does a term that is written.
 *
 *   slots:    hash ─▶ where the term's record begins
 *   records:  hash | number | bytes | UTF-8, four bytes a word, zeros behind it        in the order in which terms came
 *
 * A known word is found in two lines of memory, one of each; with an array for each thing known of a term it took four,
 * and twice the time.
 */
export class TermTable {
  private slots = new Uint32Array(1 << 16)
  /** Begins with one word that no record begins at, so that 0 says that a slot is empty. */
  private records = new Uint32Array(1 << 16)
  private recordsEnd = 1
  /** Where the record of each number begins. */
  private starts = new Uint32Array(1 << 12)
  /** The term that is looked for, as words of four bytes. */
  private readonly wanted = new Uint32Array(longestBytes / 4)
  private readonly wantedBytes = new Uint8Array(this.wanted.buffer)
  /** Numbers of words that needed folding, as they are spelled: folding takes twenty times as long as this look. */
  private readonly spellings = new Map<string, number>()
  size = 0

  /** The number of the word at a place of a text; -1 when folding leaves nothing of it. */
  numberOf(text: string, start: number, end: number, shape: number): number {
    const to = Math.min(end, start + longestTerm)
    return (shape & wordShape.isAscii) !== 0 ? this.numberOfAscii(text, start, to) : this.numberOfSpelling(text.slice(start, to))
  }

  numberOfTerm(term: string): number {
    const { written } = encoder.encodeInto(term, this.wantedBytes)
    const words = wordsOf(written)
    this.wantedBytes.fill(0, written, words * 4)
    let hash = seed
    for (let at = 0; at < words; at++) hash = mixed(hash, this.wanted[at] ?? 0)
    return this.place(hash >>> 0, written)
  }

  /** The bytes in which the terms' texts stand. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.records.buffer)
  }

  /** Where the text of a number begins in `bytes`, and how long it is. */
  startOf(number: number): number {
    return ((this.starts[number] ?? 0) + textAt) * 4
  }

  lengthOf(number: number): number {
    return this.records[(this.starts[number] ?? 0) + bytesAt] ?? 0
  }

  /** All numbers in the order of their terms' bytes. */
  sorted(): Uint32Array {
    return sortedTerms(
      this.bytes,
      this.starts.subarray(0, this.size).map((start) => (start + textAt) * 4),
    )
  }

  private numberOfAscii(text: string, start: number, end: number): number {
    const { wanted } = this
    let hash = seed
    let word = 0
    let shift = 0
    let words = 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      word |= (code >= 0x41 && code <= 0x5a ? code | 0x20 : code) << shift
      shift += 8
      if (shift < 32) continue
      hash = mixed(hash, word)
      wanted[words++] = word
      word = 0
      shift = 0
    }
    wanted[words] = word
    return this.place(mixed(hash, word) >>> 0, end - start)
  }

  private numberOfSpelling(word: string): number {
    const known = this.spellings.get(word)
    if (known !== undefined) return known
    const term = fold(word).slice(0, longestTerm)
    const number = term === '' ? -1 : this.numberOfTerm(term)
    this.spellings.set(word, number)
    return number
  }

  /** The number of the wanted term, which is taken in when it is new. */
  private place(hash: number, bytes: number): number {
    const { slots, records } = this
    const mask = slots.length - 1
    for (let address = hash & mask; ; address = (address + 1) & mask) {
      const record = slots[address] ?? 0
      if (record === 0) return this.add(address, hash, bytes)
      if (records[record + hashAt] === hash && records[record + bytesAt] === bytes && this.isWanted(record + textAt, bytes))
        return records[record + numberAt] ?? 0
    }
  }

  private isWanted(text: number, bytes: number): boolean {
    const { records, wanted } = this
    const words = wordsOf(bytes)
    for (let at = 0; at < words; at++) if (records[text + at] !== wanted[at]) return false
    return true
  }

  private add(address: number, hash: number, bytes: number): number {
    const number = this.size++
    const record = this.recordsEnd
    const words = wordsOf(bytes)
    if (number === this.starts.length) this.starts = doubled(this.starts)
    if (record + textAt + words > this.records.length) this.records = doubled(this.records)
    this.starts[number] = record
    this.records[record + hashAt] = hash
    this.records[record + numberAt] = number
    this.records[record + bytesAt] = bytes
    for (let at = 0; at < words; at++) this.records[record + textAt + at] = this.wanted[at] ?? 0
    this.recordsEnd = record + textAt + words
    this.slots[address] = record
    if (this.size * 2 > this.slots.length) this.rehash()
    return number
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      const record = this.starts[number] ?? 0
      let address = (this.records[record + hashAt] ?? 0) & mask
      while (slots[address] !== 0) address = (address + 1) & mask
      slots[address] = record
    }
    this.slots = slots
  }
}

/** Words that a text takes: a zero stands behind it always, which tells its end when terms are sorted. */
const wordsOf = (bytes: number): number => (bytes >>> 2) + 1

const seed = 0x811c9dc5

/** Takes four bytes into a hash: the golden ratio spreads them upwards, the shift brings them down to where addresses are. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1)
  return product ^ (product >>> 15)
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(array.length * 2)
  next.set(array)
  return next
}
