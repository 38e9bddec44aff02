import { ByteReader, ByteWriter } from './bytes.ts'
import { NumberList } from './number-list.ts'
import type { SegmentWriter } from './segment-writer.ts'

/**
 * The postings of documents as they come, and then term by term.
 *
 *   put:          (term, position) ─▶ the present document's words
 *   endDocument:  words ─counting sort by term─▶ a record for each term:  document | frequency | positions, all varints
 *   byTerm:       records ─counting sort by term─▶ the writer, one term after the other
 *
 * Sorting each document by itself stays within the processor's cache; sorting all words of a segment at its end took
 * four times as long, most of it waiting for memory.
 */
export class PostingLog {
  private readonly bytes = new ByteWriter(1 << 16)
  /** The term of each record, and where its bytes begin. */
  private readonly terms = new NumberList()
  private readonly starts = new NumberList()
  private records = 0
  private document = 0
  /** The number of each term's last record, + 1: beyond those of the documents before, it is the present document's. */
  private last = new Uint32Array(1 << 12)
  private recordsBefore = 0
  /** The present document's words: whose each is, counted from its first record, and its position. */
  private owners = new Uint32Array(1 << 12)
  private positions = new Uint32Array(1 << 12)
  private words = 0
  /** How often the present document bears each of its terms. */
  private frequencies = new Uint32Array(1 << 12)
  /** The present document's positions, term by term, and where each term's next one goes. */
  private sorted = new Uint32Array(1 << 12)
  private places = new Uint32Array(1 << 12)

  /** Takes a word of the present document; positions do not fall. */
  put(term: number, position: number): void {
    const record = this.last[term] ?? 0
    const owner = (record > this.recordsBefore ? record : this.open(term)) - this.recordsBefore - 1
    if (this.words === this.owners.length) {
      this.owners = larger(this.owners)
      this.positions = larger(this.positions)
    }
    this.frequencies[owner] = (this.frequencies[owner] ?? 0) + 1
    this.owners[this.words] = owner
    this.positions[this.words++] = position
  }

  /** Ends the present document; returns how many words it had. */
  endDocument(): number {
    const { words, bytes, frequencies, document } = this
    this.sortWords()
    const { sorted } = this
    for (let owner = 0, at = 0; owner < this.records - this.recordsBefore; owner++) {
      const frequency = frequencies[owner] ?? 0
      this.starts.push(bytes.length)
      bytes.varint(document)
      bytes.varint(frequency)
      let before = 0
      for (const end = at + frequency; at < end; at++) {
        const position = sorted[at] ?? 0
        bytes.varint(position - before)
        before = position
      }
    }
    this.document++
    this.recordsBefore = this.records
    this.words = 0
    return words
  }

  /** The postings of each term, to be written in any order of terms. */
  byTerm(terms: number): TermPostings {
    const owners = this.terms.values()
    const starts = this.starts.values()
    const ends = new Uint32Array(terms + 1)
    for (const term of owners) ends[term + 1] = (ends[term + 1] ?? 0) + 1
    for (let term = 0; term < terms; term++) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0)
    const sorted = new Uint32Array(owners.length)
    // `ends` holds where each term's begin until they are all placed, and then where they end.
    for (let record = 0; record < owners.length; record++) {
      const term = owners[record] ?? 0
      const place = ends[term] ?? 0
      sorted[place] = starts[record] ?? 0
      ends[term] = place + 1
    }
    return new TermPostings(this.bytes.since(0), sorted, ends)
  }

  private sortWords(): void {
    const { owners, positions, frequencies, words } = this
    const found = this.records - this.recordsBefore
    while (found > this.places.length) this.places = larger(this.places)
    while (words > this.sorted.length) this.sorted = larger(this.sorted)
    const { places, sorted } = this
    for (let owner = 0, place = 0; owner < found; owner++) {
      places[owner] = place
      place += frequencies[owner] ?? 0
    }
    for (let word = 0; word < words; word++) {
      const owner = owners[word] ?? 0
      const place = places[owner] ?? 0
      sorted[place] = positions[word] ?? 0
      places[owner] = place + 1
    }
  }

  /** Begins the record of a term in the present document; returns its number + 1. */
  private open(term: number): number {
    while (term >= this.last.length) this.last = larger(this.last)
    const owner = this.records - this.recordsBefore
    if (owner === this.frequencies.length) this.frequencies = larger(this.frequencies)
    this.frequencies[owner] = 0
    this.terms.push(term)
    this.last[term] = ++this.records
    return this.records
  }
}

/** The postings of a log, term by term. */
export class TermPostings {
  private readonly bytes: Uint8Array
  private readonly reader: ByteReader
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array

  /** `starts`: where each record begins, those of a term side by side; `ends`: where those of each term end among them. */
  constructor(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array) {
    this.bytes = bytes
    this.reader = new ByteReader(bytes)
    this.starts = starts
    this.ends = ends
  }

  /** Bytes that all of them take, positions included. */
  get size(): number {
    return this.bytes.length
  }

  write(term: number, writer: SegmentWriter): void {
    const { bytes, reader, starts, ends } = this
    const end = ends[term] ?? 0
    for (let at = term === 0 ? 0 : (ends[term - 1] ?? 0); at < end; at++) {
      reader.at = starts[at] ?? 0
      const document = reader.varint()
      const frequency = reader.varint()
      writer.posting(document, frequency)
      writer.positions.copyVarints(bytes, reader.at, frequency)
    }
  }
}

function larger(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(array.length * 2)
  next.set(array)
  return next
}
