import { fold } from '../fold.ts'
import { longestTerm, wordShape } from '../scan-words.ts'
import { doubled } from './number-list.ts'
import { sortedTerms } from './sorted-terms.ts'

/** Bytes of the longest term there can be: `longestTerm` characters and those of a group before it, in UTF-8. */
export const longestBytes = 255
const encoder = new TextEncoder()

/** Words of a term's record before its text: bits of its hash with the bytes of the text, and what the posting log keeps there. */
const headAt = 0
const lastAt = 1
const documentsAt = 2
const textAt = 3

/**
 * The terms of the texts that become a segment, found by a hash over open addresses: a word of a text needs no string of
 * its own, and neither does a term that is written. A term is known by where its record begins.
 *
 *   slots:    hash ─▶ record
 *   records:  hash and length | last posting | documents | UTF-8, four bytes a word, the first one highest, zeros behind it
 *
 * All that a word of a text touches of its term stands in one place: with an array for each thing known of a term,
 * building took a quarter longer, waiting for memory.
 */
export class TermTable {
  private slots = new Uint32Array(1 << 16)
  /** Begins with a word that no record begins at, so that 0 is no term. */
  private records = new Uint32Array(1 << 16)
  private end = 1
  /** Where each record begins, in the order in which terms came. */
  private starts = new Uint32Array(1 << 12)
  private size = 0
  /** The text that is looked for, in words as in a record. */
  private readonly wanted = new Uint32Array(wordsOf(longestBytes))
  private readonly encoded = new Uint8Array(longestBytes)
  /** Words that needed folding, as they are spelled: folding one takes ten times as long as this look. */
  private readonly spellings = new Map<string, number>()

  /** The term of the word at a place of a text; 0 when folding leaves nothing of it. */
  termOfWord(text: string, start: number, end: number, shape: number): number {
    const to = Math.min(end, start + longestTerm)
    return (shape & wordShape.isAscii) !== 0 ? this.termOfAscii(text, start, to) : this.termOfSpelling(text.slice(start, to))
  }

  termOf(text: string): number {
    const { encoded, wanted } = this
    const { written } = encoder.encodeInto(text, encoded)
    wanted.fill(0, 0, wordsOf(written))
    for (let at = 0; at < written; at++) wanted[at >>> 2] = (wanted[at >>> 2] ?? 0) | ((encoded[at] ?? 0) << (24 - (at & 3) * 8))
    let hash = seed
    for (let at = 0; at < wordsOf(written); at++) hash = mixed(hash, wanted[at] ?? 0)
    return this.find(hash, written)
  }

  /** All terms in the order of their bytes. */
  sorted(): Uint32Array {
    return sortedTerms(this.starts.slice(0, this.size), this.records, textAt)
  }

  /** Writes the bytes of a term's text; returns how many they are. */
  readText(term: number, into: Uint8Array): number {
    const bytes = (this.records[term + headAt] ?? 0) & lengthBits
    for (let at = 0; at < bytes; at++) into[at] = (this.records[term + textAt + (at >>> 2)] ?? 0) >>> (24 - (at & 3) * 8)
    return bytes
  }

  /** The last posting of a term, counted from 1; 0 when it has none yet. */
  lastPosting(term: number): number {
    return this.records[term + lastAt] ?? 0
  }

  /** Postings of a term: documents that bear it. */
  documents(term: number): number {
    return this.records[term + documentsAt] ?? 0
  }

  countPosting(term: number, posting: number): void {
    this.records[term + lastAt] = posting
    this.records[term + documentsAt] = (this.records[term + documentsAt] ?? 0) + 1
  }

  setLastPosting(term: number, posting: number): void {
    this.records[term + lastAt] = posting
  }

  private termOfAscii(text: string, start: number, end: number): number {
    const { wanted } = this
    let hash = seed
    let word = 0
    let shift = 24
    let words = 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      word |= (code >= 0x41 && code <= 0x5a ? code | 0x20 : code) << shift
      shift -= 8
      if (shift >= 0) continue
      hash = mixed(hash, word)
      wanted[words++] = word
      word = 0
      shift = 24
    }
    wanted[words] = word
    return this.find(mixed(hash, word), end - start)
  }

  private termOfSpelling(word: string): number {
    const known = this.spellings.get(word)
    if (known !== undefined) return known
    const folded = fold(word).slice(0, longestTerm)
    const term = folded === '' ? 0 : this.termOf(folded)
    this.spellings.set(word, term)
    return term
  }

  /** The wanted term, which is taken in when it is new. */
  private find(hash: number, bytes: number): number {
    const { slots, records } = this
    const mask = slots.length - 1
    const head = ((hash & ~lengthBits) | bytes) >>> 0
    for (let address = addressOf(head) & mask; ; address = (address + 1) & mask) {
      const term = slots[address] ?? 0
      if (term === 0) return this.add(address, head)
      if (records[term + headAt] === head && this.isWanted(term, bytes)) return term
    }
  }

  private isWanted(term: number, bytes: number): boolean {
    const { records, wanted } = this
    const words = wordsOf(bytes)
    for (let at = 0; at < words; at++) if (records[term + textAt + at] !== wanted[at]) return false
    return true
  }

  private add(address: number, head: number): number {
    const term = this.end
    const words = wordsOf(head & lengthBits)
    this.end += textAt + words
    if (this.end > this.records.length) this.records = doubled(this.records)
    if (this.size === this.starts.length) this.starts = doubled(this.starts)
    this.starts[this.size++] = term
    this.records[term + headAt] = head
    for (let at = 0; at < words; at++) this.records[term + textAt + at] = this.wanted[at] ?? 0
    this.slots[address] = term
    if (this.size * 2 > this.slots.length) this.rehash()
    return term
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (const term of this.starts.subarray(0, this.size)) {
      let address = addressOf(this.records[term + headAt] ?? 0) & mask
      while (slots[address] !== 0) address = (address + 1) & mask
      slots[address] = term
    }
    this.slots = slots
  }
}

const seed = 0x811c9dc5
/** Bits of a head that hold the length of the text; the hash has the others. */
const lengthBits = 0xff

/** Takes four bytes into a hash: the golden ratio spreads them upwards, the shift brings them down. */
function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1)
  return product ^ (product >>> 15)
}

/** Where a term is looked for first: the hash in its head, and its length too, since texts of a length are many. */
const addressOf = (head: number): number => (head >>> 8) ^ head

/** Words that a text takes: a zero stands behind it always, which tells its end when terms are sorted. */
function wordsOf(bytes: number): number {
  return (bytes >>> 2) + 1
}
