import { describe, expect, it } from 'vitest'
import { inlineText } from '../../../shared/contracts/blocks.ts'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { detailOf, readAny } from '../../fixtures/reading.ts'

/** RTF as Latin-1 bytes. */
const bytesOf = (rtf: string): Uint8Array<ArrayBuffer> => Uint8Array.from(rtf, (character) => character.charCodeAt(0))
const readRtf = (rtf: string) => readAny('paper.rtf', bytesOf(rtf))
const read = async (body: string, head = '') => documentOf(await readRtf(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`))
const fonts =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset134 SimSun;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset178 Arabic;}}'

describe('a rich-text document', () => {
  it('is read in the code page of each font, and in Unicode where it is written so', async () => {
    const document = await read(
      `\\f0 Z\\'fcrich\\par\\f1 \\'cc\\'d1\\'dd\\par\\f2 \\'d6\\'d0\\'b9\\'fa\\par\\f4 \\'c7\\'e1\\par\\f0\\uc1 \\u1057?\\uc2\\u-10179??\\u-8704??\\uc0\\u8364\\par`,
      fonts,
    )
    expect(lines(document)).toEqual(['¶ Zürich', '¶ МСЭ', '¶ 中国', '¶ ال', '¶ С😀€'])
  })

  it('takes the document’s code page for fonts that name none', async () => {
    const russian = await readRtf(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 Arial;}}\\f0 \\'cc\\'d1\\'dd\\par}`)
    expect(lines(documentOf(russian))).toEqual(['¶ МСЭ'])
    const dos = await readRtf(`{\\rtf1\\pc \\'81ber\\par}`)
    expect(lines(documentOf(dos))).toEqual(['¶ über'])
  })

  it('shows symbol fonts as the characters they draw', async () => {
    expect(lines(await read(`\\f3 \\'61\\f0  = alpha\\par`, fonts))).toEqual(['¶ α = alpha'])
  })

  it('has headings by style or outline level, and keeps the names of styles', async () => {
    const sheet = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s7 TSB Header Title;}{\\s3 heading 3;}}'
    const document = await read(
      '\\pard\\s1 Scope\\par\\pard\\s3 Deeper\\par\\pard\\outlinelevel1 By level\\par\\pard\\s7 Title\\par\\pard Text\\par',
      sheet,
    )
    expect(lines(document)).toEqual(['h1 Scope', 'h3 Deeper', 'h2 By level', '¶ Title', '¶ Text'])
    expect(document.blocks[3]).toMatchObject({ style: 'TSBHeaderTitle' })
  })

  it('has lists with the numbers and bullets as printed', async () => {
    const document = await read(
      `{\\listtext\\pard 1.\\tab}\\pard\\ls1\\ilvl0 First\\par{\\pntext\\pard\\f3\\'b7\\tab}\\pard\\ls2\\ilvl1 Inner\\par\\pard Text\\par`,
      fonts,
    )
    expect(lines(document)).toEqual(['1. First', '  • Inner', '¶ Text'])
  })

  it('has tables with cells joined across and down, and heading rows', async () => {
    const row = (definition: string, ...cells: readonly string[]) => `\\trowd${definition}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row`
    const document = await read(
      row('\\trhdr\\cellx1000\\cellx3000', 'To', 'Group') +
        row('\\clvmgf\\cellx1000\\cellx2000\\cellx3000', 'Action', 'SG16', 'SG13') +
        row('\\clvmrg\\cellx1000\\cellx3010', '', 'TSAG') +
        '\\pard After\\par',
    )
    expect(lines(document)).toEqual(['| *To | *Group ↔2', '| Action ↕2 | SG16 | SG13', '| TSAG ↔2', '¶ After'])
  })

  it('reads tables in tables into the cell, and a lone cell as text', async () => {
    const nested = await read(
      '\\trowd\\cellx5000\\cellx9000\\pard\\intbl\\itap2 A\\nestcell B\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttables FALLBACK\\par}\\pard\\intbl\\itap1 Outer\\cell C\\cell\\row\\pard Out\\par',
    )
    expect(lines(nested)).toEqual(['| A / B / Outer | C', '¶ Out'])
    expect(lines(await read('\\trowd\\cellx5000\\pard\\intbl Framed\\cell\\row\\pard Out\\par'))).toEqual(['¶ Framed', '¶ Out'])
  })

  it('shows the words of a button and a symbol that have no result, and no result twice', async () => {
    const document = await read(
      '{\\field{\\*\\fldinst MACROBUTTON NoMacro [Document title]}{\\fldrslt }}, {\\field{\\*\\fldinst SYMBOL 97 \\\\f "Symbol"}{\\fldrslt\\f0}}, {\\field{\\*\\fldinst SYMBOL 65 \\\\f "Arial"}{\\fldrslt A}}',
    )
    expect(lines(document)).toEqual(['¶ [Document title], α, A'])
  })

  it('gives notes and comments after the paragraph that refers to them', async () => {
    const document = await read(
      '\\pard Studies{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} See X.1.} and{\\footnote\\ftnalt End.} more{\\*\\atnid MB}{\\*\\atnauthor Mara Berg}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate -956724704}Why?}.\\par',
    )
    expect(lines(document)).toEqual(['¶ Studies and more.', '^1 footnote: See X.1.', '^i endnote: End.', '^c1 comment by Mara Berg: Why?'])
    expect(document.blocks.at(-1)).toMatchObject({ date: '2011-09-17T08:32:00' })
    expect(runs(document).flatMap(({ noteRef }) => noteRef ?? [])).toEqual(['1', 'i', 'c1'])
  })

  it('links the words of a field to its address, and shows no instruction', async () => {
    const document = await read(
      '\\pard See {\\field{\\*\\fldinst{HYPERLINK "https://itu.int/x" \\\\l "p1"}}{\\fldrslt{\\ul the paper}}} and {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}.\\par',
    )
    expect(runs(document)).toEqual([
      { text: 'See ' },
      { text: 'the paper', href: 'https://itu.int/x#p1', underline: true },
      { text: ' and 7.' },
    ])
  })

  it('keeps both texts of tracked changes and counts them', async () => {
    const document = await read('\\pard The {\\deleted old}{\\revised new} text\\par')
    expect(runs(document)).toEqual([
      { text: 'The ' },
      { text: 'old', change: 'deleted' },
      { text: 'new', change: 'inserted' },
      { text: ' text' },
    ])
    expect(document.warnings).toEqual([{ kind: 'tracked-changes', insertions: 1, deletions: 1 }])
  })

  it('gives page headers first, footers last, each once, and no page numbers', async () => {
    const document = await read(
      '{\\header SG17-TD1\\par}{\\footer Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par 12\\par}{\\headerf SG17-TD1\\par}\\pard Text\\par',
    )
    expect(lines(document)).toEqual(['¶header SG17-TD1', '¶ Text', '¶footer Page 1'])
  })

  it('has text boxes, and pictures as places with their alternative text', async () => {
    const document = await read(
      '\\pard Text{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv Box}}{\\shptxt\\pard In a box\\par}}{\\shprslt FALLBACK}}{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv Threat map}}}\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}\\par',
    )
    expect(lines(document)).toEqual(['¶ Text', '¶textbox In a box', '[Threat map]'])
  })

  it('reads the Unicode half of a text written twice, and nothing of destinations it does not know', async () => {
    const document = await read("\\pard {\\upr{M\\'fcnch}{\\*\\ud{M\\u252?nchen}}} {\\*\\unknown secret {\\b more}}{\\*\\cs5 kept}\\par")
    expect(lines(document)).toEqual(['¶ München kept'])
  })

  it('skips the bytes of pictures stored raw, whatever they look like', async () => {
    expect(lines(await read('\\pard a{\\pict\\bin6 }}}\\}}}b\\par'))).toEqual(['¶ ab', '[]'])
  })

  it('says that a paragraph runs from right to left', async () => {
    expect((await read("\\pard\\rtlpar \\f4 \\'c7\\par\\pard\\ltrpar a\\par", fonts)).blocks.map(({ direction }) => direction)).toEqual([
      'rtl',
      undefined,
    ])
  })

  it('gives its properties, the author’s own among them, and the marks of templates', async () => {
    const document = await read(
      '{\\info{\\title On AI}{\\author Mara}{\\creatim\\yr2019\\mo8\\dy27\\hr9\\min5}}{\\*\\userprops{\\propname Docnum}\\proptype30{\\staticval SG17-TD1}}\\pard {\\*\\bkmkstart dnum}SG17-TD1{\\*\\bkmkend dnum} x\\par',
    )
    expect(document.properties).toEqual([
      ['dc:title', 'On AI'],
      ['dc:creator', 'Mara'],
      ['dcterms:created', '2019-08-27T09:05'],
      ['custom:Docnum', 'SG17-TD1'],
      ['bookmark:dnum', 'SG17-TD1'],
    ])
  })

  it('hands over a document that stands in it as an object', async () => {
    const inner = '{\\rtf1 inside}'
    const number = (value: number) => [value, 0, 0, 0]
    const name = [...number(2), 0x58, 0]
    const stream = [...number(1), ...number(2), ...name, ...number(0), ...number(0), ...number(inner.length), ...bytesOf(inner)]
    const hex = stream.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const outcome = await readRtf(`{\\rtf1 \\pard x{\\object\\objemb{\\*\\objdata ${hex}}{\\result shown}}\\par}`)
    expect(lines(documentOf(outcome))).toEqual(['¶ xshown'])
    expect(membersOf(outcome).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([['object 1.rtf', inner]])
  })
})

describe('a rich-text document that is not as it should be', () => {
  it('is partial when it was cut off, with what there is of it', async () => {
    const outcome = await readRtf('{\\rtf1\\ansi \\pard Whole\\par {\\b half a sen')
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect(lines(documentOf(outcome))).toEqual(['¶ Whole', '¶ half a sen'])
    expect((await readRtf('{\\rtf1\\ansi \\pard Whole\\par}')).kind).toBe('read')
  })

  it('is refused when its groups stand in one another a hundred thousand deep, and read when they are many', async () => {
    const deep = await readRtf(`{\\rtf1 ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`)
    expect(deep).toMatchObject({ kind: 'refused', reason: 'too-deep' })
    expect(detailOf(deep)).toContain('refused for safety')
    const wide = documentOf(await readRtf(`{\\rtf1 ${'{x}'.repeat(100_000)}\\par}`))
    expect(wide.blocks.map((block) => ('inlines' in block ? inlineText(block.inlines).length : 0))).toEqual([100_000])
  })

  it('does not take a length it claims for one it has', async () => {
    const outcome = await readRtf('{\\rtf1 \\pard Before\\par{\\pict\\bin2147483647 abc}\\pard After\\par}')
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect(lines(documentOf(outcome))[0]).toBe('¶ Before')
  })
})
