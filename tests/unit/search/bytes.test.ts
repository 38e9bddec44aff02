import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter } from '../../../renderer/search/text-index/bytes.ts'

/** Numbers of one to five bytes as varints, `offset` bytes into a larger buffer, where slices of a file may begin. */
function written(numbers: readonly number[], offset: number): Uint8Array {
  const writer = new ByteWriter(16)
  for (const number of numbers) writer.varint(number)
  const bytes = writer.finish()
  const larger = new Uint8Array(offset + bytes.length)
  larger.set(bytes, offset)
  return larger.subarray(offset)
}

const numbers = Array.from({ length: 500 }, (_, n) => [n, n * 131, n * 20_011, n * 3_000_017, n % 128][n % 5] ?? 0).map((n) => n >>> 0)

describe('numbers in bytes', () => {
  it('are read after any others were passed over, wherever their bytes lie', () => {
    for (const offset of [0, 1, 2, 3, 5])
      for (const [from, count] of [
        [0, 0],
        [0, 15],
        [1, 16],
        [3, 17],
        [0, 100],
        [7, 333],
      ] as const) {
        const reader = new ByteReader(written(numbers, offset))
        reader.skip(from)
        reader.varint()
        reader.skip(count)
        expect(reader.varint(), `${offset} ${from} ${count}`).toBe(numbers[from + 1 + count])
      }
  })

  it('are zero past the end, however far one goes', () => {
    const reader = new ByteReader(written([1, 2, 3], 1))
    reader.skip(1_000_000)
    expect(reader.varint()).toBe(0)
  })
})
