import { fold } from '../fold.ts'
import { longestTerm, wordShape } from '../scan-words.ts'

/**
 * Numbers the terms of the texts that become a segment. Terms live as characters in one array and are found by a hash
 * over open addresses, so that a word of a text needs no string of its own: this is what indexing speed hangs on.
 */
export class TermTable {
  /** Number + 1 of the term at each address, 0 where none is. */
  private slots = new Int32Array(1 << 16)
  private hashes = new Uint32Array(1 << 12)
  private starts = new Uint32Array((1 << 12) + 1)
  private chars = new Uint16Array(1 << 16)
  size = 0

  /** The number of the word at a place of a text; -1 when folding leaves nothing of it. */
  numberOf(text: string, start: number, end: number, shape: number): number {
    if ((shape & wordShape.isAscii) !== 0) return this.numberOfAscii(text, start, Math.min(end, start + longestTerm))
    const term = fold(text.slice(start, Math.min(end, start + longestTerm))).slice(0, longestTerm)
    return term === '' ? -1 : this.numberOfTerm(term)
  }

  numberOfTerm(term: string): number {
    let hash = 0x811c9dc5
    for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
    return this.place(hash >>> 0, term, 0, term.length)
  }

  /** The term of a number. */
  term(number: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[number], this.starts[number + 1]))
  }

  private numberOfAscii(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), 0x01000193)
    return this.place(hash >>> 0, text, start, end)
  }

  private place(hash: number, text: string, start: number, end: number): number {
    const mask = this.slots.length - 1
    for (let address = (hash ^ (hash >>> 15)) & mask; ; address = (address + 1) & mask) {
      const found = (this.slots[address] ?? 0) - 1
      if (found < 0) return this.add(address, hash, text, start, end)
      if (this.hashes[found] === hash && this.isSame(found, text, start, end)) return found
    }
  }

  private isSame(number: number, text: string, start: number, end: number): boolean {
    const from = this.starts[number] ?? 0
    if ((this.starts[number + 1] ?? 0) - from !== end - start) return false
    for (let at = start, own = from; at < end; at++, own++) if (this.chars[own] !== lower(text.charCodeAt(at))) return false
    return true
  }

  private add(address: number, hash: number, text: string, start: number, end: number): number {
    const number = this.size++
    const from = this.starts[number] ?? 0
    if (number + 2 > this.starts.length) {
      this.starts = larger(this.starts)
      this.hashes = larger(this.hashes)
    }
    if (from + end - start > this.chars.length) this.chars = larger(this.chars)
    for (let at = start, own = from; at < end; at++, own++) this.chars[own] = lower(text.charCodeAt(at))
    this.starts[number + 1] = from + end - start
    this.hashes[number] = hash
    this.slots[address] = number + 1
    if (this.size * 2 > this.slots.length) this.rehash()
    return number
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      const hash = this.hashes[number] ?? 0
      let address = (hash ^ (hash >>> 15)) & mask
      while (slots[address] !== 0) address = (address + 1) & mask
      slots[address] = number + 1
    }
    this.slots = slots
  }
}

/** Folded terms have no capitals, so lowering them again changes nothing. */
const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code)

function larger<T extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: T): T {
  const Type = array.constructor as new (length: number) => T
  const next = new Type(array.length * 2 + 2)
  next.set(array)
  return next
}
