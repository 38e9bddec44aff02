import { ByteReader, ByteWriter } from './bytes.ts'
import { doubled, NumberList } from './number-list.ts'
import type { SegmentWriter } from './segment-writer.ts'
import type { TermTable } from './term-table.ts'

/**
 * The postings of documents as they come, and then term by term.
 *
 *   put:          (term, position) ─▶ the present document's words
 *   endDocument:  words ─counting sort by term─▶ a posting for each term:  document | frequency | positions, all varints
 *   inOrder:      postings ─counting sort by term─▶ the writer, one term after the other
 *
 * Sorting each document by itself stays within the processor's cache; sorting all words of a segment at its end took
 * four times as long, most of it waiting for memory.
 */
export class PostingLog {
  private readonly table: TermTable
  private readonly bytes = new ByteWriter(1 << 16)
  /** The term of each posting, and where its bytes begin. */
  private readonly terms = new NumberList()
  private readonly starts = new NumberList()
  private postings = 0
  private document = 0
  /** Postings of the documents before: a term whose last posting is beyond them stands in the present document already. */
  private before = 0
  /** The present document's words: whose each is, counted from the document's first posting, and its position. */
  private owners = new Uint32Array(1 << 12)
  private positions = new Uint32Array(1 << 12)
  private words = 0
  /** How often the present document bears each of its terms. */
  private frequencies = new Uint32Array(1 << 12)
  /** The present document's positions, term by term, and where each term's next one goes. */
  private sorted = new Uint32Array(1 << 12)
  private places = new Uint32Array(1 << 12)

  constructor(table: TermTable) {
    this.table = table
  }

  /** Takes a word of the present document; positions do not fall. */
  put(term: number, position: number): void {
    const last = this.table.lastPosting(term)
    const owner = (last > this.before ? last : this.open(term)) - this.before - 1
    if (this.words === this.owners.length) {
      this.owners = doubled(this.owners)
      this.positions = doubled(this.positions)
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
    for (let owner = 0, at = 0; owner < this.postings - this.before; owner++) {
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
    this.before = this.postings
    this.words = 0
    return words
  }

  /** The postings of terms that are given in order. Nothing may be put afterwards. */
  inOrder(terms: Uint32Array): SortedPostings {
    const { table } = this
    let place = 0
    for (const term of terms) {
      table.setLastPosting(term, place)
      place += table.documents(term)
    }
    const starts = this.starts.values()
    const sorted = new Uint32Array(starts.length)
    const owners = this.terms.values()
    for (let posting = 0; posting < starts.length; posting++) {
      const term = owners[posting] ?? 0
      const next = table.lastPosting(term)
      sorted[next] = starts[posting] ?? 0
      table.setLastPosting(term, next + 1)
    }
    return new SortedPostings(this.bytes.since(0), sorted)
  }

  private sortWords(): void {
    const { owners, positions, frequencies, words } = this
    const found = this.postings - this.before
    while (found > this.places.length) this.places = doubled(this.places)
    while (words > this.sorted.length) this.sorted = doubled(this.sorted)
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

  /** Begins the posting of a term in the present document; returns its number, counted from 1. */
  private open(term: number): number {
    const owner = this.postings++ - this.before
    if (owner === this.frequencies.length) this.frequencies = doubled(this.frequencies)
    this.frequencies[owner] = 0
    this.terms.push(term)
    this.table.countPosting(term, this.postings)
    return this.postings
  }
}

/** The postings of a log, term by term. */
export class SortedPostings {
  private readonly bytes: Uint8Array
  private readonly reader: ByteReader
  private readonly starts: Uint32Array
  private next = 0

  /** `starts`: where each posting begins, in the order of their terms. */
  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes
    this.reader = new ByteReader(bytes)
    this.starts = starts
  }

  /** Bytes that all of them take, positions included. */
  get size(): number {
    return this.bytes.length
  }

  /** Writes the next `count` postings, which are those of one term. */
  write(count: number, writer: SegmentWriter): void {
    const { bytes, reader, starts } = this
    for (const end = this.next + count; this.next < end; this.next++) {
      reader.at = starts[this.next] ?? 0
      const document = reader.varint()
      const frequency = reader.varint()
      writer.posting(document, frequency)
      writer.positions.copyVarints(bytes, reader.at, frequency)
    }
  }
}
