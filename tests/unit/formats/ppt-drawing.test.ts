import { describe, expect, it } from 'vitest'
import { joined, narrow, u8, u16, u32, wide } from '../../fixtures/bytes.ts'
import { drawAny, slidesOf, words } from '../../fixtures/drawing.ts'
import {
  artShape,
  body,
  container,
  drawing,
  numbered,
  options,
  other,
  presentation,
  record,
  type Show,
  slide,
  string,
  text,
  textbox,
  title,
} from '../../fixtures/power-point-file.ts'

const draw = async (show: Show) => slidesOf('talk.ppt', presentation(show))
const one = async (...inner: readonly Uint8Array[]) => draw({ parts: { 2: slide(...inner) }, order: [[2]] })
const box = { top: 80, left: 160, bottom: 160, right: 480 }
const rectangle = 1
const filled = (colour: number) => ({ 385: colour, 447: 0x0010_0010, 511: 0x0008_0000 })

/** A scheme of eight colours, the first five of which are given. */
const scheme = (...colours: readonly number[]) => record(2032, u32(...colours, ...Array.from({ length: 8 - colours.length }, () => 0)), 1)
const slideAtom = (master: number, flags: number) => record(1007, joined(new Uint8Array(12), u32(master, 0), u16(flags, 0)))
const background = (colour: number) => container(0xf004, record(0xf00a, u32(9, 0xc00), 1, 2), options(filled(colour)))
/** A drawing with what stands behind its shapes. */
const drawingOn = (colour: number, ...shapes: readonly Uint8Array[]) =>
  container(
    1036,
    container(
      0xf002,
      numbered(0xf003, 0, container(0xf004, record(0xf009, u32(0, 0, 0, 0)), record(0xf00a, u32(1, 5))), ...shapes),
      background(colour),
    ),
  )
const placeholder = (kind: number) => container(0xf011, record(3011, joined(u32(0), u8(kind, 0), u16(0))))

describe('the drawing of a PowerPoint 97 presentation', () => {
  it('puts shapes where they stand, in points, on slides of the stated size', async () => {
    const document = [record(1001, joined(u32(5760, 4320, 0, 0, 0, 0, 0, 0), u16(1, 0)))]
    const { width, height, slides } = await draw({
      parts: { 2: slide(drawing(artShape(box, { kind: rectangle, options: options(filled(0x0000ff)) }))) },
      document,
      order: [[2]],
    })
    expect([width, height]).toEqual([720, 540])
    expect(slides[0]?.shapes).toEqual([
      { box: { x: 20, y: 10, width: 40, height: 10 }, outline: 'rectangle', fill: { kind: 'colour', colour: '#ff0000' } },
    ])
  })

  it('leads to slides and addresses by its links, from words and from shapes', async () => {
    const link = (number: number, strings: readonly Uint8Array[]) => container(4055, record(4051, u32(number)), ...strings)
    const document = [
      container(1033, link(1, [string('https://www.itu.int', 1)]), link(2, [string('258,2,End', 3)]), link(3, [string('999,9,Gone', 3)])),
    ]
    const click = (number: number, action = 4, jump = 0) =>
      container(4082, record(4083, joined(u32(0, number), u8(action, 0, jump, 0, 0, 0, 0, 0))))
    const pressed = (interaction: Uint8Array) =>
      artShape(box, { kind: rectangle, options: options(filled(0)) }, container(0xf011, interaction))
    const linked = (interaction: Uint8Array) => textbox(box, joined(text(other, 'there'), interaction, record(4063, u32(0, 5))))
    const jump = 3
    const { slides } = await draw({
      parts: {
        2: slide(
          drawing(
            ...[click(1), click(2), click(3), click(0, jump, 1), click(0, jump, 2), click(0, jump, 6)].map(pressed),
            ...[click(2), click(0, jump, 4), click(3)].map(linked),
          ),
        ),
        3: slide(),
      },
      document,
      // The second slide has the id 258.
      order: [[3], [2], [3]],
    })
    const shapes = slides[1]?.shapes ?? []
    expect(shapes.flatMap(({ leadsTo }) => leadsTo ?? [])).toEqual([
      { href: 'https://www.itu.int' },
      { slide: 2 },
      { slide: 3 },
      { slide: 1 },
    ])
    const runs = shapes.flatMap(({ text: drawn }) => drawn?.paragraphs[0]?.runs[0] ?? [])
    expect(runs.map(({ text: words, href, slide: to, underline }) => [words, href ?? to, underline])).toEqual([
      ['there', 2, true],
      ['there', 3, true],
      ['there', undefined, undefined],
    ])
  })

  it('turns a shape, mirrors it, and stands one on its side upright first', async () => {
    const turned = (degrees: number, flags = 0) =>
      artShape(box, { kind: rectangle, flags, options: options({ 4: degrees * 0x1_0000, ...filled(0) }) })
    const { slides } = await one(drawing(turned(30), turned(90), turned(30, 0x40)))
    expect(slides[0]?.shapes.map((shape) => shape.box)).toEqual([
      { x: 20, y: 10, width: 40, height: 10, rotation: 30 },
      { x: 35, y: -5, width: 10, height: 40, rotation: 90 },
      { x: 20, y: 10, width: 40, height: 10, rotation: 330, flipX: true },
    ])
  })

  it('scales what is in a group into the group', async () => {
    const group = numbered(
      0xf003,
      0,
      container(0xf004, record(0xf009, u32(0, 0, 1000, 1000)), record(0xf00a, u32(1, 1)), record(0xf010, u16(0, 0, 800, 400))),
      container(0xf004, record(0xf00a, u32(2, 2), 1, 2), options(filled(0)), record(0xf00f, u32(500, 0, 1000, 500))),
    )
    const { slides } = await one(drawing(group))
    expect(slides[0]?.shapes[0]?.box).toEqual({ x: 50, y: 0, width: 50, height: 25 })
  })

  it('takes colours from the scheme, and darkens them by what is said', async () => {
    const halfOfFill = 0x107f_01f0
    const { slides } = await one(
      scheme(0xffffff, 0x000000, 0x808080, 0x0000ff, 0x00ff00),
      drawing(
        artShape(box, { kind: rectangle, options: options(filled(0x0800_0004)) }),
        artShape(box, { kind: rectangle, options: options({ 384: 7, 387: halfOfFill, 396: 100, ...filled(0x0800_0004) }) }),
      ),
    )
    expect(slides[0]?.shapes.map(({ fill }) => fill)).toEqual([
      { kind: 'colour', colour: '#00ff00' },
      {
        kind: 'gradient',
        angle: 180,
        stops: [
          [0, '#00ff00'],
          [1, '#007f00'],
        ],
      },
    ])
  })

  it('draws lines with their width, dashes and heads, and kinds of shapes by their outlines', async () => {
    const { slides } = await one(
      drawing(
        artShape(box, { kind: 20, options: options({ 448: 0x00ff00, 459: 25_400, 462: 6, 465: 1 }) }),
        artShape(box, { kind: 5, options: options({ 327: 0, ...filled(0) }) }),
      ),
    )
    expect(slides[0]?.shapes).toMatchObject([
      { outline: 'line', line: { colour: '#00ff00', width: 2, dash: 'dashed', arrowAtEnd: true } },
      { outline: { path: 'M0 100L0 0L100 100Z' } },
    ])
    expect(slides[0]?.shapes[0]).not.toHaveProperty('fill')
  })

  it('draws an outline that a shape brings itself', async () => {
    const vertices = joined(u16(4, 4, 8), u32(0, 0, 1000, 0, 1000, 500, 0, 500))
    const segments = joined(u16(4, 4, 2), u16(0x4000, 0x0003, 0x6001, 0x8000))
    const own = { 322: 1000, 323: 500, 325: vertices, 326: segments, ...filled(0) }
    const { slides } = await one(drawing(artShape(box, { kind: 0, options: options(own) })))
    expect(slides[0]?.shapes[0]?.outline).toEqual({ path: 'M0 0L100 0L100 100L0 100Z' })
  })

  it('shows what a master puts on its slides, in their colours, without the master’s places for text', async () => {
    const levels = record(4003, joined(u16(1), u32(0), u32(1 << 17), u16(40)), title)
    const master = container(
      1016,
      scheme(0x112233, 0xffffff),
      levels,
      drawingOn(
        0x0800_0000,
        artShape(box, { kind: rectangle, options: options(filled(0x0800_0001)) }),
        artShape(box, { kind: rectangle }, record(0xf00d, text(title, 'Click to edit'), 0, 0xf), placeholder(1)),
      ),
    )
    const following = slide(slideAtom(103, 7), scheme(0, 0x0000ff), drawing(textbox(box, text(title, 'Welcome'))))
    const alone = slide(slideAtom(103, 0), scheme(0x00ff00, 0x0000ff), drawingOn(0x0800_0000))
    const { slides } = await draw({ parts: { 2: following, 3: master, 4: alone }, masters: [3], order: [[2], [4]] })
    expect(slides[0]?.background).toEqual({ kind: 'colour', colour: '#332211' })
    expect(slides[0]?.shapes.map((shape) => [words(shape), shape.fill])).toEqual([
      ['', { kind: 'colour', colour: '#ffffff' }],
      ['Welcome', { kind: 'colour', colour: '#ffffff' }],
    ])
    expect(slides[0]?.shapes[1]?.text?.paragraphs[0]?.runs[0]?.size).toBe(40)
    expect(slides[1]?.background).toEqual({ kind: 'colour', colour: '#00ff00' })
    expect(slides[1]?.shapes).toEqual([])
  })

  it('gives a shape what it leaves out from the shape of the master it stands on', async () => {
    const master = container(1016, drawing(artShape(box, { kind: rectangle, id: 777, options: options(filled(0x0000ff)) })))
    const own = slide(slideAtom(103, 0), drawing(artShape(box, { kind: rectangle, options: options({ 769: 777 }) })))
    const { slides } = await draw({ parts: { 2: own, 3: master }, masters: [3], order: [[2]] })
    expect(slides[0]?.shapes[0]?.fill).toEqual({ kind: 'colour', colour: '#ff0000' })
  })

  it('sets text as its runs, paragraphs and box say', async () => {
    const paragraphs = joined(u32(6), u16(1), u32(0x0000_0d81), u16(1), u16(0x2013), u16(1), u16(240), u16(160))
    const characters = joined(u32(6), u32(0x0006_0001), u16(1), u16(28), u32(0xfe00_00ff))
    const styled = joined(text(other, 'above'), record(4001, joined(paragraphs, characters)))
    const shape = artShape(
      box,
      { kind: 202, options: options({ 129: 0, 135: 1, 133: 2, 447: 0x0010_0000, 511: 0x0008_0000 }) },
      record(0xf00d, styled, 0, 0xf),
    )
    const { slides } = await one(drawing(shape))
    expect(slides[0]?.shapes[0]?.text).toEqual({
      anchor: 'middle',
      insets: [3.6, 7.2, 3.6, 0],
      wraps: false,
      paragraphs: [
        {
          align: 'center',
          indent: 30,
          firstLine: -10,
          bullet: { text: '–' },
          runs: [{ text: 'above', bold: true, size: 28, colour: '#ff0000' }],
        },
      ],
    })
  })

  it('numbers paragraphs that PowerPoint 2000 numbered, from the number that is said', async () => {
    const tag = (...inner: readonly Uint8Array[]) => container(5000, container(5002, string('___PPT9', 0), record(5003, joined(...inner))))
    const roman = record(4012, joined(u32(0x0300_0000), u16(1, 6, 4), u32(0), u32(0)))
    const bulleted = record(4001, joined(u32(10), u16(0), u32(1), u16(1), u32(10), u32(0)))
    const shape = artShape(
      box,
      { kind: 202 },
      container(0xf011, tag(roman)),
      record(0xf00d, joined(text(body, 'four\rfive'), bulleted), 0, 0xf),
    )
    const { slides } = await one(drawing(shape))
    expect(slides[0]?.shapes.map(words)).toEqual(['iv. four\nv. five'])
  })

  it('reads letters as signs only where their own font is one of signs', async () => {
    const font = (name: string, number: number) => record(4023, joined(wide(name.padEnd(32, '\0')), new Uint8Array(4)), number)
    const document = [container(1010, container(2005, font('Times', 0), font('Wingdings', 1), font('Symbol', 2)))]
    const words3 = 'Avance\uf04a'
    const own = joined(
      text(other, `${words3}b`),
      record(4001, joined(u32(9), u16(0), u32(0), u32(7), u32(0x0080_0000), u16(1), u32(2), u32(0x0001_0000), u16(2))),
    )
    const { slides } = await draw({ parts: { 2: slide(drawing(textbox(box, own))) }, document, order: [[2]] })
    expect(slides[0]?.shapes.map(words)).toEqual(['Avance☺β'])
  })

  it('shows pictures, and a box with their words for those no browser shows', async () => {
    const png = joined(u8(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), narrow('a picture'))
    const blip = (type: number, data: Uint8Array) => record(type, joined(new Uint8Array(17), data), 0x6e0)
    const pictures = joined(blip(0xf01e, png), blip(0xf01c, narrow('of a Macintosh')))
    const entry = (at: number) => record(0xf007, joined(new Uint8Array(28), u32(at), new Uint8Array(4)), 6, 2)
    const document = [container(1035, container(0xf000, container(0xf001, entry(0), entry(25 + png.length))))]
    const picture = (number: number) => artShape(box, { kind: 75, options: options({ 256: 0x4000, 260: number, 897: wide('A chart\0') }) })
    const drawn = await draw({ parts: { 2: slide(drawing(picture(1), picture(1), picture(2))) }, document, pictures, order: [[2]] })
    expect(drawn.pictures).toEqual([{ type: 'image/png', bytes: png }])
    expect(drawn.slides[0]?.shapes.map(({ picture: use, alt }) => [use, alt])).toEqual([
      [{ index: 0, crop: [0.25, 0, 0, 0] }, 'A chart'],
      [{ index: 0, crop: [0.25, 0, 0, 0] }, 'A chart'],
      [undefined, 'A chart'],
    ])
    expect(drawn.slides[0]?.shapes.map(words)).toEqual(['', '', 'A chart'])
  })

  it('marks a slide that is left out of the show, and gives an empty one for a slide that is broken', async () => {
    const hidden = slide(record(1017, joined(new Uint8Array(10), u16(4), new Uint8Array(4))), drawing())
    const { slides } = await draw({ parts: { 2: hidden, 3: slide(drawing()) }, order: [[2], [3]] })
    expect(slides.map(({ slide: number, isHidden }) => [number, isHidden])).toEqual([
      [1, true],
      [2, undefined],
    ])
  })

  it('ends with groups without end, and with masters that stand on themselves', async () => {
    let group = numbered(0xf003, 0, artShape(box, { kind: rectangle }))
    for (let depth = 0; depth < 200; depth++) group = numbered(0xf003, 0, group)
    const master = slide(slideAtom(103, 7), drawing(artShape(box, { kind: rectangle, options: options({ 769: 0, ...filled(0) }) })))
    const { slides } = await draw({ parts: { 2: slide(slideAtom(103, 7), drawing(group)), 3: master }, masters: [3], order: [[2]] })
    expect(slides[0]?.shapes.length).toBeLessThan(10)
  })

  it('says of a file that has no slides that there is nothing to lay out', async () => {
    const outcome = await drawAny('talk.ppt', presentation({ parts: {}, order: [] }))
    expect(outcome).toMatchObject({ kind: 'not-drawn', detail: expect.stringContaining('has no slides') })
  })
})
