import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { scopedStyles } from '../../../shared/formats/original/scoped-styles.ts'
import { joined, u8, u16 } from '../../fixtures/bytes.ts'
import { flatOdf, type OdfContent, odf } from '../../fixtures/odf-files.ts'
import { modifier, paragraph, wordFile } from '../../fixtures/word-file.ts'
import { DrawnPage } from './drawn-page.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const rtf = (text: string) => DrawnPage.of('paper.rtf', strToU8(`{\\rtf1\\ansi ${text}}`))
const odt = (content: OdfContent) => DrawnPage.of('paper.odt', odf(content))
const style = (name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}>${properties}</style:style>`

describe('an OpenDocument text on paper', () => {
  it('follows styles down to what they stand on, and sizes that are shares of those', async () => {
    const page = await odt({
      styles: `<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10pt"/></style:default-style>${style('Base', '<style:paragraph-properties fo:text-align="center" fo:margin-top="0.5in"/><style:text-properties fo:font-weight="bold" fo:color="#112233"/>')}`,
      automatic: style('P1', '<style:text-properties fo:font-size="150%" fo:font-weight="normal"/>', 'style:parent-style-name="Base"'),
      body: '<text:p text:style-name="P1">Words</text:p>',
    })
    const look = page.look('Words')
    for (const each of ['font-size:15pt', 'font-weight:normal', 'color:#112233', 'text-align:center', 'margin-top:36pt'])
      expect(look).toContain(each)
  })

  it('numbers its lists and sets them as their levels say', async () => {
    const item = (text: string) => `<text:list-item><text:p>${text}</text:p></text:list-item>`
    const page = await odt({
      automatic:
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"><style:list-level-properties><style:list-level-label-alignment fo:margin-left="1in" fo:text-indent="-0.5in"/></style:list-level-properties></text:list-level-style-number></text:list-style>',
      body: `<text:list text:style-name="L">${item('First')}${item('Second')}</text:list>`,
    })
    expect(page.bare).toContain('<p><span>a) </span>First</p><p><span>b) </span>Second</p>')
    expect(page.lookAround('Second', 'p')).toContain('margin-inline-start:72pt;text-indent:-36pt')
  })

  it('has tables with joined cells, borders, grounds and the widths of their columns', async () => {
    const page = await odt({
      automatic:
        '<style:style style:name="C" style:family="table-column"><style:table-column-properties style:column-width="2in"/></style:style><style:style style:name="K" style:family="table-cell"><style:table-cell-properties fo:border="1pt solid #ff0000" fo:background-color="#eeeeee"/></style:style>',
      body: '<table:table><table:table-column table:style-name="C" table:number-columns-repeated="2"/><table:table-row><table:table-cell table:style-name="K" table:number-columns-spanned="2"><text:p>Both</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>',
    })
    expect(page.bare).toContain('<table><colgroup><col><col></colgroup><tbody><tr><td colspan="2"><p>Both</p></td></tr></tbody></table>')
    expect(page.lookAround('Both', 'td')).toContain('background-color:#eeeeee;border-top:1pt solid #ff0000')
    expect(page.drawing.styles).toContain('width:144pt')
  })

  it('shows both texts of tracked changes, notes at its end, and what stands on every page once', async () => {
    const page = await odt({
      masters:
        '<style:master-page style:name="Standard"><style:header><text:p>TD 7</text:p></style:header><style:footer><text:p>Contact</text:p></style:footer></style:master-page>',
      body: '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes><text:p>Was <text:change text:change-id="d"/><text:change-start text:change-id="i"/>here<text:change-end text:change-id="i"/><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See A.</text:p></text:note-body></text:note></text:p>',
    })
    expect(page.bare).toBe(
      '<main><header><p>TD 7</p></header><p>Was <del>gone</del><ins>here</ins><sup><a href="#note-1" id="ref-1">1</a></sup></p><section><div id="note-1"><a href="#ref-1">1</a><div><p>See A.</p></div></div></section><footer><p>Contact</p></footer></main>',
    )
  })

  it('places its pictures, runs from right to left where its styles do, and is as wide as its paper', async () => {
    const page = await odt({
      styles: '<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="10in" fo:margin="1in"/></style:page-layout>',
      masters: '<style:master-page style:name="Standard" style:page-layout-name="L"/>',
      automatic: style('R', '<style:paragraph-properties style:writing-mode="rl-tb"/>'),
      body: '<text:p text:style-name="R">مرحبا<draw:frame svg:width="2in" svg:height="1in"><draw:image xlink:href="Pictures/a.png"/><svg:desc>A map</svg:desc></draw:frame></text:p>',
      parts: { 'Pictures/a.png': png },
    })
    expect(page.look('مرحبا')).toContain('direction:rtl')
    expect(page.bare).toContain('<img src="picture:0" alt="A map">')
    expect(page.drawing.styles).toContain('width:144pt;aspect-ratio:144/72')
    expect(page.drawing).toMatchObject({ look: 'paper', width: 720, pictures: [{ type: 'image/png' }] })
  })

  it('is drawn from one flat file too', async () => {
    const page = await DrawnPage.of('paper.fodt', flatOdf({ body: '<text:h text:outline-level="2">Scope</text:h>' }))
    expect(page.bare).toContain('<h2>Scope</h2>')
  })
})

describe('a file that was cut off', () => {
  it('is drawn as far as it goes, and says so', async () => {
    const whole = {
      'content.xml': '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Here</text:p><text:p>Not',
    }
    const page = await odt({ body: '', parts: whole })
    expect(page.bare).toContain('<p>Here</p>')
    expect(page.drawing.shortfall).toBe('It is damaged or was cut off: this is what could be read of it.')
    const text = await DrawnPage.of('paper.rtf', strToU8('{\\rtf1 {\\b Here\\par'))
    expect(text.bare).toContain('Here')
    expect(text.drawing.shortfall).toBe(page.drawing.shortfall)
  })
})

const table = (...rows: readonly (readonly string[])[]) =>
  `<table><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`
/** Tables in a cell of a table, as rich text and Word's binary files are made to have them here. */
const nestedTables = table([`before${table(['one', 'two'], [`${table(['deep'])}three`, 'four'])}after`, 'right'])

describe('rich text on paper', () => {
  it('has the sizes, colours, fonts and settings it states, and nothing that is hidden', async () => {
    const page = await rtf(
      '{\\fonttbl{\\f0 Times New Roman;}{\\f1 Arial;}}{\\colortbl;\\red255\\green0\\blue0;}\\pard\\qc\\li720\\sb240\\f1\\fs40\\b\\cf1 Big{\\v secret}\\plain\\par\\pard Small\\par',
    )
    expect(page.look('Big')).toBe('font-weight:bold;font-size:20pt;color:rgb(255 0 0);font-family:"Arial",sans-serif;')
    expect(page.lookAround('Big', 'p')).toBe('text-align:center;margin-inline-start:36pt;margin-block-start:12pt;')
    expect(page.look('Small')).toContain('font-size:12pt')
    expect(page.html).not.toContain('secret')
  })

  it('has tables whose rows share their columns, with joined cells, lines and grounds', async () => {
    const row = (cells: string, words: readonly string[]) =>
      `\\trowd${cells}${words.map((word) => `\\intbl ${word}\\cell `).join('')}\\row `
    const page = await rtf(
      `{\\colortbl;\\red0\\green0\\blue255;}${row('\\clvmgf\\clbrdrt\\brdrs\\brdrw20\\clcbpat1\\cellx1000\\cellx2000\\cellx4000', ['a', 'b', 'c'])}${row('\\clvmrg\\cellx1000\\cellx4000', ['', 'wide'])}\\pard after\\par`,
    )
    const text = page.bare.replaceAll(/<\/?(?:p|span)\b[^>]*>|<br>/gu, '')
    expect(text).toContain('<tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">wide</td></tr>')
    expect(page.lookAround('>a<', 'td')).toBe('border-top:1pt solid #000000;background-color:rgb(0 0 255);')
  })

  it('has tables inside the cells of tables, in the place where they stand', async () => {
    const nested = (depth: number, words: readonly string[], cells: string) =>
      `${words.map((word) => `\\pard\\intbl\\itap${depth} ${word}\\nestcell{\\nonesttables\\par}`).join('')}{\\*\\nesttableprops\\trowd${cells}\\nestrow}{\\nonesttables\\par}`
    const deep = nested(3, ['deep'], '\\clcbpat1\\cellx900')
    const page = await rtf(
      `{\\colortbl;\\red0\\green0\\blue255;}\\trowd\\cellx3000\\cellx6000 \\pard\\intbl before\\par ${nested(2, ['one', 'two'], '\\cellx1000\\cellx2000')}${deep}\\pard\\intbl\\itap2 three\\nestcell ${nested(2, ['four'], '\\cellx1000\\cellx2000')}\\pard\\intbl after\\cell\\pard\\intbl right\\cell\\row\\pard outside\\par`,
    )
    const text = page.bare.replaceAll(/<\/?(?:p|span)\b[^>]*>|<br>|<colgroup>.*?<\/colgroup>/gu, '')
    expect(text).toContain(`${nestedTables}outside`)
    expect(page.lookAround('>deep<', 'td')).toBe('background-color:rgb(0 0 255);')
  })

  it('loses no words where tables in tables are not what they say', async () => {
    const page = await rtf(
      '\\pard\\intbl\\itap99 far\\nestcell\\pard\\intbl\\itap2 near\\par{\\*\\nesttableprops\\nestrow}\\pard\\itap0 out\\par{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}\\nestcell end\\par',
    )
    expect(page.html.replaceAll(/<[^>]*>/gu, ' ').match(/\w+/gu)).toEqual(['far', 'near', 'out', 'end'])
  })

  it('has its pictures in their size, its notes at the end, and its bullets', async () => {
    const page = await rtf(
      `{\\pict\\pngblip\\picwgoal1440\\pichgoal720 ${hex(png)}}\\par{\\listtext\\'b7\\tab}Item{\\super\\chftn{\\footnote\\pard\\plain See A.}}\\par`,
    )
    expect(page.html).toContain('<img src="picture:0" style="width:72pt;aspect-ratio:72/36" alt="">')
    expect([...(page.drawing.pictures[0]?.bytes ?? [])]).toEqual([...png])
    expect(page.bare).toMatch(
      /<section><div id="note-1"><a href="#ref-1">1<\/a><div><p[^>]*><span>See A\.<\/span><\/p><\/div><\/div><\/section>/u,
    )
  })
})

describe('a Word 97 document on paper', () => {
  it('has the characters and paragraphs its modifiers describe', async () => {
    const page = await DrawnPage.of(
      'paper.doc',
      wordFile({
        stories: {
          main: [
            {
              runs: [{ text: 'Big', marks: joined(modifier(0x4a43, 40, 0), modifier(0x0835, 1), modifier(0x6870, 255, 0, 0, 0)) }, ' rest'],
              format: joined(modifier(0x2461, 1), modifier(0x845e, 0xd0, 0x02)),
            },
            { runs: ['Gone', { text: 'hidden', marks: modifier(0x083c, 1) }] },
          ],
        },
      }),
    )
    expect(page.look('Big')).toBe('font-weight:bold;font-size:20pt;color:rgb(255 0 0);')
    expect(page.lookAround('Big', 'p')).toBe('text-align:center;margin-inline-start:36pt;')
    expect(page.look(' rest')).toBe('font-size:10pt;')
    expect(page.html).not.toContain('hidden')
  })

  it('has tables inside the cells of tables, in the place where they stand', async () => {
    const at = (depth: number) => joined(modifier(0x2416, 1), modifier(0x6649, depth, 0, 0, 0))
    const edges = (...places: readonly number[]) => {
      const definition = joined(u8(places.length - 1), u16(...places), new Uint8Array((places.length - 1) * 20))
      return joined(u16(0xd608), u16(definition.length + 1), definition)
    }
    const inner = (text: string, depth: number) => paragraph(text, { format: joined(at(depth), modifier(0x244b, 1)) })
    const innerRow = (depth: number, ...places: readonly number[]) =>
      paragraph('', { format: joined(at(depth), modifier(0x244b, 1), modifier(0x244c, 1), edges(...places)) })
    const cell = (text: string) => paragraph(text, { mark: '\u0007', format: at(1) })
    const rowEnd = paragraph('', { mark: '\u0007', format: joined(at(1), modifier(0x2417, 1), edges(0, 3_000, 6_000)) })
    const main = [
      paragraph('before', { format: at(1) }),
      ...[inner('one', 2), inner('two', 2), innerRow(2, 0, 1_000, 2_000)],
      ...[inner('deep', 3), innerRow(3, 0, 500), inner('three', 2), inner('four', 2), innerRow(2, 0, 1_000, 2_000)],
      ...[cell('after'), cell('right'), rowEnd, paragraph('outside')],
    ]
    const page = await DrawnPage.of('paper.doc', wordFile({ stories: { main } }))
    const text = page.bare.replaceAll(/<\/?(?:p|span)\b[^>]*>|<br>|<colgroup>.*?<\/colgroup>/gu, '')
    expect(text).toContain(`${nestedTables}outside`)
  })

  it('keeps a sheet of its own for what it cannot place: a document without formats is text on paper', async () => {
    const page = await DrawnPage.of('paper.doc', wordFile({ stories: { main: [paragraph('One'), paragraph('Two')] } }))
    expect(page.bare.replaceAll(/<\/?span>/gu, '')).toBe('<main><p>One</p><p>Two</p></main>')
    expect(page.drawing.look).toBe('paper')
  })
})

describe('an electronic book as pages', () => {
  it('has its chapters in order, each in its own style sheets, with links between them', async () => {
    const item = (id: string, href: string) => `<item id="${id}" href="${href}" media-type="application/xhtml+xml"/>`
    const page = await DrawnPage.of(
      'book.epub',
      new Uint8Array(
        zipSync({
          mimetype: [strToU8('application/epub+zip'), { level: 0 }],
          'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>'),
          'o/b.opf': strToU8(
            `<package><manifest>${item('one', 'one.xhtml')}${item('two', 'two.xhtml')}</manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>`,
          ),
          'o/one.xhtml': strToU8(
            '<html><head><link rel="stylesheet" href="css/s.css"/></head><body><a href="two.xhtml#x">on</a><img src="a.png"/></body></html>',
          ),
          'o/two.xhtml': strToU8('<html dir="rtl"><body><p id="x">here</p></body></html>'),
          'o/css/s.css': strToU8('body { margin: 0 } p { background: url(../a.png) }'),
          'o/a.png': png,
        }),
      ),
    )
    expect(page.html).toBe(
      '<section class="chapter" id="chapter-0"><div class="sheet-0"><a href="#c1-x">on</a><img src="picture:0"></div></section><section class="chapter" id="chapter-1"><div dir="rtl"><p id="c1-x">here</p></div></section>',
    )
    expect(page.drawing.styles).toBe('@scope (.sheet-0) {\n:scope { margin: 0 } p { background: url("picture:0") }\n}\n')
  })
})

describe('a web archive as a page', () => {
  it('has the style sheets and pictures that came along, and says which are elsewhere', async () => {
    const part = (head: string, body: string) => `--b\r\n${head}\r\n\r\n${body}\r\n`
    const source = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n${part(
      'Content-Type: text/html; charset=utf-8\r\nContent-Location: http://example.org/d/index.html',
      '<html><head><link rel=stylesheet href="s.css"></head><body bgcolor="#ffeedd"><img src="../p.png"><img src="cid:q@x"><img src="http://far.example/f.png"></body></html>',
    )}${part('Content-Type: text/css\r\nContent-Location: http://example.org/d/s.css', 'h1 { color: red }')}${part(
      `Content-Type: image/png\r\nContent-Location: http://example.org/p.png\r\nContent-Transfer-Encoding: base64`,
      btoa(String.fromCharCode(...png)),
    )}${part('Content-Type: image/png\r\nContent-ID: <q@x>\r\nContent-Transfer-Encoding: base64', btoa(String.fromCharCode(...png)))}--b--\r\n`
    const { drawing } = await DrawnPage.of('page.mhtml', strToU8(`From: <Saved by a browser>\r\n${source}`) as Uint8Array<ArrayBuffer>)
    expect(drawing.html).toBe(
      '<div class="page-body" style="background-color:#ffeedd;"><img src="picture:0"><img src="picture:1"><img></div>',
    )
    expect(drawing.styles).toContain('h1 { color: red }')
    expect(drawing.shortfall).toBe('A picture stands on another machine and is not fetched.')
  })
})

describe('a style sheet kept to its page', () => {
  it('cannot be left by braces too many, and means the page where it says the body', () => {
    expect(scopedStyles('@import "x"; } body, html p, .body { color: red; } } a { b: "}" ', '.x')).toBe(
      '@scope (.x) {\n  :scope, :scope p, .body { color: red; }  a { b: "}" }\n}\n',
    )
  })
})
