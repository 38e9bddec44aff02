import { describe, expect, it } from 'vitest'
import { DocumentPassages } from '../../../renderer/search/document-passages.ts'
import { decodePassages, encodePassages } from '../../../renderer/search/store/passage-record.ts'
import type { Passage } from '../../../shared/contracts/search.ts'

const passages: readonly Passage[] = [
  { text: 'Liaison statement on AI security\nin two lines', locator: { block: 0, page: 1, headings: ['Summary', '1\tScope'] } },
  { text: 'سياسات الأمن 安全な学習 безопасность 𠮷野', locator: { block: 3, sheet: 'Liste "à" faire', cells: 'A1:F12' } },
  { text: 'x', locator: { block: 4, slide: 12 } },
]

const all = (record: Uint8Array<ArrayBuffer>) => {
  const document = decodePassages(record)
  return document && Array.from({ length: document.count }, (_, passage) => document.at(passage))
}

describe('a record of passages', () => {
  it('gives back texts and locators, whatever their script', () => {
    expect(all(encodePassages(passages))).toEqual(passages)
    expect(all(encodePassages(passages.slice(0, 1)))).toEqual(passages.slice(0, 1))
  })

  it('holds a document without passages', () => {
    expect(all(encodePassages([]))).toEqual([])
  })

  it('keeps the passages behind half a character where they are', () => {
    const [first, last] = [{ text: 'broken \ud83d here', locator: { block: 0 } }, passages[0]]
    const read = all(encodePassages(last === undefined ? [first] : [first, last]))
    expect(read?.[0]?.text).toBe('broken \ufffd here')
    expect(read?.[1]).toEqual(last)
  })

  it('says the words of passages as they are said without it', () => {
    const { words } = DocumentPassages.of(passages)
    expect(decodePassages(encodePassages(passages))?.words).toEqual(words)
    expect([...words.plain]).toEqual([1, 0, 1])
    expect(words.folded).toContain('безопасность')
  })

  it('is not read when a byte is another, or when it is cut off', () => {
    const record = encodePassages(passages)
    for (let at = 0; at < record.length; at++) {
      const spoilt = record.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x20
      expect(decodePassages(spoilt)).toBeUndefined()
      expect(decodePassages(record.slice(0, at))).toBeUndefined()
    }
  })
})
