import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf, runs } from '../../fixtures/block-lines.ts'
import { flatOdf, type OdfContent, odf } from '../../fixtures/odf-files.ts'
import { read } from '../../fixtures/office-files.ts'

const readOdt = async (content: OdfContent) => documentOf(await read('paper.odt', odf(content)))
const p = (text: string, style = '') => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`

describe('an OpenDocument text', () => {
  it('has headings by level, numbered as its outline says', async () => {
    const document = await readOdt({
      styles:
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>',
      body: '<text:h text:outline-level="1">Scope</text:h><text:h text:outline-level="2">Terms</text:h><text:h text:outline-level="3">Plain</text:h><text:h text:outline-level="1">Threats</text:h>',
    })
    expect(lines(document)).toEqual(['h1 1. Scope', 'h2 1.a Terms', 'h3 Plain', 'h1 2. Threats'])
  })

  it('has lists that count on where they are continued, and start where they say', async () => {
    const item = (content: string, attributes = '') => `<text:list-item${attributes}>${content}</text:list-item>`
    const list = (items: string, attributes = '') => `<text:list text:style-name="L1"${attributes}>${items}</text:list>`
    const document = await readOdt({
      automatic:
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>',
      body:
        list(item(`${p('One')}<text:list>${item(p('inner'))}</text:list>`) + item(p('Two') + p('more'))) +
        p('Text') +
        list(item(p('Three')), ' text:continue-numbering="true"') +
        list(`${item(p('New')) + item(p('Nine'), ' text:start-value="9"')}<text:list-header>${p('Head')}</text:list-header>`),
    })
    expect(lines(document)).toEqual(['1) One', '  – inner', '2) Two', '¶ more', '¶ Text', '3) Three', '1) New', '9) Nine', '¶ Head'])
  })

  it('has tables with joined cells, heading rows and repeated ones', async () => {
    const cell = (text: string, attributes = '') => `<table:table-cell${attributes}>${text === '' ? '' : p(text)}</table:table-cell>`
    const document = await readOdt({
      body: `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${cell('To', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('For')}</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2">${cell('x', ' table:number-columns-repeated="2"')}${cell('y', ' table:number-rows-spanned="2"')}</table:table-row></table:table>`,
    })
    expect(lines(document)).toEqual(['| *To ↔2 | *For', '| x | x | y ↕2', '| x | x | y ↕2'])
  })

  it('marks text by its styles, keeps typed spaces and collapses others', async () => {
    const document = await readOdt({
      automatic:
        '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-weight="normal" style:text-position="super 58%"/></style:style>',
      body: p(
        '  a \n <text:span text:style-name="T1">bold<text:span text:style-name="T2">2</text:span></text:span><text:s text:c="3"/><text:tab/>end<text:line-break/>  line  ',
      ),
    })
    expect(runs(document)).toEqual([
      { text: 'a ' },
      { text: 'bold', bold: true },
      { text: '2', script: 'super' },
      { text: '   \tend\n line' },
    ])
  })

  it('gives notes and comments after the paragraph that refers to them, and links', async () => {
    const document = await readOdt({
      body: p(
        'See <text:a xlink:href="https://itu.int/x">paper</text:a><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Foot</text:p></text:note-body></text:note><office:annotation><dc:creator>Mara</dc:creator><dc:date>2024-03-01T10:20:30.5</dc:date><text:p>Why?</text:p></office:annotation> <text:a xlink:href="#place">here</text:a>.',
      ),
    })
    expect(lines(document)).toEqual(['¶ See paper here.', '^1 footnote: Foot', '^c1 comment by Mara: Why?'])
    expect(runs(document).filter(({ href }) => href !== undefined)).toEqual([{ text: 'paper', href: 'https://itu.int/x' }])
    expect(document.blocks.at(-1)).toMatchObject({ date: '2024-03-01T10:20:30' })
  })

  it('puts deleted text back where it was, marked, and marks what was inserted', async () => {
    const document = await readOdt({
      body: `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>old</text:p></text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>${p('The <text:change text:change-id="d"/><text:change-start text:change-id="i"/>new<text:change-end text:change-id="i"/> text')}`,
    })
    expect(runs(document)).toEqual([
      { text: 'The ' },
      { text: 'old', change: 'deleted' },
      { text: 'new', change: 'inserted' },
      { text: ' text' },
    ])
    expect(document.warnings).toEqual([{ kind: 'tracked-changes', insertions: 1, deletions: 1 }])
  })

  it('has text boxes, pictures with their description, formulas, and page headers and footers once', async () => {
    const document = await readOdt({
      masters: `<style:master-page style:name="Standard"><style:header>${p('SG17-TD1')}</style:header><style:footer>${p('<text:page-number>3</text:page-number>')}${p('Contact: TSB')}</style:footer></style:master-page><style:master-page style:name="Unused"><style:header>${p('Never')}</style:header></style:master-page>`,
      body: p(
        'Text<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>Threat map</svg:desc></draw:frame><draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>',
      ),
      parts: {
        'Object 1/content.xml':
          '<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation>E = m</annotation></semantics></math>',
      },
    })
    expect(lines(document)).toEqual([
      '¶header SG17-TD1',
      '¶ Text',
      '¶textbox In a box',
      '[Threat map]',
      '¶textbox E = m',
      '¶footer Contact: TSB',
    ])
  })

  it('keeps the names of the author’s styles, the direction of writing and page breaks', async () => {
    const document = await readOdt({
      styles: '<style:style style:name="TSB_20_Title" style:family="paragraph"/>',
      automatic:
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="TSB_20_Title"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style><style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>',
      body: p('عنوان', 'P1') + p('Next', 'P2'),
    })
    expect(document.blocks[0]).toMatchObject({ style: 'TSBTitle', direction: 'rtl' })
    expect(lines(document)).toEqual(['¶ عنوان', '---', '¶ Next'])
  })

  it('gives its properties, and says what it would fetch and run', async () => {
    const document = await readOdt({
      meta: '<dc:title>On AI</dc:title><meta:initial-creator>Mara</meta:initial-creator><meta:user-defined meta:name="Docnum">SG17-TD1</meta:user-defined>',
      body: p('x<draw:frame><draw:image xlink:href="https://example.org/a.png"/></draw:frame>'),
      parts: { 'Basic/Standard/Module1.xml': '<module/>' },
    })
    expect(document.properties).toEqual([
      ['dc:title', 'On AI'],
      ['dc:creator', 'Mara'],
      ['custom:Docnum', 'SG17-TD1'],
    ])
    expect(document.warnings).toEqual([{ kind: 'macros' }, { kind: 'external-references', count: 1 }])
    expect((await readOdt({ body: p('<text:a xlink:href="https://example.org">x</text:a>') })).warnings).toEqual([])
  })

  it('hands over a document of another program that stands in it', async () => {
    const body = p('x<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>')
    const outcome = await read('a.odt', odf({ body, parts: { 'Object 1': '{\\rtf1 inside}' } }))
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['Object 1.rtf'])
  })

  it('is the same in one flat file', async () => {
    const content: OdfContent = {
      meta: '<dc:title>On AI</dc:title>',
      masters: `<style:master-page style:name="Standard"><style:header>${p('SG17-TD1')}</style:header></style:master-page>`,
      body: `<text:h text:outline-level="1">Scope</text:h>${p('Text')}`,
    }
    const [flat, whole] = [documentOf(await read('a.fodt', flatOdf(content))), await readOdt(content)]
    expect(lines(flat)).toEqual(['¶header SG17-TD1', 'h1 Scope', '¶ Text'])
    expect(flat).toEqual(whole)
  })
})

describe('an OpenDocument file that is not as it should be', () => {
  it('is said to be locked when its manifest says so', async () => {
    const body = p('x')
    const locked = odf({
      body,
      manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    })
    expect(await read('a.odt', locked)).toMatchObject({ kind: 'unreadable', reason: 'encrypted' })
    expect((await read('a.odt', odf({ body }))).kind).toBe('read')
  })

  it('is refused with a document type', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content><office:body><office:text/></office:body></office:document-content>'
    expect(await read('a.odt', odf({ body: '', parts: { 'content.xml': doctype } }))).toMatchObject({ kind: 'refused', reason: 'doctype' })
  })

  it('draws what one element claims to repeat a bounded number of times', async () => {
    const body = `${p('<text:s text:c="999999999"/>x')}<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000">${p('y')}</table:table-cell><table:table-cell>${p('z')}</table:table-cell></table:table-row></table:table>`
    const document = await readOdt({ body })
    expect(runs(document).length).toBeLessThan(60_000)
    expect(lines(document).some((line) => line.includes('y'))).toBe(true)
  })

  it('follows styles that stand on one another in a circle only so far', async () => {
    const styles = ['A', 'B'].map(
      (name, at) => `<style:style style:name="${name}" style:family="text" style:parent-style-name="${'BA'[at]}"/>`,
    )
    expect(lines(await readOdt({ automatic: styles.join(''), body: p('<text:span text:style-name="A">x</text:span>') }))).toEqual(['¶ x'])
  })
})
