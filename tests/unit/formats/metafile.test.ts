import { describe, expect, it } from 'vitest'
import { metafilePicture } from '../../../shared/formats/metafile/metafile-picture.ts'
import { joined, narrow, u8, u16, u32, wide } from '../../fixtures/bytes.ts'

const svgOf = (bytes: Uint8Array<ArrayBuffer>): string => {
  const picture = metafilePicture(bytes)
  return picture === undefined ? '' : new TextDecoder().decode(picture)
}
/** What is drawn, element by element, without what surrounds it. */
const drawn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<(?:path|text|image|g)\b[^>]*>(?:[^<]*<\/text>)?/gu)].map(([element]) => element)

/** A record of MS-WMF: its length in words, the number of its function, and parameters. */
const wmfRecord = (kind: number, ...parameters: readonly number[]) =>
  joined(u32(3 + parameters.length), u16(kind, ...parameters.map((each) => each & 0xffff)))
const wmf = (...records: readonly Uint8Array[]) => joined(u16(1, 9, 0x0300), u32(0), u16(0), u32(0), u16(0), ...records, wmfRecord(0))
const window = (width: number, height: number) => joined(wmfRecord(0x020b, 0, 0), wmfRecord(0x020c, height, width))

/** A record of MS-EMF. */
const emfRecord = (kind: number, ...data: readonly Uint8Array[]) => joined(u32(kind, 8 + joined(...data).length), ...data)
/** A metafile over a frame of 100 by 50 dots of a device with ten to the millimetre. */
const emf = (...records: readonly Uint8Array[]) =>
  joined(
    emfRecord(1, u32(0, 0, 100, 50, 0, 0, 1000, 500, 0x464d4520, 0x1_0000, 0, 0), u16(0, 0), u32(0, 0, 0, 1000, 1000, 100, 100)),
    ...records,
    emfRecord(14, u32(0, 0, 20)),
  )
const select = (number: number) => emfRecord(37, u32(number))
const noPen = 0x8000_0008

describe('Windows metafiles as pictures', () => {
  it('draws the figures of a .wmf with the pens and brushes that were chosen, in its own measure', () => {
    const svg = svgOf(
      wmf(
        window(100, 50),
        wmfRecord(0x02fc, 0, 0x00ff, 0, 0),
        wmfRecord(0x02fa, 5, 0, 0, 0, 0),
        wmfRecord(0x012d, 0),
        wmfRecord(0x012d, 1),
        wmfRecord(0x041b, 50, 100, 25, 0),
        wmfRecord(0x0324, 3, 0, 0, 50, 0, 50, 25),
      ),
    )
    expect(svg).toContain('viewBox="0 0 2000 1000"')
    expect(drawn(svg)).toEqual([
      '<path d="M0 500L2000 500L2000 1000L0 1000Z" fill="#ff0000" fill-rule="evenodd"/>',
      '<path d="M0 0L1000 0L1000 500Z" fill="#ff0000" fill-rule="evenodd"/>',
    ])
  })

  it('gives the place of a tool that was thrown away to the next one, and brings back what was kept', () => {
    const brush = (red: number) => wmfRecord(0x02fc, 0, red, 0, 0)
    const svg = svgOf(
      wmf(
        window(10, 10),
        wmfRecord(0x02fa, 5, 0, 0, 0, 0),
        wmfRecord(0x012d, 0),
        brush(0x11),
        wmfRecord(0x012d, 1),
        wmfRecord(0x001e),
        wmfRecord(0x01f0, 1),
        brush(0x22),
        wmfRecord(0x012d, 1),
        wmfRecord(0x041b, 1, 1, 0, 0),
        wmfRecord(0x0127, -1),
        wmfRecord(0x041b, 1, 1, 0, 0),
      ),
    )
    expect(drawn(svg).map((element) => /fill="([^"]*)"/u.exec(element)?.[1])).toEqual(['#220000', '#110000'])
  })

  it('draws an .emf over its frame, through its windows and its world', () => {
    const square = emfRecord(86, u32(0, 0, 0, 0, 4), u16(0, 0, 10, 0, 10, 10, 0, 10))
    const svg = svgOf(
      emf(
        select(noPen),
        emfRecord(39, u32(1, 0, 0x00ff00, 0)),
        select(1),
        emfRecord(17, u32(8)),
        emfRecord(9, u32(10, 10)),
        emfRecord(11, u32(50, 20)),
        square,
        emfRecord(35, new Uint8Array(Float32Array.of(0, 1, -1, 0, 10, 0).buffer)),
        square,
      ),
    )
    expect(svg).toContain('viewBox="0 0 100 50"')
    expect(drawn(svg).map((element) => /d="([^"]*)" fill="([^"]*)"/u.exec(element)?.slice(1))).toEqual([
      ['M0 0L50 0L50 20L0 20Z', '#00ff00'],
      ['M50 0L50 20L0 20L0 0Z', '#00ff00'],
    ])
  })

  it('fills paths whose pieces go on from one another, and cuts by them', () => {
    const point = (x: number, y: number) => u32(x, y)
    const triangle = joined(
      emfRecord(59),
      emfRecord(27, point(0, 0)),
      emfRecord(54, point(10, 0)),
      emfRecord(54, point(10, 10)),
      emfRecord(61),
      emfRecord(60),
    )
    const svg = svgOf(emf(triangle, emfRecord(67, u32(5)), triangle, emfRecord(62, u32(0, 0, 0, 0))))
    expect(svg).toContain('<clipPath id="r0"><path d="M0 0L10 0L10 10Z"/></clipPath>')
    expect(drawn(svg).at(-1)).toBe('<path d="M0 0L10 0L10 10Z" fill="#ffffff" fill-rule="evenodd" clip-path="url(#r0)"/>')
  })

  it('writes text where it stands, as text that can hold no element', () => {
    const words = '<script>&'
    const text = emfRecord(84, u32(0, 0, 0, 0, 1, 0, 0, 5, 20, words.length, 76, 0, 0, 0, 0, 0, 0), wide(words), u8(0, 0))
    const svg = svgOf(emf(emfRecord(22, u32(24)), text))
    expect(svg).toContain('translate(5 20)')
    expect(svg).toContain('>&lt;script&gt;&amp;</text>')
    expect(svg).not.toContain('<script')
    const older = svgOf(wmf(window(100, 100), wmfRecord(0x0521, 2, 0x6948, 50, 10)))
    expect(older).toMatch(/translate\(200 1000\).*>Hi<\/text>/u)
  })

  it('keeps bitmaps as pictures, and leaves masks out', () => {
    const bitmap = joined(u32(40, 1, 1), u16(1, 24), u32(0, 4, 0, 0, 0, 0), u8(1, 2, 3, 0))
    const stretch = (rop: number) => emfRecord(81, u32(0, 0, 0, 0, 10, 20, 0, 0, 1, 1, 80, 40, 120, 4, 0, rop, 30, 40), bitmap)
    const svg = svgOf(emf(stretch(0x00cc_0020), stretch(0x0088_00c6)))
    expect(svg.match(/<image/gu)?.length).toBe(1)
    expect(svg).toMatch(/transform="matrix\(30 0 0 40 10 20\)" href="data:image\/bmp;base64,Qk0/u)
  })

  it('leaves other bytes alone, and gives nothing for a metafile that draws nothing', () => {
    expect(metafilePicture(narrow('a text that is long enough to be looked at for a head'))).toBeUndefined()
    expect(metafilePicture(emf())).toBeUndefined()
    expect(metafilePicture(u8(1, 2, 3))).toBeUndefined()
  })

  it('ends calmly on mutations of good files, and never writes what is no number', () => {
    const good = [
      emf(
        emfRecord(86, u32(0, 0, 0, 0, 4), u16(0, 0, 10, 0, 10, 10, 0, 10)),
        emfRecord(90, u32(0, 0, 0, 0, 1, 2, 2), u16(0, 0, 5, 5)),
        emfRecord(84, u32(0, 0, 0, 0, 1, 0, 0, 5, 20, 2, 76, 0, 0, 0, 0, 0, 80), wide('Hi'), u32(3, 3)),
      ),
      wmf(
        window(100, 50),
        wmfRecord(0x0538, 1, 3, 0, 0, 9, 9, 0, 9),
        wmfRecord(0x0a32, 5, 5, 2, 0, 0x6948, 3, 3),
        wmfRecord(0x02fb, -12, 0, 0, 0, 700, 0, 0, 0, 0, 0x7241, 0x6169, 0x006c),
      ),
    ]
    let seed = 20_261_126
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed % below
    }
    for (const bytes of good)
      for (let round = 0; round < 1_500; round++) {
        const copy = new Uint8Array(bytes)
        for (let change = 0; change < 1 + random(6); change++) copy[random(copy.length)] = random(256)
        const svg = svgOf(copy.subarray(0, random(4) === 0 ? random(copy.length) : copy.length).slice())
        expect(svg, `seed 20261126, round ${round}`).not.toMatch(/NaN|Infinity|undefined/u)
      }
  })
})
