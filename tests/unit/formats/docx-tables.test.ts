import { describe, expect, it } from 'vitest'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { type DocxContent, docx, p, r, read } from '../../fixtures/office-files.ts'

const readDocx = async (content: DocxContent) => documentOf(await read('table.docx', docx(content)))
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

describe('tables of a Word document', () => {
  it('give a merged cell once, with the columns and rows it covers', async () => {
    const document = await readDocx({
      body: `<w:tbl>
        ${row(cell('logo', '<w:vMerge w:val="restart"/>') + cell('ITU', '<w:gridSpan w:val="2"/>'))}
        ${row(cell('', '<w:vMerge/>') + cell('a') + cell('b'))}
        ${row(cell('next') + cell('c') + cell('d'))}</w:tbl>`,
    })
    expect(lines(document)).toEqual(['| logo ↕2 | ITU ↔2', '| a | b', '| next | c | d'])
  })

  it('leave room where a row begins after the first column', async () => {
    const document = await readDocx({ body: `<w:tbl>${row(cell('a') + cell('b'))}${row(cell('c'), '<w:gridBefore w:val="1"/>')}</w:tbl>` })
    expect(lines(document)).toEqual(['| a | b', '|  | c'])
  })

  it('know their heading rows, which stand first', async () => {
    const head = '<w:tblHeader/>'
    const document = await readDocx({
      body: `<w:tbl>${row(cell('Name') + cell('Date'), head)}${row(cell('x') + cell('y'))}${row(cell('z') + cell('z'), head)}</w:tbl>`,
    })
    expect(lines(document)).toEqual(['| *Name | *Date', '| x | y', '| z | z'])
  })

  it('keep the words of a table in a cell', async () => {
    const inner = `<w:tbl>${row(cell('1') + cell('2'))}${row(cell('3') + cell('4'))}</w:tbl>`
    const document = await readDocx({ body: `<w:tbl>${row(cell('before') + cell(`${p('in')}${inner}${p('out')}`))}</w:tbl>` })
    expect(lines(document)).toEqual(['| before | in / 1 / 2 / 3 / 4 / out'])
  })

  it('of a single cell are frames: what stands in them is read as if they were not there', async () => {
    const inner = `<w:tbl>${row(cell('Edition') + cell('Approval'))}</w:tbl>`
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    const document = await readDocx({ styles, body: `<w:tbl>${row(cell(p('History', '<w:pStyle w:val="H"/>') + inner))}</w:tbl>` })
    expect(lines(document)).toEqual(['h1 History', '| Edition | Approval'])
  })

  it('keep rows and cells inside content controls', async () => {
    const document = await readDocx({
      body: `<w:tbl><w:sdt><w:sdtContent>${row(`${cell('a')}<w:sdt><w:sdtContent>${cell('b')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt></w:tbl>`,
    })
    expect(lines(document)).toEqual(['| a | b'])
  })

  it('keep the template styles that say which field a cell holds', async () => {
    const document = await readDocx({
      body: `<w:tbl>${row(cell('Deadline:') + cell(p('4 July 2025', '<w:pStyle w:val="LSDeadline"/>')))}</w:tbl>`,
    })
    const [table] = document.blocks
    expect(table?.type === 'table' && table.rows[0]?.[1]?.content[0]?.style).toBe('LSDeadline')
  })
})

describe('bookmarks of an ITU-T header', () => {
  const bookmark = (id: number, name: string, columns = '') => `<w:bookmarkStart w:id="${id}" w:name="${name}" ${columns}/>`
  const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`

  it('over columns hold the cells of their row and nothing beside', async () => {
    const document = await readDocx({
      body: `<w:tbl>
        ${row(cell(`${bookmark(1, 'dsource', 'w:colFirst="1" w:colLast="1"')}${p('Source:')}`) + cell('Rapporteur Q4/17') + cell('other'))}
        ${row(cell(`<w:p>${bookmark(2, 'dtitle1', 'w:colFirst="1" w:colLast="1"')}${end(1)}${r('Title:')}</w:p>`) + cell('Reply') + cell('z'))}${end(2)}</w:tbl>`,
    })
    expect(document.properties).toContainEqual(['bookmark:dsource', 'Rapporteur Q4/17'])
    expect(document.properties).toContainEqual(['bookmark:dtitle1', 'Reply'])
  })

  it('hold the text between their ends elsewhere, without what was deleted', async () => {
    const document = await readDocx({
      body:
        p(`${r('No ')}${bookmark(1, 'dnum')}${r('SG17-TD1')}<w:del><w:r><w:delText>0</w:delText></w:r></w:del>${end(1)}${r(' end')}`) +
        p(`${bookmark(2, '_Toc1')}${r('x')}${end(2)}`),
    })
    expect(document.properties).toEqual([['bookmark:dnum', 'SG17-TD1']])
  })
})
