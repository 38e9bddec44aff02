import type { Locator } from '../../../shared/contracts/blocks.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { DocumentPassages } from '../document-passages.ts'
import { checksum } from '../text-index/bytes.ts'

/**
 * A document's passages as they are kept beside the index, so that none of its blocks need be parsed, and none of its words
 * be cut, to show three lines of it:
 *
 *   u32 checksum of what follows | u32 passages | u32 where the text begins | u32 where the folded words begin
 *   | u32 a passage: where it ends in the text, × 2, and 1 more when its words are all plain
 *   | UTF-8: locators, JSON, one a line; the texts of the passages, a line end between them; the folded words of those
 *     that hold other than plain words, a passage a line
 *
 * Places are counted in UTF-16 units, the two beginnings from that of the first locator.
 */
const headNumbers = 4

export function encodePassages(passages: readonly Passage[]): Uint8Array<ArrayBuffer> {
  const locators = passages.map(({ locator }) => `${JSON.stringify(locator)}\n`).join('')
  const { text, ends, words } = DocumentPassages.of(passages)
  const strings = utf8.encode(locators + text + words.folded)
  const headBytes = (headNumbers + ends.length) * 4
  const record = new Uint8Array(headBytes + strings.length)
  const head = new Uint32Array(record.buffer, 0, headBytes / 4)
  head.set([0, ends.length, locators.length, locators.length + text.length])
  for (const [passage, end] of ends.entries()) head[headNumbers + passage] = end * 2 + (words.plain[passage] ?? 0)
  record.set(strings, headBytes)
  head[0] = checksum(record.subarray(4))
  return record
}

/** Reads a record, which begins at a multiple of four bytes; undefined when it is damaged. */
export function decodePassages(record: Uint8Array<ArrayBuffer>): DocumentPassages | undefined {
  if (record.length < headNumbers * 4) return undefined
  const [own, count = 0, textStart = 0, foldedStart = 0] = new Uint32Array(record.buffer, record.byteOffset, headNumbers)
  const headBytes = (headNumbers + count) * 4
  if (headBytes > record.length || checksum(record.subarray(4)) !== own) return undefined
  const places = new Uint32Array(record.buffer, record.byteOffset + headNumbers * 4, count)
  const strings = fromUtf8.decode(record.subarray(headBytes))
  let locators: readonly string[] | undefined
  const locatorAt = (passage: number): Locator => {
    locators ??= strings.slice(0, textStart).split('\n')
    return JSON.parse(locators[passage] ?? '{"block":0}')
  }
  return new DocumentPassages(
    strings.slice(textStart, foldedStart),
    places.map((place) => place >>> 1),
    locatorAt,
    { plain: Uint8Array.from(places, (place) => place & 1), folded: strings.slice(foldedStart) },
  )
}

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
