import { describe, expect, it } from 'vitest'
import { PictureStore } from '../../../shared/formats/original/picture-store.ts'
import { tiffAsBitmap } from '../../../shared/formats/original/tiff-picture.ts'

type Tag = readonly [tag: number, type: 3 | 4, ...values: number[]]

/** A TIFF of one strip; `data` stands before its directory, which stands before long values. */
function tiff(tags: readonly Tag[], data: readonly number[]): Uint8Array<ArrayBuffer> {
  const all: readonly Tag[] = [...tags, [273, 4, 8], [279, 4, data.length]]
  const start = 8 + data.length + (data.length % 2)
  const long = start + 2 + all.length * 12 + 4
  const room = all.reduce((sum, [, type, ...values]) => sum + values.length * (type === 3 ? 2 : 4), 0)
  const bytes = new Uint8Array(long + room)
  const view = new DataView(bytes.buffer)
  bytes.set([0x4d, 0x4d, 0, 42])
  view.setUint32(4, start)
  bytes.set(data, 8)
  view.setUint16(start, all.length)
  let free = long
  for (const [index, [tag, type, ...values]] of all.entries()) {
    const at = start + 2 + index * 12
    const size = type === 3 ? 2 : 4
    view.setUint16(at, tag)
    view.setUint16(at + 2, type)
    view.setUint32(at + 4, values.length)
    const place = values.length * size <= 4 ? at + 8 : free
    if (place === free) {
      view.setUint32(at + 8, free)
      free += values.length * size
    }
    for (const [step, value] of values.entries())
      if (size === 2) view.setUint16(place + step * 2, value)
      else view.setUint32(place + step * 4, value)
  }
  return bytes
}

/** Pixels of a bitmap as `rrggbbaa`, row by row. */
function pixels(bitmap: Uint8Array<ArrayBuffer> | undefined): readonly string[] {
  if (bitmap === undefined) return []
  const view = new DataView(bitmap.buffer)
  expect(String.fromCharCode(bitmap[0] ?? 0, bitmap[1] ?? 0)).toBe('BM')
  const found: string[] = []
  for (let at = view.getUint32(10, true); at < bitmap.length; at += 4)
    found.push([2, 1, 0, 3].map((part) => (bitmap[at + part] ?? 0).toString(16).padStart(2, '0')).join(''))
  return found
}

/** Codes of growing width, highest bit first, as LZW in a TIFF writes them. */
function lzwBytes(codes: readonly number[]): readonly number[] {
  let bits = ''
  let [next, width] = [258, 9]
  let isFirst = true
  for (const code of codes) {
    bits += code.toString(2).padStart(width, '0')
    if (code === 256) [next, width, isFirst] = [258, 9, true]
    else if (isFirst) isFirst = false
    else next++
    if (next + 1 >= 1 << width && width < 12) width++
  }
  return (bits.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}

const grey = (width: number, compression: number): readonly Tag[] => [
  [256, 3, width],
  [257, 3, 1],
  [258, 3, 8],
  [259, 3, compression],
  [262, 3, 1],
  [277, 3, 1],
]

describe('a TIFF', () => {
  it('becomes a bitmap with its colours and with what is seen through', () => {
    const colours: readonly Tag[] = [
      [256, 3, 2],
      [257, 3, 1],
      [258, 3, 8, 8, 8, 8],
      [259, 3, 1],
      [262, 3, 2],
      [277, 3, 4],
      [338, 3, 1],
    ]
    expect(pixels(tiffAsBitmap(tiff(colours, [255, 0, 10, 255, 64, 0, 0, 128])))).toEqual(['ff000aff', '80000080'])
  })

  it('is read in grey, the other way round, and by a palette', () => {
    expect(pixels(tiffAsBitmap(tiff(grey(2, 1), [0, 200])))).toEqual(['000000ff', 'c8c8c8ff'])
    const turned = grey(1, 1).map((tag): Tag => (tag[0] === 262 ? [262, 3, 0] : tag))
    expect(pixels(tiffAsBitmap(tiff(turned, [0])))).toEqual(['ffffffff'])
    const palette = Array.from({ length: 768 }, (_, at) => (at === 5 ? 0xff00 : at === 256 + 5 ? 0x8000 : 0))
    const painted = grey(1, 1).map((tag): Tag => (tag[0] === 262 ? [262, 3, 3] : tag))
    expect(pixels(tiffAsBitmap(tiff([...painted, [320, 3, ...palette]], [5])))).toEqual(['ff8000ff'])
  })

  it('is unpacked run by run and by LZW, with its prediction undone', () => {
    const shades = (values: readonly number[]) => values.map((value) => `${value.toString(16).padStart(2, '0').repeat(3)}ff`)
    expect(pixels(tiffAsBitmap(tiff(grey(5, 32_773), [1, 7, 8, 254, 9])))).toEqual(shades([7, 8, 9, 9, 9]))
    expect(pixels(tiffAsBitmap(tiff(grey(4, 5), lzwBytes([256, 7, 258, 7, 257]))))).toEqual(shades([7, 7, 7, 7]))
    const many = Array.from({ length: 1_500 }, (_, at) => (at * 7) % 256)
    expect(pixels(tiffAsBitmap(tiff(grey(1_500, 5), lzwBytes([256, ...many, 257]))))).toEqual(shades(many))
    expect(pixels(tiffAsBitmap(tiff([...grey(3, 1), [317, 3, 2]], [10, 5, 255])))).toEqual(shades([10, 15, 14]))
  })

  it('of another kind, or damaged, is left out and counted', () => {
    expect(tiffAsBitmap(tiff(grey(1, 7), [1]))).toBeUndefined()
    expect(tiffAsBitmap(tiff(grey(60_000, 1), [1]))).toBeDefined()
    const huge = grey(60_000, 1).map((tag): Tag => (tag[0] === 257 ? [257, 3, 60_000] : tag))
    expect(tiffAsBitmap(tiff(huge, [1]))).toBeUndefined()
    const cut = tiff(grey(2, 1), [1, 2]).slice(0, 20)
    expect(tiffAsBitmap(cut)).toBeUndefined()
    const store = new PictureStore()
    expect(store.add('a', () => cut)).toBeUndefined()
    expect(store.leftOut).toBe(1)
    expect(store.add('b', () => tiff(grey(2, 1), [1, 2]))).toBe(0)
    expect(store.pictures[0]?.type).toBe('image/bmp')
  })
})
