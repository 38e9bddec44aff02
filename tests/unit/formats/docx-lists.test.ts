import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../shared/formats/numbers/number-format.ts'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { docx, p, read } from '../../fixtures/office-files.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const numbering = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1)')}${level(1, 'lowerLetter', '%1.%2')}${level(2, 'lowerRoman', '%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1', '<w:pStyle w:val="Clause"/>')}${level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>`

const styles = `
  <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="heading 2"/><w:basedOn w:val="Clause"/></w:style>`

const item = (list: number, depth: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
const readLines = async (body: string) => lines(documentOf(await read('list.docx', docx({ body, numbering, styles }))))

describe('numbered lists', () => {
  it('print their numbers as Word does, level within level', async () => {
    const body =
      item(1, 0, 'one') + item(1, 1, 'first') + item(1, 1, 'second') + item(1, 2, 'deep') + item(1, 0, 'two') + item(1, 1, 'again')
    expect(await readLines(body)).toEqual(['1) one', '  1.a first', '  1.b second', '    i) deep', '2) two', '  2.a again'])
  })

  it('go on counting over text between, and in another list of the same definition', async () => {
    expect(await readLines(item(1, 0, 'a') + p('text') + item(1, 0, 'b') + item(6, 0, 'c'))).toEqual(['1) a', '¶ text', '2) b', '3) c'])
  })

  it('start again where the list says so, once', async () => {
    expect(await readLines(item(1, 0, 'a') + item(2, 0, 'b') + item(2, 0, 'c'))).toEqual(['1) a', '5) b', '6) c'])
  })

  it('show bullets as the character their font draws', async () => {
    expect(await readLines(item(3, 0, 'a'))).toEqual(['• a'])
  })

  it('number headings through their styles, and the number is part of the heading', async () => {
    const heading = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
    expect(await readLines(heading('Clause', 'Scope') + heading('Clause', 'Terms') + heading('Sub', 'Defined elsewhere'))).toEqual([
      'h1 1 Scope',
      'h1 2 Terms',
      'h2 2.1 Defined elsewhere',
    ])
  })

  it('show numbers of outer levels in digits where the level is legal', async () => {
    expect(await readLines(item(5, 0, 'a') + item(5, 1, 'b'))).toEqual(['I a', '  1.1 b'])
  })

  it('are left by a paragraph of list 0, and survive a list that does not exist', async () => {
    expect(await readLines(item(0, 0, 'plain') + item(99, 0, 'lost'))).toEqual(['¶ plain', '¶ lost'])
  })

  it('do not count a paragraph whose deletion is tracked', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`
    expect((await readLines(item(1, 0, 'a') + gone + item(1, 0, 'b'))).at(-1)).toBe('2) b')
  })

  it('are read where ITU authors type the mark', async () => {
    const typed = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
    const tabbed = (mark: string, text: string) => `<w:r><w:t>${mark}</w:t><w:tab/><w:t>${text}</w:t></w:r>`
    expect(
      await readLines(
        typed('enumlev1', tabbed('–', 'an array')) + typed('enumlev2', tabbed('a)', 'a case')) + typed('enumlev1', 'its end'),
      ),
    ).toEqual(['– an array', '  a) a case', '¶ its end'])
  })
})

describe('number formats', () => {
  it.each([
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [27, 'lowerLetter', 'aa'],
    [53, 'upperLetter', 'AAA'],
    [3, 'decimalZero', '03'],
    [22, 'ordinal', '22nd'],
    [13, 'ordinal', '13th'],
    [21, 'chineseCounting', '二十一'],
    [2, 'russianUpper', 'Б'],
    [7, 'decimalEnclosedCircle', '⑦'],
    [7, 'a format of the future', '7'],
    [0, 'lowerRoman', '0'],
  ])('write %i in %s as %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })
})
