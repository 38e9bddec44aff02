import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflate } from '../../../shared/formats/inflate/inflate.ts'

const sentence = new TextEncoder().encode('The study group agreed to send a liaison statement to the study group. ')
const text = Uint8Array.from({ length: 300_000 }, (_, index) => (sentence[index % sentence.length] ?? 0) ^ (index % 997 === 0 ? 5 : 0))
/** Bytes without any pattern, the same in every run. */
const noise = Uint8Array.from({ length: 70_000 }, (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 13)
const strategies = {
  'with its own codes': { strategy: constants.Z_DEFAULT_STRATEGY },
  'with the fixed codes': { strategy: constants.Z_FIXED },
  'without matches': { strategy: constants.Z_HUFFMAN_ONLY },
  stored: { level: 0 },
  'in many small blocks': { memLevel: 1 },
}

const noClaim = 0

describe('inflating', () => {
  it.each(Object.entries(strategies))('gives back what was deflated %s', (_how, options) => {
    for (const original of [text, noise, new Uint8Array(0), Uint8Array.of(7), new Uint8Array(100_000)]) {
      const { bytes, end } = inflate(deflateRawSync(original, options), original.length)
      expect(end).toBe('whole')
      expect(Buffer.compare(bytes, original)).toBe(0)
    }
  })

  it('gives back any bytes, whatever size is claimed for them', () => {
    const samples = fc.oneof(
      fc.uint8Array({ maxLength: 3_000 }),
      fc.array(fc.constantFrom(...'abcd '), { maxLength: 5_000 }).map((letters) => new TextEncoder().encode(letters.join(''))),
    )
    fc.assert(
      fc.property(samples, fc.constantFrom(1, 6, 9), fc.nat(10_000), (original, level, claim) => {
        const { bytes, end } = inflate(deflateRawSync(original, { level }), claim)
        return end === 'whole' && Buffer.compare(bytes, original) === 0
      }),
      { numRuns: 500 },
    )
  })

  it('passes over what follows the last block', () => {
    const followed = new Uint8Array([...deflateRawSync(text), 1, 2, 3, 4, 5])
    const { bytes, end } = inflate(followed, noClaim)
    expect(end).toBe('whole')
    expect(Buffer.compare(bytes, text)).toBe(0)
  })

  it('gives what stands before the end of data that is cut off, and says so', () => {
    for (const options of Object.values(strategies)) {
      const whole = deflateRawSync(text, options)
      for (const kept of [1, 2, 5, 40, whole.length >> 1, whole.length - 1]) {
        const { bytes, end } = inflate(whole.subarray(0, kept), text.length)
        expect(end).toBe('cut-off')
        expect(Buffer.compare(bytes, text.subarray(0, bytes.length))).toBe(0)
      }
      expect(inflate(whole.subarray(0, whole.length >> 1), text.length).bytes.length).toBeGreaterThan(20_000)
    }
  })

  it.each([
    ['a block of a type that does not exist', [0b111]],
    ['a match before anything stands', [0b0000_0011, 0b0000_0010]],
    ['more codes than their bits can tell apart', [0b0000_0101, 0, 0b1111_1110, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])('says that data is broken by %s', (_what, data) => {
    expect(inflate(Uint8Array.from([...data, ...noise.subarray(0, 40)]), 100)).toMatchObject({ end: 'broken' })
  })

  it('always comes to an end with bytes that are no deflate data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.nat(1_000), (data, claim) => {
        const { bytes, end } = inflate(data, claim)
        return bytes.length <= data.length * 1_032 && ['whole', 'cut-off', 'broken'].includes(end)
      }),
      { numRuns: 2_000 },
    )
  })

  it('hands over every byte once, each piece before memory for as much again is taken', () => {
    const zeros = new Uint8Array(20_000_000)
    let handed = 0
    let largest = 0
    inflate(deflateRawSync(zeros), noClaim, (piece) => {
      largest = Math.max(largest, piece.length / Math.max(1_024, handed))
      handed += piece.length
    })
    expect(handed).toBe(zeros.length)
    expect(largest).toBeLessThanOrEqual(1.5)
  })

  it('stops where it is told to, however much the data would give', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000))
    let handed = 0
    const stopAfterMillion = (piece: Uint8Array) => {
      handed += piece.length
      if (handed > 1_000_000) throw new Error('enough')
    }
    expect(() => inflate(bomb, noClaim, stopAfterMillion)).toThrow('enough')
    expect(handed).toBeLessThan(4_000_000)
  })

  it('takes no more memory at first than the data can give, whatever is claimed', () => {
    const { bytes } = inflate(deflateRawSync(Uint8Array.of(1, 2, 3)), 4_000_000_000)
    expect(bytes.buffer.byteLength).toBe(3)
  })
})
