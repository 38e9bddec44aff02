import { describe, expect, it } from 'vitest'
import { PositionRoom } from '../../../renderer/search/text-index/position-room.ts'

describe('room for positions', () => {
  it('lends as many bytes as are asked for, each of them to one at a time', () => {
    const one = new PositionRoom()
    const other = new PositionRoom()
    const taken = [one.take(10), one.take(100_000), other.take(10), other.take(0)]
    expect(taken.map(({ length }) => length)).toEqual([10, 100_000, 10, 0])
    expect(new Set(taken.map(({ buffer }) => buffer)).size).toBe(taken.length)
  })

  it('lends again what was given back, the smallest that is large enough', () => {
    const room = new PositionRoom()
    const [large, small] = [room.take(300_000), room.take(1_000)]
    room.giveBack()
    expect(room.take(500).buffer).toBe(small.buffer)
    expect(room.take(200_000).buffer).toBe(large.buffer)
  })

  it('does not keep what is very large', () => {
    const room = new PositionRoom()
    const large = room.take(10_000_000)
    room.giveBack()
    expect(room.take(9_000_000).buffer).not.toBe(large.buffer)
  })
})
