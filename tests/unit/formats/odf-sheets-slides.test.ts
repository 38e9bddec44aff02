import { describe, expect, it } from 'vitest'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { odf } from '../../fixtures/odf-files.ts'
import { read } from '../../fixtures/office-files.ts'

const p = (text: string) => `<text:p>${text}</text:p>`
const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`
const gap = (columns: number) => `<table:table-cell table:number-columns-repeated="${columns}"/>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const sheet = (name: string, rows: string) => `<table:table table:name="${name}">${rows}</table:table>`
const readSheets = async (...sheets: readonly string[]) =>
  documentOf(await read('a.ods', odf({ kind: 'spreadsheet', body: sheets.join('') })))

describe('an OpenDocument spreadsheet', () => {
  it('gives what cells show, sheet by sheet, with the places they stand in', async () => {
    const document = await readSheets(
      sheet(
        'Papers',
        row(cell('Symbol') + cell('Pages')) + row(cell('C456') + cell('1,200', 'office:value-type="float" office:value="1200.4"')),
      ),
      sheet('Empty', row(gap(1024), 'table:number-rows-repeated="1048576"')),
      sheet('Late', row(gap(2), 'table:number-rows-repeated="9"') + row(gap(2) + cell('alone'))),
    )
    expect(lines(document)).toEqual(['--- Papers', '| Symbol | Pages', '| C456 | 1,200', '--- Empty', '--- Late', '¶ alone'])
    expect(document.blocks.map(({ locator }) => [locator.sheet, locator.cells])).toEqual([
      ['Papers', undefined],
      ['Papers', 'A1:B2'],
      ['Empty', undefined],
      ['Late', undefined],
      ['Late', 'C10'],
    ])
    expect(document.pages).toBe(3)
  })

  it('keeps joined cells, links and comments', async () => {
    const document = await readSheets(
      sheet(
        'S',
        row(`${cell('Head', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`) +
          row(
            `<table:table-cell><office:annotation><dc:creator>Mara</dc:creator>${p('Check')}</office:annotation>${p('<text:a xlink:href="https://itu.int">x</text:a>')}</table:table-cell>${cell('y')}`,
          ),
      ),
    )
    expect(lines(document)).toEqual(['--- S', '| Head ↔2', '| x | y', '^A2 comment by Mara: Check'])
    expect(JSON.stringify(document.blocks)).toContain('"href":"https://itu.int"')
  })

  it('says what cells prompt for and object to', async () => {
    const rules =
      '<table:content-validations><table:content-validation table:name="v1"><table:help-message table:title="Week"><text:p>Enter the week</text:p></table:help-message><table:error-message><text:p>No such week</text:p></table:error-message></table:content-validation></table:content-validations>'
    expect(lines(await readSheets(rules + sheet('S', row(cell('x')))))).toEqual([
      '--- S',
      '¶ x',
      '¶textbox Week: Enter the week',
      '¶textbox No such week',
    ])
  })

  it('draws rows that repeat as often as a table can hold, and says where it stopped', async () => {
    const few = await readSheets(sheet('Few', row(cell('same'), 'table:number-rows-repeated="3"')))
    expect(lines(few)).toEqual(['--- Few', '| same', '| same', '| same'])
    expect(few.warnings).toEqual([])
    const bomb = await readSheets(
      sheet('Bomb', row(cell('same', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"').repeat(20)),
    )
    expect(JSON.stringify(bomb.blocks).length).toBeLessThan(30_000_000)
    expect(bomb.warnings).toEqual([expect.objectContaining({ kind: 'note', text: expect.stringContaining('“Bomb”') })])
  })
})

const frame = (content: string, attributes = '') => `<draw:frame ${attributes}><draw:text-box>${content}</draw:text-box></draw:frame>`
const slide = (content: string, attributes = '') => `<draw:page ${attributes}>${content}</draw:page>`

describe('an OpenDocument presentation', () => {
  it('gives slides with title first, notes, comments and tables, and footers once', async () => {
    const body =
      '<presentation:footer-decl presentation:name="f1">SG17, Geneva</presentation:footer-decl>' +
      slide(
        frame(p('Text')) +
          frame(p('Title'), 'presentation:class="title"') +
          frame(p('Click to add'), 'presentation:class="outline" presentation:placeholder="true"') +
          `<draw:frame><table:table>${row(cell('a') + cell('b'))}</table:table></draw:frame>` +
          `<draw:custom-shape>${p('In a shape')}</draw:custom-shape>` +
          `<presentation:notes>${frame(p('Say this'), 'presentation:class="notes"')}${frame(p('&lt;number&gt;'), 'presentation:class="page-number"')}</presentation:notes>` +
          `<office:annotation><dc:creator>Mara</dc:creator>${p('Why?')}</office:annotation>`,
        'presentation:use-footer-name="f1"',
      ) +
      slide(frame(p('Second'), 'presentation:class="title"'), 'presentation:use-footer-name="f1"')
    const document = documentOf(await read('a.odp', odf({ kind: 'presentation', body })))
    expect(lines(document)).toEqual([
      '--- Slide 1',
      'h1 Title',
      '¶ Text',
      '| a | b',
      '¶ In a shape',
      '^ speaker: Say this',
      '^c1 comment by Mara: Why?',
      '¶footer SG17, Geneva',
      '--- Slide 2',
      'h1 Second',
    ])
    expect(document.blocks.map(({ locator }) => locator.slide)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2])
  })
})
