import { utils, type WorkBook, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { CompoundFile } from '../../../shared/formats/compound/compound-file.ts'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { joined, narrow, u8, u16, u32, wide } from '../../fixtures/bytes.ts'
import { compoundFile } from '../../fixtures/compound-file.ts'
import { detailOf, readAny } from '../../fixtures/reading.ts'

const record = (type: number, data: Uint8Array) => joined(u16(type, data.length), data)
const text = (words: string) => joined(u16(words.length), u8(1), wide(words))
const sheetHead = record(0x0809, joined(u16(0x0600, 0x0010), new Uint8Array(12)))
const end = record(0x000a, new Uint8Array(0))

/** A workbook of one sheet whose records are given, with shared strings, and what else its globals hold. */
function workbook(sheet: readonly Uint8Array[], more: { readonly globals?: readonly Uint8Array[]; readonly hidden?: number } = {}) {
  const listed = (at: number) => record(0x85, joined(u32(at), u8(more.hidden ?? 0, 0), u8(4, 0), narrow('Data')))
  const globals = (at: number) =>
    joined(record(0x0809, joined(u16(0x0600, 5), new Uint8Array(12))), ...(more.globals ?? []), listed(at), end)
  return compoundFile({ Workbook: joined(globals(globals(0).length), sheetHead, ...sheet, end) })
}

const read = async (...given: Parameters<typeof workbook>) => documentOf(await readAny('list.xls', workbook(...given)))
const label = (row: number, column: number, words: string, format = 0) => record(0x0204, joined(u16(row, column, format), text(words)))
const number = (row: number, column: number, value: number, format = 0) =>
  record(0x0203, joined(u16(row, column, format), new Uint8Array(new Float64Array([value]).buffer)))

function written(book: WorkBook, bookType: 'biff8' | 'biff5' | 'xlsb'): Uint8Array<ArrayBuffer> {
  const bytes: unknown = write(book, { type: 'buffer', bookType })
  if (!(bytes instanceof Uint8Array)) throw new Error('The library wrote no bytes.')
  return new Uint8Array(bytes)
}

const meetings = () => {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Meeting', 'Days', 'Open'],
      ['Geneva – März', 9.5, true],
    ]),
    'Meetings',
  )
  utils.book_append_sheet(book, utils.aoa_to_sheet([['second']]), 'Other')
  return book
}

describe('a binary workbook', () => {
  it.each(['biff8', 'xlsb'] as const)('written by another program is read as its newer form is: %s', async (kind) => {
    const outcome = await readAny(kind === 'xlsb' ? 'list.xlsb' : 'list.xls', written(meetings(), kind))
    expect(lines(documentOf(outcome))).toEqual([
      '--- Meetings',
      '| Meeting | Days | Open',
      '| Geneva – März | 9.5 | TRUE',
      '--- Other',
      '¶ second',
    ])
    expect(documentOf(outcome).blocks[1]?.locator).toMatchObject({ sheet: 'Meetings', cells: 'A1:C2' })
    expect(documentOf(outcome).pages).toBe(2)
  })

  it('shows numbers by their format, short ones and results of formulas too', async () => {
    const formats = [
      record(0x041e, joined(u16(164), text('0.0 "kHz"'))),
      ...[0, 14, 164].map((format) => record(0xe0, joined(u16(0, format), new Uint8Array(16)))),
    ]
    const formulaText = [
      record(0x0006, joined(u16(1, 0, 0), u8(0, 0, 0, 0, 0, 0), u16(0xffff), new Uint8Array(8))),
      record(0x0207, text('joined')),
    ]
    const formulaError = record(0x0006, joined(u16(1, 1, 0), u8(2, 0, 0x07, 0, 0, 0), u16(0xffff), new Uint8Array(8)))
    const short = record(0x027e, joined(u16(0, 2, 0), u32(((1_234 << 2) | 3) >>> 0)))
    const document = await read([number(0, 0, 3.1, 2), number(0, 1, 39_448, 1), short, ...formulaText, formulaError], { globals: formats })
    expect(lines(document)).toEqual(['--- Data', '| 3.1 kHz | 1/1/2008 | 12.34', '| joined | #DIV/0!'])
  })

  it('reads shared strings that break off among their characters', async () => {
    const first = joined(u32(2, 2), u16(6), u8(0), narrow('abc'))
    const rest = joined(u8(1), wide('déf'), u16(2), u8(8), u16(1), narrow('xy'), u32(0))
    const shared = (row: number, index: number) => record(0xfd, joined(u16(row, 0, 0), u32(index)))
    const document = await read([shared(0, 0), shared(1, 1)], { globals: [record(0xfc, first), record(0x3c, rest)] })
    expect(lines(document)).toEqual(['--- Data', '| abcdéf', '| xy'])
  })

  it('takes a bold first row for headings, merges cells, and links them', async () => {
    const fonts = [400, 700].map((weight) => record(0x31, joined(u16(200, 0, 0, weight), new Uint8Array(8))))
    const formats = [0, 1].map((font) => record(0xe0, joined(u16(font, 0), new Uint8Array(16))))
    const merge = record(0xe5, u16(1, 1, 1, 0, 1))
    const address = wide('https://example.org/\0')
    const moniker = u8(0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0, 0xaa, 0, 0x4b, 0xa9, 0x0b)
    const link = record(0x1b8, joined(u16(2, 2, 0, 0), new Uint8Array(16), u32(2, 3), moniker, u32(address.length), address))
    const document = await read(
      [label(0, 0, 'Symbol', 1), label(0, 1, 'Title', 1), label(1, 0, 'over both'), label(2, 0, 'LS12'), label(2, 1, 'x'), merge, link],
      { globals: [...fonts, ...formats] },
    )
    expect(lines(document)).toEqual(['--- Data', '| *Symbol | *Title', '| over both ↔2', '| LS12 | x'])
    expect(runs(document).find(({ href }) => href !== undefined)).toEqual({ text: 'LS12', href: 'https://example.org/' })
  })

  it('adds page headers, text boxes and comments', async () => {
    const object = (kind: number, id: number) => record(0x5d, joined(u16(0x15, 0x12, kind, id), new Uint8Array(14)))
    const objectText = (words: string) => [
      record(0x1b6, joined(new Uint8Array(10), u16(words.length, 0), new Uint8Array(6))),
      record(0x3c, joined(u8(0), narrow(words))),
    ]
    const note = record(0x1c, joined(u16(0, 0, 0, 2), text('A. Delegate')))
    const document = await read([
      record(0x14, text('&L&"Arial"SG17&RPage &P')),
      label(0, 0, 'cell'),
      object(6, 1),
      ...objectText('in a box'),
      object(0x19, 2),
      ...objectText('a remark'),
      note,
    ])
    expect(lines(document)).toEqual([
      '--- Data',
      '¶header SG17',
      '¶header Page',
      '¶ cell',
      '¶textbox in a box',
      '^A1 comment by A. Delegate: a remark',
    ])
  })

  it('gives charts with their numbers as they were last drawn, whether in a sheet or one by themselves', async () => {
    const mark = (type: number) => record(type, new Uint8Array(0))
    const seriesText = (words: string) => record(0x100d, joined(u16(0), u8(words.length, 1), wide(words)))
    const chart = [
      record(0x0809, joined(u16(0x0600, 0x0020), new Uint8Array(12))),
      ...[record(0x1003, new Uint8Array(12)), mark(0x1033), seriesText('2019'), mark(0x1034)],
      ...[mark(0x1025), mark(0x1033), seriesText('Contributions'), mark(0x1034)],
      ...[record(0x1065, u16(1)), number(0, 0, 4), number(1, 0, 2.5)],
      ...[record(0x1065, u16(2)), label(0, 0, 'Q4'), label(1, 0, 'Q7')],
    ]
    const table = ['¶textbox Contributions', '| * | *2019', '| Q4 | 4', '| Q7 | 2.5']
    expect(lines(await read([label(0, 0, 'in a cell'), ...chart, end]))).toEqual(['--- Data', '¶ in a cell', ...table])
    const unnamed = [chart[0] ?? end, record(0x1003, new Uint8Array(12)), record(0x1065, u16(1)), number(0, 0, 7)]
    expect(lines(await read([...unnamed, end]))).toEqual(['--- Data', '| * | *Series1', '| 1 | 7'])
  })

  it('says what cells prompt for and object to, once', async () => {
    const rule = (...texts: readonly string[]) =>
      record(0x01be, joined(u32(0), ...texts.map((words) => (words === '' ? joined(u16(1), u8(0, 0)) : text(words))), u16(0, 0, 0)))
    const prompting = rule('Week', '', 'Enter the reporting week', 'No such week')
    expect(lines(await read([prompting, prompting]))).toEqual([
      '--- Data',
      '¶textbox Week: Enter the reporting week',
      '¶textbox No such week',
    ])
  })

  it('shows pictures as what describes them', async () => {
    const shape = (type: number, instance: number, data: Uint8Array, version = 2) =>
      joined(u16((instance << 4) | version, type), u32(data.length), data)
    const words = wide('Map of the venue\0')
    const options = shape(0xf00b, 1, joined(u16(0x8381), u32(words.length), words), 3)
    const drawing = shape(0xf002, 0, shape(0xf003, 0, shape(0xf004, 0, joined(shape(0xf00a, 75, u32(1_025, 0)), options), 15), 15), 15)
    const pieces = [record(0x00ec, drawing.subarray(0, 30)), record(0x005d, new Uint8Array(8)), record(0x00ec, drawing.subarray(30))]
    expect(lines(await read(pieces))).toEqual(['--- Data', '[Map of the venue]'])
  })

  it('keeps its cells and comments when its drawing is damaged', async () => {
    const cut = record(
      0x00ec,
      joined(u16(0x0f, 0xf002), u32(60), u16(0x0f, 0xf003), u32(52), u16(0x0f, 0xf004), u32(44), u16(0x13, 0xf00b), u32(6)),
    )
    expect(lines(await read([cut, label(0, 0, 'kept')]))).toEqual(['--- Data', '¶ kept'])
  })

  it('says that a sheet is hidden and that a workbook is locked', async () => {
    expect(lines(await read([label(0, 0, 'x')], { hidden: 1 }))).toEqual(['--- Data (hidden)', '¶ x'])
    const locked = await readAny('list.xls', workbook([label(0, 0, 'x')], { globals: [record(0x2f, new Uint8Array(6))] }))
    expect(locked).toMatchObject({ kind: 'unreadable', reason: 'encrypted' })
    expect(detailOf(locked)).toContain('locked with a password')
  })

  it('believes no count: of strings, of merged cells, of a record’s own length', async () => {
    const many = record(0xfc, joined(u32(0xffff_ffff, 0xffff_ffff), u16(1), u8(0), narrow('a')))
    const shared = record(0xfd, joined(u16(0, 0, 0), u32(0)))
    const outcome = await readAny('list.xls', workbook([shared, record(0xe5, u16(0xffff))], { globals: [many] }))
    expect(lines(documentOf(outcome))).toEqual(['--- Data', '¶ a'])
    const file = new CompoundFile(workbook([label(0, 0, 'whole'), label(1, 0, 'cut')]))
    const stream = file.stream('Workbook') ?? new Uint8Array(0)
    const cut = await readAny('list.xls', compoundFile({ Workbook: stream.slice(0, stream.length - 8) }))
    expect(lines(documentOf(cut))[1]).toContain('whole')
  })
})
