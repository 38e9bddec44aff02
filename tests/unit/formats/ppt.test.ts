import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { joined, narrow, patched, u8, u16, u32 } from '../../fixtures/bytes.ts'
import { compoundFile } from '../../fixtures/compound-file.ts'
import {
  anchor,
  body,
  container,
  drawing,
  numbered,
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
import { readAny } from '../../fixtures/reading.ts'

const read = async (show: Show) => documentOf(await readAny('talk.ppt', presentation(show)))

describe('a PowerPoint 97 presentation', () => {
  it('gives its slides in the order of the show, titles first and then as they stand', async () => {
    const document = await read({
      parts: {
        2: slide(
          drawing(
            textbox({ top: 900, left: 0 }, text(other, 'below')),
            textbox({ top: 300, left: 500 }, text(other, 'right')),
            textbox({ top: 310, left: 0 }, text(other, 'left')),
          ),
        ),
        3: slide(drawing(textbox({ top: 0, left: 0 }, text(title, 'Welcome')))),
      },
      order: [[3], [2]],
    })
    expect(lines(document)).toEqual(['--- Slide 1', 'h1 Welcome', '--- Slide 2', '¶ left', '¶ right', '¶ below'])
    expect(document.pages).toBe(2)
    expect(document.blocks.map(({ locator }) => locator.slide)).toEqual([1, 1, 2, 2, 2, 2])
  })

  it('finds the texts of places on the outline, with their level, once', async () => {
    const style = record(4001, joined(u32(6), u16(0), u32(0), u32(7), u16(1), u32(0), u32(13), u32(0)))
    const document = await read({
      parts: {
        2: slide(drawing(textbox({ top: 0, left: 0 }, record(3998, u32(0))), textbox({ top: 200, left: 0 }, record(3998, u32(1))))),
      },
      order: [[2, text(title, 'Agenda'), joined(record(3999, u32(body)), record(4008, narrow('point\rdeeper')), style)]],
    })
    expect(lines(document)).toEqual(['--- Slide 1', 'h1 Agenda', '• point', '  • deeper'])
  })

  it('keeps bold, links and the number of the slide', async () => {
    const interaction = joined(numbered(4082, 0, record(4083, joined(u32(0, 7), new Uint8Array(8)))), record(4063, u32(5, 9)))
    const styled = record(4001, joined(u32(13), u16(0), u32(0), u32(4), u32(1), u16(1), u32(9), u32(0)))
    const link = container(1033, numbered(4055, 0, record(4051, u32(7)), string('https://example.org/', 1)))
    const document = await read({
      parts: {
        2: slide(drawing(textbox({ top: 0, left: 0 }, joined(text(other, 'bold link p*'), styled, record(4056, u32(11)), interaction)))),
      },
      document: [link],
      order: [[2]],
    })
    expect(runs(document)).toEqual([
      { text: 'bold', bold: true },
      { text: ' ' },
      { text: 'link', href: 'https://example.org/' },
      { text: ' p1' },
    ])
  })

  it('makes a table of the shapes that are its cells', async () => {
    const child = (left: number, top: number, right: number, content: Uint8Array) =>
      container(0xf004, record(0xf00a, u32(1, 2), 1, 2), record(0xf00f, u32(left, top, right, top + 50)), record(0xf00d, content, 0, 0xf))
    const table = numbered(
      0xf003,
      0,
      container(
        0xf004,
        record(0xf009, u32(0, 0, 200, 100)),
        record(0xf00a, u32(1, 1)),
        record(0xf122, joined(u16(0x039f), u32(1)), 1, 3),
        anchor({ top: 0, left: 0, bottom: 100, right: 200 }),
      ),
      child(0, 0, 200, text(other, 'over both')),
      child(0, 50, 100, text(other, 'a')),
      child(100, 50, 200, text(other, 'b')),
    )
    const document = await read({ parts: { 2: slide(drawing(table)) }, order: [[2]] })
    expect(lines(document)).toEqual(['--- Slide 1', '| over both ↔2', '| a | b'])
  })

  it('adds what the speaker wrote and what others remarked', async () => {
    const comment = container(
      5000,
      container(
        5002,
        string('___PPT10', 0),
        record(
          5003,
          numbered(
            12000,
            0,
            string('A. Delegate', 0),
            string('Which question?', 1),
            record(12001, joined(u32(1), u16(2008, 8, 1, 4, 23, 27, 14, 0), u32(0, 0))),
          ),
        ),
      ),
    )
    const notes = container(1008, record(1009, u32(256 + 2, 0)), drawing(textbox({ top: 0, left: 0 }, text(2, 'Say hello'))))
    const document = await read({ parts: { 2: slide(drawing(), comment), 3: notes }, order: [[2]], notes: [3] })
    expect(lines(document)).toEqual(['--- Slide 1', '^ speaker: Say hello', '^c1 comment by A. Delegate: Which question?'])
    expect(document.blocks.find((block) => block.type === 'note' && block.of === 'comment')).toMatchObject({ date: '2008-08-04T23:27:14' })
  })

  it('gives a footer that stands on every slide once, and none that is hidden', async () => {
    const footer = (words: string, flags: number) => numbered(4057, 3, record(4058, u16(0, flags)), string(words, 2))
    const document = await read({
      parts: { 2: slide(drawing(), footer('ITU-T', 0x20)), 3: slide(drawing(), footer('ITU-T', 0x20), footer('hidden', 0)) },
      order: [[2], [3]],
    })
    expect(lines(document)).toEqual(['--- Slide 1', '¶footer ITU-T', '--- Slide 2'])
  })

  it('takes the latest place of a part that was saved again', async () => {
    const first = record(6002, u32((2 << 20) | 1, 0, 0))
    const old = slide(drawing(textbox({ top: 0, left: 0 }, text(other, 'old'))))
    const document = container(1000, numbered(4080, 0, record(1011, u32(2, 0, 0, 258, 0))))
    const places = {
      document: 0,
      old: document.length,
      first: document.length + old.length,
      firstEdit: document.length + old.length + first.length,
    }
    const firstEdit = record(4085, u32(0, 0, 0, places.first, 1, 99, 0))
    const changed = slide(drawing(textbox({ top: 0, left: 0 }, text(other, 'new'))))
    const changedAt = places.firstEdit + firstEdit.length
    const second = record(6002, u32((1 << 20) | 2, changedAt))
    const secondEdit = record(4085, u32(0, 0, places.firstEdit, changedAt + changed.length, 1, 99, 0))
    const stream = joined(document, old, patched(first, { 12: places.document, 16: places.old }), firstEdit, changed, second, secondEdit)
    const user = record(4086, joined(u32(20, 0xe391c05f, changedAt + changed.length + second.length), new Uint8Array(16)))
    const outcome = await readAny('talk.ppt', compoundFile({ 'PowerPoint Document': stream, 'Current User': user }))
    expect(lines(documentOf(outcome))).toEqual(['--- Slide 1', '¶ new'])
    // An edit that names itself as the one before it.
    const circle = patched(stream, { [changedAt + changed.length + second.length + 16]: changedAt + changed.length + second.length })
    const round = await readAny('talk.ppt', compoundFile({ 'PowerPoint Document': circle, 'Current User': user }))
    expect(round.kind).not.toBe('refused')
  })

  it('says that it is locked', async () => {
    const show = { parts: { 2: slide(drawing()) }, order: [[2]] } as const
    expect(await readAny('talk.ppt', presentation({ ...show, token: 0xf3d1c4df }))).toMatchObject({
      kind: 'unreadable',
      reason: 'encrypted',
    })
    expect(await readAny('talk.ppt', presentation(show))).toMatchObject({ kind: 'read' })
  })

  it('is damaged without slides and without what lists them', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 251)
    const lost = await readAny('noise.ppt', compoundFile({ 'PowerPoint Document': noise, 'Current User': new Uint8Array(200) }))
    expect(lost).toMatchObject({ kind: 'unreadable', reason: 'damaged', detail: expect.stringContaining('slides') })
  })

  it('ends with groups inside groups without end', async () => {
    let groups: Uint8Array = textbox({ top: 0, left: 0 }, text(other, 'deep'))
    for (let depth = 0; depth < 2_000; depth++)
      groups = numbered(0xf003, 0, container(0xf004, record(0xf009, u32(0, 0, 1, 1)), record(0xf00a, u32(1, 1))), groups)
    const outcome = await readAny(
      'deep.ppt',
      presentation({ parts: { 2: slide(drawing(groups, textbox({ top: 0, left: 0 }, text(other, 'flat')))) }, order: [[2]] }),
    )
    expect(lines(documentOf(outcome))).toEqual(['--- Slide 1', '¶ flat'])
  })

  it('reads the texts of PowerPoint 4 by the pattern they have', async () => {
    const words = narrow('Digital Library initiatives')
    const pattern = joined(u8(0, 0, 0, words.length), words, u8(0), u8(0, 12, 0, 0, 0, words.length, 0, 16, 0, 0, 0, 1))
    const outcome = await readAny('old.ppt', compoundFile({ PP40: joined(u8(0x0b, 0xad, 0xde, 0xed), pattern, new Uint8Array(20)) }))
    expect(lines(documentOf(outcome))).toEqual(['¶ Digital Library initiatives'])
    expect(membersOf(outcome)).toEqual([])
  })
})
