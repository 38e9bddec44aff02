import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../renderer/search/text-index/bytes.ts'
import { PositionReader } from '../../../renderer/search/text-index/position-reader.ts'
import { RowMarks } from '../../../renderer/search/text-index/row-marks.ts'

/** Distances of one to five bytes, and the places they add up to. */
const distances = [0, 1, 127, 128, 5, 16_383, 16_384, 2_097_151, 2_097_152, 3]
const places = distances.map((_, at) => distances.slice(0, at + 1).reduce((sum, distance) => sum + distance))

function positions(numbers: readonly number[] = distances): Uint8Array {
  const writer = new ByteWriter(16)
  for (const number of numbers) writer.varint(number)
  return writer.finish()
}

function read(reader: PositionReader, count: number): number[] {
  const into = new Uint32Array(count)
  reader.read(count, into)
  return [...into]
}

/** Marks with room for all places above. */
function marks(): RowMarks {
  const made = new RowMarks()
  made.reach(8_000_000)
  made.renew(3)
  return made
}

describe('the positions of a term', () => {
  it('are added up to places, those of three bytes and more too', () => {
    expect(read(new PositionReader(positions()), distances.length)).toEqual(places)
  })

  it('are read a document at a time', () => {
    const reader = new PositionReader(positions([300, 2, 7, 1_000, 1]))
    expect(read(reader, 2)).toEqual([300, 302])
    expect(read(reader, 3)).toEqual([7, 1_007, 1_008])
  })

  it('leave their mark in the slots of their places, and in no other but the first', () => {
    const made = marks()
    expect(new PositionReader(positions()).mark(distances.length, made, 2)).toBe((places.at(-1) ?? 0) + 2)
    const marked: number[] = []
    for (const [slot, mark] of made.slots.entries()) if (slot > 0 && mark === made.mark) marked.push(slot - 2)
    expect(marked).toEqual([...new Set(places)])
  })

  it('raise the marks that are there, once each, and say how many', () => {
    const made = marks()
    for (const slot of [3, 130, 18_700]) made.slots[slot] = made.mark
    made.slots[4] = made.mark - 1
    const reader = new PositionReader(positions([2, 0, 1, 126, 18_570]))
    expect(reader.raise(5, made, 1)).toBe(3)
    expect([3, 130, 18_700].map((slot) => made.slots[slot])).toEqual(Array(3).fill(made.mark + 1))
    expect(made.slots[4]).toBe(made.mark - 1)
  })

  it('are no more than their bytes can hold', () => {
    const reader = new PositionReader(positions([1, 2, 3]))
    expect(reader.within(4_000_000_000)).toBe(3)
    expect(read(reader, 2)).toEqual([1, 3])
    expect(reader.within(2)).toBe(1)
    reader.skip(10)
    expect(reader.within(2)).toBe(0)
  })

  it('end with their bytes, whatever these say', () => {
    const reader = new PositionReader(new Uint8Array(20).fill(255))
    const made = marks()
    const count = reader.within(1_000)
    expect(read(reader, count)).toHaveLength(20)
    expect(() => new PositionReader(new Uint8Array(20).fill(255)).mark(count, made, 1)).not.toThrow()
    expect(() => new PositionReader(new Uint8Array(20).fill(255)).raise(count, made, 1)).not.toThrow()
  })
})

describe('the marks of rows', () => {
  it('are told from those of earlier documents, however many there were', () => {
    const made = new RowMarks()
    for (let document = 0; document < 70_000; document++) {
      made.renew(3)
      if (made.slots.subarray(0, 1_000).includes(made.mark)) expect.fail(`A mark of an earlier document counts in ${document}`)
      if (document < 1_000) made.slots[document] = made.mark
    }
    expect(made.mark).toBeLessThan(65_536)
  })
})
