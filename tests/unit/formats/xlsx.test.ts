import { describe, expect, it } from 'vitest'
import { cellName, parseCell, parseRange } from '../../../shared/formats/xlsx/cell-reference.ts'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { read, relationships, type SheetContent, xlsx } from '../../fixtures/office-files.ts'

type Options = Parameters<typeof xlsx>[1]
const readXlsx = async (sheets: readonly SheetContent[], options?: Options) => documentOf(await read('table.xlsx', xlsx(sheets, options)))
const sheet = (rows: string, more: Partial<SheetContent> = {}): SheetContent => ({ name: 'Sheet1', rows, ...more })
const text = (reference: string, value: string, style = 0) => `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (reference: string, value: number | string, style = 0) => `<c r="${reference}" s="${style}"><v>${value}</v></c>`
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`
const grid = (at: number, ...values: string[]) =>
  row(at, values.map((value, index) => text(cellName({ column: index, row: at - 1 }), value)).join(''))

describe('sheets', () => {
  it('are read in order, hidden ones too, each under its name', async () => {
    const document = await readXlsx([sheet(grid(1, 'a', 'b')), { name: 'Old', rows: grid(1, 'c', 'd'), state: 'hidden' }])
    expect(lines(document)).toEqual(['--- Sheet1', '| a | b', '--- Old (hidden)', '| c | d'])
    expect(document.blocks.map(({ locator }) => [locator.sheet, locator.cells])).toEqual([
      ['Sheet1', undefined],
      ['Sheet1', 'A1:B1'],
      ['Old', undefined],
      ['Old', 'A1:B1'],
    ])
    expect(document.pages).toBe(2)
  })

  it('are cut where two rows are blank; a single one is drawn, and a lone cell is a paragraph', async () => {
    const document = await readXlsx([
      sheet(row(1, text('A1', 'Register of liaisons')) + grid(4, 'a', 'b') + grid(6, 'c', 'd') + grid(9, 'e', 'f')),
    ])
    expect(lines(document)).toEqual(['--- Sheet1', '¶ Register of liaisons', '| a | b', '', '| c | d', '| e | f'])
    expect(document.blocks.map(({ locator }) => locator.cells)).toEqual([undefined, 'A1', 'A4:B6', 'A9:B9'])
  })

  it('of many rows are cut into tables of two hundred', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => grid(index + 1, `a${index}`, 'b')).join('')
    const ranges = (await readXlsx([sheet(rows)])).blocks.slice(1).map(({ locator }) => locator.cells)
    expect(ranges).toEqual(['A1:B200', 'A201:B400', 'A401:B450'])
  })

  it('leave out the blank columns between cells that are far apart', async () => {
    const document = await readXlsx([sheet(row(1, text('A1', 'left') + text('XFD1', 'right')))])
    expect(lines(document)).toEqual(['--- Sheet1', '| left | right'])
  })

  it('give merged cells once', async () => {
    const rows =
      row(1, text('A1', 'wide') + text('C1', 'x')) +
      row(2, text('A2', 'tall') + text('B2', 'b') + text('C2', 'y')) +
      row(3, text('B3', 'c') + text('C3', 'z'))
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>'
    expect(lines(await readXlsx([sheet(rows, { after })]))).toEqual(['--- Sheet1', '| wide ↔2 | x', '| tall ↕2 | b | y', '| c | z'])
  })

  it('know the row that heads a table: stated, filtered by, or set in bold', async () => {
    const rows = grid(1, 'Name', 'Date') + grid(2, 'x', 'y')
    expect(lines(await readXlsx([sheet(rows)]))[1]).toBe('| Name | Date')
    expect(lines(await readXlsx([sheet(rows, { after: '<autoFilter ref="A1:B2"/>' })])).slice(1)).toEqual(['| *Name | *Date', '| x | y'])
    const table = { links: { t: ['table', '../tables/table1.xml'] as const } }
    const stated = await readXlsx([sheet(rows, table)], { parts: { 'xl/tables/table1.xml': '<table ref="A1:A2"/>' } })
    expect(lines(stated).slice(1)).toEqual(['| *Name | Date', '| x | y'])
    const styles = '<fonts><font/><font><b/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
    const bold = row(1, text('A1', 'Name', 1) + text('B1', 'Date', 1)) + grid(2, 'x', 'y')
    expect(lines(await readXlsx([sheet(bold)], { styles })).slice(1)).toEqual(['| *Name | *Date', '| x | y'])
  })
})

describe('cells', () => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="0.0 &quot;dB&quot;"/><numFmt numFmtId="172" formatCode="[broken"/></numFmts>
    <cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/><xf numFmtId="14"/><xf numFmtId="172"/></cellXfs>`

  it.each([
    ['a date', 43_344, 1, '2018-09-01'],
    ['a share', 0.25, 2, '25%'],
    ['a unit', 2.66, 3, '2.7 dB'],
    ['the short date', 43_344, 4, '9/1/2018'],
    ['a plain number in all its digits', 0.1 + 0.2, 0, '0.3'],
    ['a number whose format nobody can read', 7, 5, '7'],
    ['a number of a style that does not exist', 7, 99, '7'],
  ])('show %s as the sheet does', async (_, value, style, shown) => {
    expect(lines(await readXlsx([sheet(row(1, number('A1', value, style)))], { styles }))).toEqual(['--- Sheet1', `¶ ${shown}`])
  })

  it('count days from 1904 where the workbook does', async () => {
    const options = { styles, properties: '<workbookPr date1904="1"/>' }
    expect(lines(await readXlsx([sheet(row(1, number('A1', 0, 1)))], options))[1]).toBe('¶ 1904-01-01')
  })

  it('show shared texts, without the readings beside their characters', async () => {
    const strings = ['plain', '<r><t>rich </t></r><r><t>text</t></r>', '<t>東京</t><rPh><t>トウキョウ</t></rPh>', 'line_x000D_break']
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(lines(await readXlsx([sheet(row(1, cells))], { strings }))[1]).toBe('| plain | rich text | 東京 | line\nbreak')
  })

  it('show truth values, errors and the results of formulas', async () => {
    const cells = '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>made</v></c><c><f>1+1</f></c>'
    expect(lines(await readXlsx([sheet(row(1, cells))]))[1]).toBe('| TRUE | #N/A | made')
  })

  it('follow the cell before where they do not say their own place', async () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    expect((await readXlsx([sheet(rows)])).blocks[1]?.locator.cells).toBe('A1:E2')
  })

  it('are links by relationship, place or formula', async () => {
    const cells = `${text('A1', 'a')}${text('B1', 'b')}<c r="C1" t="str"><f>HYPERLINK("https://c.example","c")</f><v>c</v></c>`
    const after = '<hyperlinks><hyperlink ref="A1" r:id="k"/><hyperlink ref="B1" location="Sheet2!A1"/></hyperlinks>'
    const document = await readXlsx([sheet(row(1, cells), { after, links: { k: ['hyperlink', 'https://a.example', 'External'] } })])
    expect(runs(document)).toEqual([
      { text: 'a', href: 'https://a.example' },
      { text: 'b', href: '#Sheet2!A1' },
      { text: 'c', href: 'https://c.example' },
    ])
  })
})

describe('beside the cells', () => {
  it('comments say who made them and where; a thread is not said twice', async () => {
    const document = await readXlsx(
      [sheet(grid(1, 'a', 'b'), { links: { c: ['comments', '../comments1.xml'], t: ['threadedComment', '../threadedComments/t1.xml'] } })],
      {
        parts: {
          'xl/comments1.xml':
            '<comments><authors><author>Editor</author><author>tc</author></authors><commentList><comment ref="A1" authorId="0"><text><t>check</t></text></comment><comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
          'xl/threadedComments/t1.xml':
            '<ThreadedComments><threadedComment ref="B1" personId="p1"><text>agreed</text></threadedComment></ThreadedComments>',
        },
      },
    )
    expect(lines(document).slice(2)).toEqual(['^A1 comment by Editor: check', '^B1 comment: agreed'])
    expect(document.blocks.at(-1)?.locator).toMatchObject({ sheet: 'Sheet1', cells: 'B1' })
  })

  it('text boxes stand at the cell under their corner', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>boxed</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>'
    const document = await readXlsx([sheet('', { links: { d: ['drawing', '../drawings/drawing1.xml'] } })], {
      parts: { 'xl/drawings/drawing1.xml': drawing },
    })
    expect(lines(document)).toEqual(['--- Sheet1', '¶textbox boxed'])
    expect(document.blocks[1]?.locator.cells).toBe('C5')
  })

  /** What a sheet gives that has one chart, of the kind that its relationship names. */
  const withChart = async (kind: 'chart' | 'chartEx', anchored: string, chart: string) => {
    const document = await readXlsx([sheet('', { links: { d: ['drawing', '../drawings/drawing1.xml'] } })], {
      parts: {
        'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:twoCellAnchor>${anchored}</xdr:twoCellAnchor></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relationships({ c1: [kind, '../charts/chart1.xml'] }),
        'xl/charts/chart1.xml': chart,
      },
    })
    return lines(document).slice(1)
  }

  it('charts name the cells they are drawn from, and count points that have no name', async () => {
    const chart =
      '<c:chartSpace><c:chart><c:plotArea><c:ser><c:tx><c:strRef><c:f>Costs!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>2019</c:v></c:pt></c:strCache></c:strRef></c:tx><c:val><c:numRef><c:f>Costs!$B$2:$B$3</c:f><c:numCache><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="1"><c:v>2</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:plotArea></c:chart></c:chartSpace>'
    const found = await withChart('chart', '<a:graphic><c:chart r:id="c1"/></a:graphic>', chart)
    expect(found).toEqual(['| * | *2019', '| 1 | 4', '| 2 | 2', '¶caption Costs!B1, Costs!B2:B3'])
  })

  it('charts of the newer kinds keep their data apart', async () => {
    const anchored =
      '<mc:AlternateContent><mc:Choice><cx:chart r:id="c1"/></mc:Choice><mc:Fallback><xdr:sp><xdr:txBody><a:p><a:r><a:t>not available</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent>'
    const chart =
      '<cx:chartSpace><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl><cx:pt idx="0">Q4</cx:pt></cx:lvl></cx:strDim><cx:numDim type="val"><cx:lvl><cx:pt idx="0">12</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:plotArea><cx:series layoutId="waterfall"><cx:tx><cx:txData><cx:v>Papers</cx:v></cx:txData></cx:tx><cx:dataId val="0"/></cx:series></cx:plotArea></cx:chart></cx:chartSpace>'
    expect(await withChart('chartEx', anchored, chart)).toEqual(['| * | *Papers', '| Q4 | 12'])
  })

  it('prompts of cells are read once, with their titles', async () => {
    const rule = '<dataValidation sqref="A1" promptTitle="Week" prompt="Enter the week_x000a_as yyWww" error="No such week"/>'
    const document = await readXlsx([sheet('', { after: `<dataValidations>${rule}${rule}</dataValidations>` })])
    expect(lines(document).slice(1)).toEqual(['¶textbox Week: Enter the week\nas yyWww', '¶textbox No such week'])
  })

  it('page headers are read without their codes', async () => {
    const after = '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14ITU-T SG17&amp;RPage &amp;P</oddHeader></headerFooter>'
    expect(lines(await readXlsx([sheet(grid(1, 'a', 'b'), { after })])).slice(1)).toEqual(['¶header ITU-T SG17', '¶header Page', '| a | b'])
  })
})

it('keeps the rows before the place where a sheet breaks off', async () => {
  const outcome = await read('cut.xlsx', xlsx([sheet(`${grid(1, 'a', 'b')}<row r="2"><c`), { name: 'Next', rows: grid(1, 'c', 'd') }]))
  expect(outcome).toMatchObject({ kind: 'partial', reason: 'damaged' })
  expect(lines(documentOf(outcome))).toEqual(['--- Sheet1', '| a | b', '--- Next', '| c | d'])
})

describe('names of cells', () => {
  it('are read and written alike', () => {
    for (const name of ['A1', 'Z9', 'AA10', 'AZ52', 'XFD1048576']) expect(cellName(parseCell(name) ?? { column: -1, row: -1 })).toBe(name)
    expect(parseRange('$B$2:A1')).toEqual({ from: { column: 0, row: 0 }, to: { column: 1, row: 1 } })
  })

  it('outside a sheet are none', () => {
    for (const name of ['XFE1', 'A0', 'A1048577', '1A', '', 'Sheet1!A1']) expect(parseCell(name)).toBeUndefined()
  })
})
