import type { Locator } from '../../../shared/contracts/blocks.ts'
import type { Passage } from '../../../shared/contracts/search.ts'
import { DocumentPassages } from '../document-passages.ts'
import { checksum } from '../text-index/bytes.ts'

/**
 * A document's passages as they are kept beside the index, so that none of its blocks need be parsed to show three lines
 * of it:
 *
 *   u32 checksum of what follows | u32 passages | u32 where the text begins | u32 end of each passage in the text
 *   | UTF-8: locators, JSON, one a line, and behind them the texts of the passages, a line end after each but the last
 *
 * Places are counted in UTF-16 units, the text's beginning from that of the first locator.
 */
const headNumbers = 3

export function encodePassages(passages: readonly Passage[]): Uint8Array<ArrayBuffer> {
  const locators = passages.map(({ locator }) => `${JSON.stringify(locator)}\n`).join('')
  const { text, ends } = DocumentPassages.of(passages)
  const words = new TextEncoder().encode(locators + text)
  const headBytes = (headNumbers + ends.length) * 4
  const record = new Uint8Array(headBytes + words.length)
  const head = new Uint32Array(record.buffer, 0, headBytes / 4)
  head.set([0, ends.length, locators.length])
  head.set(ends, headNumbers)
  record.set(words, headBytes)
  head[0] = checksum(record.subarray(4))
  return record
}

/** Reads a record, which begins at a multiple of four bytes; undefined when it is damaged. */
export function decodePassages(record: Uint8Array<ArrayBuffer>): DocumentPassages | undefined {
  if (record.length < headNumbers * 4) return undefined
  const [own, count = 0, textStart = 0] = new Uint32Array(record.buffer, record.byteOffset, headNumbers)
  const headBytes = (headNumbers + count) * 4
  if (headBytes > record.length || checksum(record.subarray(4)) !== own) return undefined
  const ends = new Uint32Array(record.buffer, record.byteOffset + headNumbers * 4, count).slice()
  const words = record.subarray(headBytes)
  const all = utf8.decode(words)
  let locators: readonly string[] | undefined
  const locatorAt = (passage: number): Locator => {
    locators ??= all.slice(0, textStart).split('\n')
    return JSON.parse(locators[passage] ?? '{"block":0}')
  }
  return new DocumentPassages(all.slice(textStart), ends, locatorAt, all.length === words.length)
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
