import { describe, expect, it } from 'vitest'
import { documentOf, lines, runs } from '../../fixtures/block-lines.ts'
import { type DocxContent, docx, p, r, read } from '../../fixtures/office-files.ts'

const readDocx = async (content: DocxContent) => documentOf(await read('paper.docx', docx(content)))

describe('headings of a Word document', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Annex"><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="AnnexCopy"><w:basedOn w:val="Annex"/></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Pool"/></w:style>
    <w:style w:type="paragraph" w:styleId="Pool"><w:basedOn w:val="Loop"/></w:style>`

  it('are known by the built-in name, whatever language their id is in', async () => {
    const document = await readDocx({ styles, body: p('Portée', '<w:pStyle w:val="Titre1"/>') + p('Text') })
    expect(lines(document)).toEqual(['h1 Portée', '¶ Text'])
    expect(document.blocks[1]?.locator.headings).toEqual(['Portée'])
  })

  it('take their level from the style they are based on, and the paragraph has the last word', async () => {
    const document = await readDocx({
      styles,
      body: p('Annex A', '<w:pStyle w:val="AnnexCopy"/>') + p('Not one', '<w:pStyle w:val="AnnexCopy"/><w:outlineLvl w:val="9"/>'),
    })
    expect(lines(document)).toEqual(['h2 Annex A', '¶ Not one'])
  })

  it('are read from styles that are based on one another in a circle', async () => {
    expect(lines(await readDocx({ styles, body: p('Round', '<w:pStyle w:val="Loop"/>') }))).toEqual(['¶ Round'])
  })
})

describe('runs of a Word document', () => {
  it('keep their marks, and those of their character style', async () => {
    const document = await readDocx({
      styles: '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>',
      body: p(
        r('a', '<w:b/>') +
          r('b', '<w:b w:val="0"/><w:i/>') +
          r('2', '<w:vertAlign w:val="superscript"/>') +
          r('c', '<w:rStyle w:val="Strong"/><w:strike/>'),
      ),
    })
    expect(runs(document)).toEqual([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: '2', script: 'super' },
      { text: 'c', bold: true, strike: true },
    ])
  })

  it('are joined where Word cut a word apart', async () => {
    expect(runs(await readDocx({ body: p(`${r('stan')}<w:proofErr w:type="spellStart"/>${r('dard')}`) }))).toEqual([{ text: 'standard' }])
  })

  it('keep tabs, breaks and hyphens as characters that can be searched', async () => {
    const document = await readDocx({
      body: p(
        '<w:r><w:t>SG17</w:t><w:noBreakHyphen/><w:t>TD</w:t><w:softHyphen/><w:t>1447</w:t><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r>',
      ),
    })
    expect(lines(document)).toEqual(['¶ SG17-TD1447\tx\ny'])
  })

  it('show what symbol fonts show', async () => {
    const document = await readDocx({
      body: p(
        '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' +
          r('b', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') +
          r('b', '<w:rFonts w:ascii="Arial"/>'),
      ),
    })
    expect(lines(document)).toEqual(['¶ α✓βb'])
  })

  it('keep the words in content controls, smart tags and wrappers nobody knows', async () => {
    const document = await readDocx({
      body:
        `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${p('one')}</w:sdtContent></w:sdt>` +
        p(`<w:smartTag>${r('two ')}</w:smartTag><w:future><w:sdt><w:sdtContent>${r('three')}</w:sdtContent></w:sdt></w:future>`),
    })
    expect(lines(document)).toEqual(['¶ one', '¶ two three'])
  })

  it('give a formula on one line', async () => {
    const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const document = await readDocx({
      body: p(
        `<m:oMath><m:f><m:num>${math('a+b')}</m:num><m:den>${math('c')}</m:den></m:f>${math('=')}<m:sSup><m:e>${math('x')}</m:e><m:sup>${math('2')}</m:sup></m:sSup></m:oMath>`,
      ),
    })
    expect(lines(document)).toEqual(['¶ (a+b)/c=x^2'])
  })

  it('say which way a paragraph is written', async () => {
    const { blocks } = await readDocx({ body: p('نص', '<w:bidi/>') + p('text') })
    expect(blocks.map(({ direction }) => direction)).toEqual(['rtl', undefined])
  })
})

describe('links of a Word document', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it('are read from relationships, fields and simple fields', async () => {
    const document = await readDocx({
      links: { l1: ['hyperlink', 'https://www.itu.int/', 'External'] },
      body: p(
        `<w:hyperlink r:id="l1" w:anchor="top">${r('a', '<w:u w:val="single"/>')}</w:hyperlink>` +
          field(' HYPERLINK "https://b.example/" \\l "part" ', r('b')) +
          `<w:fldSimple w:instr='HYPERLINK "mailto:c@example.org"'>${r('c')}</w:fldSimple><w:hyperlink w:anchor="_Ref1">${r('d')}</w:hyperlink>`,
      ),
    })
    expect(runs(document)).toEqual([
      { text: 'a', href: 'https://www.itu.int/#top' },
      { text: 'b', href: 'https://b.example/#part' },
      { text: 'c', href: 'mailto:c@example.org' },
      { text: 'd', href: '#_Ref1' },
    ])
  })

  it('never show an instruction, and a field that never ends hides nothing after its paragraph', async () => {
    const document = await readDocx({
      body:
        p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>`) +
        p(field(' DATE ', r('May'))) +
        p('after'),
    })
    expect(lines(document)).toEqual(['¶ May', '¶ after'])
  })

  it('keep a field open over paragraphs, as a table of contents is', async () => {
    const body =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "#x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('1 Scope')}`,
      ) + p(`${r('2 References')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' end')}`)
    expect(runs(await readDocx({ body }))).toEqual([
      { text: '1 Scope', href: '#x' },
      { text: '2 References', href: '#x' },
      { text: ' end' },
    ])
  })
})

describe('tracked changes', () => {
  it('keep both texts, and the document says how many there are', async () => {
    const document = await readDocx({
      body: p(
        `${r('in ')}<w:del>${'<w:r><w:delText>2018</w:delText></w:r>'}</w:del><w:ins>${r('2019')}</w:ins><w:moveFrom>${r(' here')}</w:moveFrom><w:moveTo>${r(' there')}</w:moveTo>`,
      ),
    })
    expect(lines(document)).toEqual(['¶ in 2019 there'])
    expect(runs(document)).toEqual([
      { text: 'in ' },
      { text: '2018', change: 'deleted' },
      { text: '2019', change: 'inserted' },
      { text: ' here', change: 'deleted' },
      { text: ' there', change: 'inserted' },
    ])
    expect(document.warnings).toEqual([{ kind: 'tracked-changes', insertions: 2, deletions: 2 }])
  })

  it('of a table row are those of its words', async () => {
    const row = (change: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p('x')}</w:tc><w:tc>${p('y')}</w:tc></w:tr>`
    const document = await readDocx({ body: `<w:tbl>${row('<w:del w:id="1"/>')}${row('')}</w:tbl>` })
    expect(runs(document).map(({ change }) => change)).toEqual(['deleted', 'deleted', undefined, undefined])
  })
})

describe('pages of a Word document', () => {
  const body =
    p('one') +
    p(`<w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r>`) +
    p('<w:r><w:br w:type="page"/></w:r>') +
    p('<w:r><w:lastRenderedPageBreak/><w:t>three</w:t></w:r>')
  const pages = (count: number) => ({ 'docProps/app.xml': `<Properties><Pages>${count}</Pages></Properties>` })

  it('are those Word noted, when they are as many as it counted', async () => {
    const document = await readDocx({ body, parts: pages(3) })
    expect(document.blocks.map(({ locator }) => locator.page)).toEqual([1, 2, 2, 3])
    expect(lines(document)).toEqual(['¶ one', '¶ two', '--- Page 3', '¶ three'])
    expect(document.pages).toBe(3)
  })

  it('are not stated when the notes and the count differ', async () => {
    const document = await readDocx({ body, parts: pages(7) })
    expect(document.blocks.map(({ locator }) => locator.page)).toEqual([undefined, undefined, undefined, undefined])
    expect(lines(document)[2]).toBe('---')
  })
})
