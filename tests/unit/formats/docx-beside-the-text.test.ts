import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { type DocxContent, docx, p, packageOf, r, read, relationships } from '../../fixtures/office-files.ts'

const readDocx = async (content: DocxContent) => documentOf(await read('paper.docx', docx(content)))

describe('page headers and footers', () => {
  const part = (name: string, content: string) => `<w:${name} xmlns:w="w">${content}</w:${name}>`
  const sections =
    '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>'

  it('stand before and after the text, the first page first, each text once and bare page numbers not at all', async () => {
    const document = await readDocx({
      body: p('text') + sections,
      links: { h1: ['header', 'header1.xml'], h2: ['header', 'header2.xml'], f1: ['footer', 'footer1.xml'] },
      parts: {
        'word/header1.xml': part('hdr', p('- 2 -') + p('SG17-TD1447')),
        'word/header2.xml': part('hdr', p('ITU-T') + p('SG17-TD1447')),
        'word/footer1.xml': part('ftr', p('Attention: not a publication')),
      },
    })
    expect(lines(document)).toEqual(['¶header ITU-T', '¶header SG17-TD1447', '¶ text', '¶footer Attention: not a publication'])
  })

  it('that are missing or damaged cost themselves only', async () => {
    const outcome = await read(
      'paper.docx',
      docx({
        body: p('text') + sections,
        links: { h1: ['header', 'header1.xml'], h2: ['header', 'nowhere.xml'] },
        parts: { 'word/header1.xml': '<w:hdr><w:p><w:r><w:t>half' },
      }),
    )
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'damaged' })
    expect(lines(documentOf(outcome))).toEqual(['¶header half', '¶ text'])
  })
})

describe('notes and comments', () => {
  const reference = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`

  it('follow the paragraph that refers to them, numbered in its order', async () => {
    const document = await readDocx({
      body:
        p(`${r('one')}${reference('footnote', 7)}${r(' two')}${reference('footnote', 3)}`) +
        p(`${r('three')}${reference('endnote', 2)}${reference('comment', 0)}`),
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('---')}</w:footnote><w:footnote w:id="3">${p(' second')}</w:footnote><w:footnote w:id="7">${p('first')}${p('part two')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('end')}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="A. Delegate" w:date="2015-04-15T17:03:00Z">${p('why?')}</w:comment>`,
    })
    expect(lines(document)).toEqual([
      '¶ one two',
      '^1 footnote: first\npart two',
      '^2 footnote: second',
      '¶ three',
      '^i endnote: end',
      '^c1 comment by A. Delegate: why?',
    ])
    expect(document.blocks.at(-1)).toMatchObject({ date: '2015-04-15T17:03:00' })
    expect(runs(document).filter(({ noteRef }) => noteRef !== undefined)).toEqual([
      { text: '', noteRef: '1' },
      { text: '', noteRef: '2' },
      { text: '', noteRef: 'i' },
      { text: '', noteRef: 'c1' },
    ])
  })

  it('keep the mark an author chose, and say it once', async () => {
    const document = await readDocx({
      body: p(`${r('ID')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`),
      footnotes: `<w:footnote w:id="1">${p('*\tType the address')}</w:footnote>`,
    })
    expect(lines(document)).toEqual(['¶ ID', '^* footnote: Type the address'])
  })

  it('that nothing refers to are not lost', async () => {
    const document = await readDocx({ body: p('text'), comments: `<w:comment w:id="4">${p('left over')}</w:comment>` })
    expect(lines(document)).toEqual(['¶ text', '^c1 comment: left over'])
  })
})

describe('drawings', () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`

  it('that newer and older programs show differently are read once', async () => {
    const choice = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p('in the box'))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`
    const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box(p('in the box'))}</v:textbox></v:shape></w:pict></mc:Fallback>`
    const document = await readDocx({ body: p(`${r('beside')}<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r>`) })
    expect(lines(document)).toEqual(['¶ beside', '¶textbox in the box'])
  })

  it('give the older form where the newer one says nothing', async () => {
    const alternate = `<mc:AlternateContent><mc:Choice Requires="future"><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box(p('old'))}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(lines(await readDocx({ body: p(`<w:r>${alternate}</w:r>`) }))).toEqual(['¶textbox old'])
  })

  it('are pictures with what describes them, which a path on the author’s disk does not', async () => {
    const picture = (description: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="${description}"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    const document = await readDocx({ body: p(picture('Figure of the architecture')) + p(picture('M:\\EXCHANGE\\logo.jpg')) })
    expect(lines(document)).toEqual(['[Figure of the architecture]', '[]'])
  })

  it('that are charts give their titles and numbers', async () => {
    const points = (...values: string[]) => values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')
    const document = await readDocx({
      body: p(
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ),
      links: { c1: ['chart', 'charts/chart1.xml'] },
      parts: {
        'word/charts/chart1.xml': `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Contributions</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>${points('2019')}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points('Q4', 'Q7')}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points('2.0', '0.30000000000000004')}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
      },
    })
    expect(lines(document)).toEqual(['¶textbox Contributions', '| * | *2019', '| Q4 | 2', '| Q7 | 0.3'])
  })
})

describe('what a Word document brings along', () => {
  it('is handed over when it is a document, and left alone when it is the data of a chart', async () => {
    const inner = docx({ body: p('inner') })
    const outcome = await read(
      'outer.docx',
      docx({
        body: p('outer'),
        parts: {
          'word/embeddings/Annex.docx': inner,
          'word/embeddings/Data.xlsx': packageOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
          'word/embeddings/oleObject1.bin': strToU8('nothing known'),
          'word/charts/chart1.xml': '<c:chartSpace/>',
          'word/charts/_rels/chart1.xml.rels': relationships({ d: ['package', '../embeddings/Data.xlsx'] }),
        },
      }),
    )
    expect(outcome.kind).toBe('read')
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['Annex.docx'])
    expect(membersOf(outcome)[0]?.bytes).toEqual(inner)
  })

  it('is said when it can run or fetch; a template on the author’s own disk is neither', async () => {
    const external = {
      a: ['image', 'https://tracker.example/x.png', 'External'],
      b: ['hyperlink', 'https://www.itu.int', 'External'],
    } as const
    const template = (target: string) => ({
      'word/_rels/settings.xml.rels': relationships({ t: ['attachedTemplate', target, 'External'] }),
    })
    const warned = await readDocx({
      body: p('x'),
      links: external,
      parts: { ...template('http://evil.example/t.dotm'), 'word/vbaProject.bin': 'x' },
    })
    expect(warned.warnings).toEqual([{ kind: 'macros' }, { kind: 'external-references', count: 2 }])
    const calm = await readDocx({ body: p('x'), parts: template('file:///C:\\Users\\a\\Normal.dotm') })
    expect(calm.warnings).toEqual([])
  })

  it('is read where it is text that Word would take in on opening', async () => {
    const document = await readDocx({
      body: `${p('before')}<w:altChunk r:id="x1"/><w:altChunk r:id="x2"/>`,
      links: { x1: ['aFChunk', 'chunk.htm'], x2: ['aFChunk', 'chunk.txt'] },
      parts: { 'word/chunk.htm': '<html><body><p>from a page</p></body></html>', 'word/chunk.txt': 'from a text' },
    })
    expect(lines(document)).toEqual(['¶ before', '¶ from a page', '¶ from a text'])
  })

  it('is what its properties say, also those of a SharePoint library', async () => {
    const document = await readDocx({
      body: p('x'),
      parts: {
        'docProps/core.xml': '<cp:coreProperties xmlns:dc="d"><dc:title>A_x000d_title</dc:title></cp:coreProperties>',
        'docProps/custom.xml': '<Properties><property name="Docnum"><vt:lpwstr>SG17-TD1</vt:lpwstr></property></Properties>',
        'customXml/item1.xml':
          '<p:properties xmlns:p="p"><documentManagement><ShortName>SG17-TD1</ShortName></documentManagement></p:properties>',
      },
    })
    expect(document.properties).toEqual([
      ['dc:title', 'A title'],
      ['custom:Docnum', 'SG17-TD1'],
      ['sharepoint:ShortName', 'SG17-TD1'],
    ])
  })
})

it('reads what another program writes', async () => {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('See Rec. ITU-T A.1')] } },
    sections: [
      {
        children: [
          new Paragraph({ heading: 'Heading1', text: 'Scope' }),
          new Paragraph({ children: [new TextRun({ text: 'bold', bold: true }), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  })
  const read_ = documentOf(await read('made.docx', new Uint8Array(await Packer.toBuffer(document))))
  expect(lines(read_)).toEqual(['h1 Scope', '¶ bold', '^1 footnote: See Rec. ITU-T A.1'])
})

it('finds the main part whatever it is called, with any prefixes', async () => {
  const bytes = packageOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships({ m: ['officeDocument', '/content/main2.xml'] }),
    'content/main2.xml':
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>',
    'word/settings.xml': '<x:settings/>',
  })
  expect(lines(documentOf(await read('strict.docx', bytes)))).toEqual(['¶ strict'])
})
