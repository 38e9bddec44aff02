import { describe, expect, it } from 'vitest'
import { CompoundFile } from '../../../shared/formats/compound/compound-file.ts'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { joined, u8, u16, u32, wide } from '../../fixtures/bytes.ts'
import { compoundFile } from '../../fixtures/compound-file.ts'
import { detailOf, readAny } from '../../fixtures/reading.ts'
import { modifier, paragraph, styleSheet, type WordContent, wordFile } from '../../fixtures/word-file.ts'

const read = async (content: WordContent) => documentOf(await readAny('liaison.doc', wordFile(content)))
const main = (...paragraphs: NonNullable<WordContent['stories']['main']>): WordContent => ({ stories: { main: paragraphs } })

const inTable = modifier(0x2416, 1)
const edges = (...places: readonly number[]) => {
  const cells = places.length - 1
  const definition = joined(u8(cells), u16(...places), new Uint8Array(cells * 20))
  return joined(u16(0xd608), u16(definition.length + 1), definition)
}
/** The streams of a compound file, below a folder. */
function streamsOf(folder: string, bytes: Uint8Array<ArrayBuffer>): Record<string, Uint8Array> {
  const file = new CompoundFile(bytes)
  return Object.fromEntries(file.root.streams.map((stream) => [`${folder}/${stream.name}`, file.bytes(stream)]))
}

const rowEnd = (...places: readonly number[]) =>
  paragraph('', { mark: '\u0007', format: joined(inTable, modifier(0x2417, 1), edges(...places)) })
const cell = (text: string) => paragraph(text, { mark: '\u0007', format: inTable })

describe('a Word 97 document', () => {
  it('gives headings by style and by outline level, under the ids that docx has for them', async () => {
    const styles = styleSheet([
      { builtIn: 0, name: 'Normal' },
      { builtIn: 2, name: 'Überschrift 2' },
      { builtIn: 0xffe, name: 'Annex title,AT', format: modifier(0x2640, 0) },
      { builtIn: 0xffe, name: 'Annex title small', base: 2 },
    ])
    const document = await read({
      ...main(
        paragraph('Scope', { style: 1 }),
        paragraph('Annex A', { style: 2 }),
        paragraph('Annex B', { style: 3 }),
        paragraph('By itself', { format: modifier(0x2640, 2) }),
        paragraph('Text'),
      ),
      structures: { 1: styles },
    })
    expect(lines(document)).toEqual(['h2 Scope', 'h1 Annex A', 'h1 Annex B', 'h3 By itself', '¶ Text'])
    expect(document.blocks.map((block) => ('style' in block ? block.style : undefined))).toEqual([
      'Heading2',
      'Annextitle',
      'Annextitlesmall',
      undefined,
      undefined,
    ])
  })

  it('counts lists as Word prints them', async () => {
    const level = (start: number, format: number, text: string) =>
      joined(u32(start), u8(format, 0), new Uint8Array(9), u8(0), new Uint8Array(8), u8(0, 0, 0, 0), u16(text.length), wide(text))
    const lists = joined(
      u16(1),
      u32(77, 0),
      new Uint8Array(18),
      u8(0, 0),
      level(1, 0, '\u0000.'),
      level(1, 4, '\u0001)'),
      ...Array.from({ length: 7 }, () => level(1, 0, '')),
    )
    const overrides = joined(u32(1), u32(77), new Uint8Array(8), u8(0, 0, 0, 0), u32(0xffff_ffff))
    const item = (text: string, depth: number) => paragraph(text, { format: joined(modifier(0x460b, 1, 0), modifier(0x260a, depth)) })
    const document = await read({
      ...main(item('one', 0), item('first', 1), item('second', 1), item('two', 0), item('again first', 1)),
      // The levels stand behind the list's stated length (MS-DOC 2.9.131).
      structures: { 73: lists, 74: overrides },
    })
    expect(lines(document)).toEqual(['1. one', '  a) first', '  b) second', '2. two', '  a) again first'])
  })

  it('makes rows and cells of tables, spanning by the edges of other rows', async () => {
    const document = await read(
      main(cell('Question'), cell('Title'), rowEnd(0, 1_000, 3_000), cell('A wide one'), rowEnd(0, 3_000), paragraph('after')),
    )
    expect(lines(document)).toEqual(['| Question | Title', '| A wide one ↔2', '¶ after'])
  })

  it('takes a table of one cell for the frame it is', async () => {
    expect(lines(await read(main(cell('Abstract: …'), rowEnd(0, 3_000))))).toEqual(['¶ Abstract: …'])
  })

  it('drops the instructions of fields and keeps their results, links with their address', async () => {
    const document = await read(
      main(paragraph('see \u0013 HYPERLINK "https://example.org/a" \\l "b" \u0014the page\u0015, page \u0013 PAGE \u00147\u0015.')),
    )
    expect(lines(document)).toEqual(['¶ see the page, page 7.'])
    expect(runs(document).find(({ href }) => href !== undefined)).toEqual({ text: 'the page', href: 'https://example.org/a#b' })
  })

  it('draws the reading of an equation field above its characters', async () => {
    const document = await read(main(paragraph('\u0013EQ \\* jc2 \\o\\ad(\\s\\up 9(とうきょう),東京)\u0015')))
    expect(runs(document)).toEqual([{ text: '東京' }, { text: 'とうきょう', script: 'super' }])
  })

  it('shows the words of buttons and the characters of symbol fields, which have no result', async () => {
    const document = await read(
      main(paragraph('\u0013MACROBUTTON NoMacro [Document title]\u0015, \u0013 SYMBOL 97 \\f "Symbol" \\s 10 \u0015-ray \u0013PAGE\u0015')),
    )
    expect(lines(document)).toEqual(['¶ [Document title], α-ray '])
  })

  it('shows tracked changes, searches the accepted text, and counts them', async () => {
    const document = await read(
      main({
        runs: ['kept ', { text: 'new', marks: modifier(0x0801, 1) }, { text: 'old', marks: modifier(0x0800, 1) }, ' end'],
      }),
    )
    expect(lines(document)).toEqual(['¶ kept new end'])
    expect(runs(document).map(({ text, change }) => [text, change])).toEqual([
      ['kept ', undefined],
      ['new', 'inserted'],
      ['old', 'deleted'],
      [' end', undefined],
    ])
    expect(document.warnings).toContainEqual({ kind: 'tracked-changes', insertions: 1, deletions: 1 })
  })

  it('keeps bold, italic and raised type', async () => {
    const document = await read(
      main({
        runs: [
          { text: 'bold', marks: modifier(0x0835, 1) },
          { text: '2', marks: joined(modifier(0x0836, 1), modifier(0x2a48, 1)) },
        ],
      }),
    )
    expect(runs(document)).toEqual([
      { text: 'bold', bold: true },
      { text: '2', italic: true, script: 'super' },
    ])
  })

  it('puts notes and comments behind the paragraph that refers to them, each with its label', async () => {
    const special = (text: string) => ({ text, marks: modifier(0x0855, 1) })
    const document = await read({
      stories: {
        main: [{ runs: ['one', special('\u0002'), ' two', special('\u0005')] }, paragraph('next')],
        footnote: [{ runs: [special('\u0002'), ' the note'] }],
        comment: [{ runs: [special('\u0005'), 'the remark'] }],
      },
      structures: {
        2: joined(u32(3, 99), u16(1)),
        3: u32(0, 10, 11),
        4: joined(u32(8, 99), new Uint8Array(20), u16(0), new Uint8Array(8)),
        5: u32(0, 12, 13),
        36: joined(u16(6), wide('Müller')),
      },
    })
    expect(lines(document)).toEqual(['¶ one two', '^1 footnote: the note', '^c1 comment by Müller: the remark', '¶ next'])
    expect(runs(document).filter(({ noteRef }) => noteRef !== undefined)).toEqual([
      { text: '', noteRef: '1' },
      { text: '', noteRef: 'c1' },
    ])
  })

  it('gives page headers before the text and footers after it, each once', async () => {
    const header = 'SG17-LS12\r'
    const footer = 'Geneva\r'
    const empty = [0, 0, 0, 0, 0, 0, 0]
    const [one, two, three, four] = [
      header.length,
      header.length + footer.length,
      header.length * 2 + footer.length,
      (header.length + footer.length) * 2,
    ]
    const document = await read({
      stories: {
        main: [paragraph('body')],
        header: [paragraph('SG17-LS12'), paragraph('Geneva'), paragraph('SG17-LS12'), paragraph('Geneva')],
      },
      // Separators, then for each of two sections: even header, odd header, even footer, odd footer, first header, first footer.
      structures: { 11: u32(...empty, one, one, two, two, two, two, three, three, four, four, four, four) },
    })
    expect(lines(document)).toEqual(['¶header SG17-LS12', '¶ body', '¶footer Geneva'])
  })

  it('puts a text box behind the paragraph its shape is anchored to', async () => {
    const document = await read({
      stories: {
        main: [{ runs: [{ text: '\u0008', marks: modifier(0x0855, 1) }, 'anchor'] }, paragraph('next')],
        textbox: [paragraph('in the box')],
      },
      structures: {
        40: joined(u32(0, 99), u32(1_025), new Uint8Array(22)),
        56: joined(u32(0, 11, 12), new Uint8Array(14), u32(1_025, 0), new Uint8Array(14), u32(0, 0)),
      },
    })
    expect(lines(document)).toEqual(['¶ anchor', '¶textbox in the box', '¶ next'])
  })

  it('reads text of one byte a character with the quotes and dashes of Windows', async () => {
    expect(lines(await read({ ...main(paragraph('\u0093quoted\u0094 \u0096 caf\u00e9')), isNarrow: true }))).toEqual(['¶ “quoted” – café'])
  })

  it('puts pieces together that a fast save left in another order', async () => {
    // Stored "second first\r", to be read "first second\r".
    const piece = (at: number) => joined(u16(0), u32(0x800 + at * 2), u16(0))
    const pieces = joined(u8(2), u32(5 * 4 + 4 * 8), u32(0, 5, 6, 12, 13), piece(7), piece(6), piece(0), piece(12))
    const document = await read({ ...main(paragraph('second first')), structures: { 33: pieces } })
    expect(lines(document)).toEqual(['¶ first second'])
  })

  it('ends pages where a break is, but not where a section does', async () => {
    const document = await read({
      ...main(paragraph('one', { mark: '\f' }), paragraph('two', { mark: '\f' }), paragraph('three')),
      structures: { 6: joined(u32(0, 8, 14), new Uint8Array(24)) },
    })
    expect(lines(document)).toEqual(['¶ one', '---', '¶ two', '¶ three'])
  })

  it('hands over the documents inside it and says that it has macros', async () => {
    const inner = wordFile(main(paragraph('inside')))
    const label = (text: string) =>
      joined(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        u8(0),
      )
    const packed = joined(u16(2), label('minutes.doc'), label('C:\\minutes.doc'), u32(0x30000, 4), label('x'), u32(inner.length), inner)
    const outcome = await readAny(
      'liaison.doc',
      wordFile({
        ...main(paragraph('outside')),
        streams: { 'ObjectPool/_1/\u0001Ole10Native': joined(u32(packed.length), packed), 'Macros/PROJECT': u8(1) },
      }),
    )
    expect(documentOf(outcome).warnings).toContainEqual({ kind: 'macros' })
    const [member] = membersOf(outcome)
    expect(member?.path).toBe('minutes.doc')
    expect(lines(documentOf(await readAny('minutes.doc', member?.bytes ?? new Uint8Array(0))))).toEqual(['¶ inside'])
  })

  it('hands over an object that is a document of its own, as a file that can be read', async () => {
    const outcome = await readAny(
      'liaison.doc',
      wordFile({ ...main(paragraph('outside')), streams: streamsOf('ObjectPool/_7', wordFile(main(paragraph('inside')))) }),
    )
    const [member] = membersOf(outcome)
    expect(member?.path).toBe('Object 1.doc')
    expect(lines(documentOf(await readAny('Object 1.doc', member?.bytes ?? new Uint8Array(0))))).toEqual(['¶ inside'])
  })

  it('says that it is locked', async () => {
    const outcome = await readAny('liaison.doc', wordFile({ ...main(paragraph('secret')), flags: 0x0100 }))
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: 'encrypted', format: 'doc' })
    expect(detailOf(outcome)).toContain('without the password')
  })
})

describe('a damaged Word document', () => {
  const sound = wordFile(main(paragraph('one'), paragraph('two')))

  it('is read when it is sound', async () => {
    expect(lines(documentOf(await readAny('sound.doc', sound)))).toEqual(['¶ one', '¶ two'])
  })

  it('says that it was cut off', async () => {
    expect(await readAny('cut.doc', sound.slice(0, 400))).toMatchObject({ kind: 'unreadable', format: 'doc' })
    expect(await readAny('cut.doc', sound.slice(0, sound.length / 2))).toMatchObject({ kind: 'unreadable', format: 'doc' })
  })

  it('is not led to read more than there is by pieces without end', async () => {
    const endless = joined(
      u8(2),
      u32(4 * 1_001 + 8 * 1_000),
      ...Array.from({ length: 1_001 }, (_, index) => u32(index * 1_000_000)),
      ...Array.from({ length: 1_000 }, () => joined(u16(0), u32(0x800), u16(0))),
    )
    const outcome = await readAny('endless.doc', wordFile({ ...main(paragraph('one')), structures: { 33: endless } }))
    const document = documentOf(outcome)
    expect(lines(document).join('\n').length).toBeLessThan(20_000)
    expect(lines(document)[0]).toBe('¶ one')
  })

  it('of Word 95 is read in UTF-16 where it says so, and in its code page otherwise', async () => {
    const word95 = (flags: number, bytes: Uint8Array) => {
      const stream = new Uint8Array(0x800 + bytes.length)
      stream.set(joined(u16(0xa5dc, 104, 0, 0x409, 0, flags), new Uint8Array(12), u32(0x800, 0x800 + bytes.length)))
      stream.set(u32(6), 0x34)
      stream.set(bytes, 0x800)
      return compoundFile({ WordDocument: stream })
    }
    const wideText = documentOf(await readAny('old.doc', word95(0x1000, wide('Genève\r'))))
    const narrowText = documentOf(
      await readAny(
        'old.doc',
        word95(
          0,
          Uint8Array.from('Genève\r', (each) => each.charCodeAt(0)),
        ),
      ),
    )
    expect([lines(wideText), lines(narrowText)]).toEqual([['¶ Genève'], ['¶ Genève']])
  })

  it('is unreadable without the stream that says where the text is', async () => {
    const only = compoundFile({ WordDocument: joined(u16(0xa5ec, 193, 0, 0x409, 0, 0), new Uint8Array(2_000)) })
    expect(await readAny('half.doc', only)).toMatchObject({ kind: 'unreadable', reason: 'damaged' })
  })
})
