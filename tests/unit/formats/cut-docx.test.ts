import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cutBody } from '../../../shared/formats/docx/pieces/cut-body.ts'
import { cutDocx } from '../../../shared/formats/docx/pieces/cut-docx.ts'
import { docx, p, r, relationships } from '../../fixtures/office-files.ts'

const head = '<w:document xmlns:w="urn:w"><w:body>'
const tail = '</w:body></w:document>'
const section = (inside = '') => `<w:sectPr><w:pgSz w:w="1"/>${inside}</w:sectPr>`
const paragraph = (text: string, before = '') => `<w:p><w:r>${before}<w:t>${text}</w:t></w:r></w:p>`
const sizes = { first: 100, others: 200, most: 1_000_000 }

function piecesOf(body: string, limits = sizes) {
  const cutting = cutBody(`${head}${body}${tail}`, limits)
  const pieces: string[] = []
  for (let next = cutting.next(); ; next = cutting.next()) {
    if (next.done === true) return { pieces, isCutShort: next.value }
    pieces.push(next.value)
  }
}
const words = (xml: string) => [...xml.matchAll(/<w:t>([^<]*)/gu)].map(([, text]) => text)

describe('a Word document that is cut', () => {
  it('keeps all it holds, in order, in documents that are whole themselves', () => {
    const texts = Array.from({ length: 200 }, (_, at) => `paragraph ${at}`)
    const table = `<w:tbl><w:tr><w:tc>${paragraph('in a cell')}</w:tc></w:tr></w:tbl>`
    const { pieces, isCutShort } = piecesOf(`${texts.map((text) => paragraph(text)).join('')}${table}<!-- </w:p> -->${section()}`)
    expect(pieces.length).toBeGreaterThan(10)
    expect(pieces.flatMap(words)).toEqual([...texts, 'in a cell'])
    for (const piece of pieces) {
      expect(piece.startsWith(head) && piece.endsWith(`${section()}${tail}`)).toBe(true)
      const elements = piece.replace(/<!--.*-->/u, '')
      expect(elements.split('<w:p>').length).toBe(elements.split('</w:p>').length)
    }
    expect(isCutShort).toBe(false)
  })

  it('is cut where a page begins, which then breaks no second time', () => {
    const page = (number: number) =>
      Array.from({ length: 4 }, (_, at) => paragraph(`${number}.${at}`, at === 0 ? '<w:lastRenderedPageBreak/>' : '')).join('')
    const { pieces } = piecesOf([1, 2, 3, 4, 5].map(page).join('') + section())
    expect(pieces.slice(1).every((piece) => /^\d\.0$/u.test(words(piece)[0] ?? ''))).toBe(true)
    expect(pieces.slice(1).every((piece) => !piece.includes(`${head}<w:p><w:r><w:lastRenderedPageBreak/>`))).toBe(true)
    expect(pieces[0]).toContain('<w:lastRenderedPageBreak/>')
  })

  it('gives each piece the section it ends in, whose title page is only where the section begins', () => {
    const end = `<w:p><w:pPr>${section('<w:titlePg/><w:sectPrChange><w:sectPr/></w:sectPrChange>')}</w:pPr></w:p>`
    const long = Array.from({ length: 12 }, (_, at) => paragraph(`text ${at}`)).join('')
    const { pieces } = piecesOf(`${long}${end}${long}${section('<w:last/>')}`)
    const ends = pieces.map((piece) => /<w:sectPr>.*<\/w:sectPr>/u.exec(piece)?.[0] ?? '')
    expect(ends[0]).toContain('<w:titlePg/><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>')
    expect(ends[1]).toContain('<w:sectPrChange>')
    expect(ends[1]).not.toContain('titlePg')
    expect(ends.at(-1)).toContain('<w:last/>')
  })

  it('stops where the pieces have grown too long together, and says so', () => {
    const many = Array.from({ length: 500 }, (_, at) => paragraph(`text ${at}`)).join('')
    const { pieces, isCutShort } = piecesOf(many, { ...sizes, most: 2_000 })
    expect(isCutShort).toBe(true)
    expect(pieces.join('').length).toBeLessThan(6_000)
    expect(piecesOf(many).isCutShort).toBe(false)
  })

  it('is one piece where it is short, or no document at all', () => {
    expect(piecesOf(paragraph('short')).pieces).toEqual([`${head}${paragraph('short')}${tail}`])
    expect([...cutBody('<html/>', sizes)]).toEqual(['<html/>'])
  })

  it('comes with the other parts of its package, inflated', () => {
    const [first, ...rest] = [...cutDocx({ name: 'a.docx', bytes: docx({ body: p(r('Hello')) }) })]
    if (first?.kind !== 'package') throw new Error(`It was not cut: ${JSON.stringify(first)}`)
    expect(strFromU8(unzipSync(first.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Hello')
    expect(first.isWhole).toBe(true)
    expect(rest).toEqual([{ kind: 'end', isCutShort: false }])
  })

  it('brings each picture with the first piece that shows it, and those of headers with the package', () => {
    const shows = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`
    const long = Array.from({ length: 3_000 }, (_, at) => p(r(`text ${at}`))).join('')
    const picture = (name: string) => strToU8(name)
    const bytes = docx({
      body: shows('a') + long + shows('b') + shows('a') + long + shows('b'),
      links: { a: ['image', 'media/a.png'], b: ['image', 'media/b.png'], c: ['image', 'media/c.png'], h: ['header', 'header1.xml'] },
      parts: {
        'word/header1.xml': '<w:hdr xmlns:w="w"/>',
        'word/_rels/header1.xml.rels': relationships({ x: ['image', 'media/c.png'] }),
        'word/media/a.png': picture('A'),
        'word/media/b.png': picture('B'),
        'word/media/c.png': picture('C'),
      },
    })
    const [first, ...rest] = [...cutDocx({ name: 'a.docx', bytes })]
    const media = first?.kind === 'package' ? Object.keys(unzipSync(first.bytes)).filter((path) => path.includes('media')) : []
    expect(media).toEqual(['word/media/a.png', 'word/media/c.png'])
    const later = rest
      .flatMap((piece) => (piece.kind === 'piece' ? piece.pictures : []))
      .map(([path, content]) => [path, strFromU8(content)])
    expect(later).toEqual([['word/media/b.png', 'B']])
  })

  it('is refused where any of its parts declares a document type', () => {
    const parts = (theme: string) => ({ body: p(r('Hello')), parts: { 'word/theme/theme1.xml': theme } })
    const kinds = (theme: string) => [...cutDocx({ name: 'a.docx', bytes: docx(parts(theme)) })].map(({ kind }) => kind)
    expect(kinds('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toEqual(['failed'])
    expect(kinds('<a>b</a>')).toEqual(['package', 'end'])
  })

  it('says of a file that is none what is wrong with it', () => {
    expect([...cutDocx({ name: 'a.docx', bytes: new Uint8Array([1, 2, 3]) })]).toEqual([
      { kind: 'failed', detail: expect.stringContaining('“a.docx”') },
    ])
  })

  it('has the drawings of Windows in it as pictures a page can show', () => {
    // A rectangle in a window of ten by ten (MS-WMF).
    const words16 = [1, 9, 0x0300, 0, 0, 0, 0, 0, 0, 5, 0, 0x020c, 10, 10, 7, 0, 0x041b, 5, 5, 0, 0, 3, 0, 0]
    const wmf = new Uint8Array(Uint16Array.from(words16).buffer)
    const bytes = docx({
      body: p(r('text')),
      parts: {
        '[Content_Types].xml': '<Types><Default Extension="wmf" ContentType="image/x-wmf"/></Types>',
        'word/media/image1.wmf': wmf,
        'word/media/image2.wmf': strToU8('no drawing'),
      },
    })
    const [first] = cutDocx({ name: 'a.docx', bytes })
    const parts = first?.kind === 'package' ? unzipSync(first.bytes) : {}
    const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
    expect(text('word/media/image1.wmf')).toMatch(/^<svg .*<path d="M0 0L1000 0L1000 1000L0 1000Z"/u)
    expect(text('word/media/image2.wmf')).toBe('no drawing')
    expect(text('[Content_Types].xml')).toContain('Extension="wmf" ContentType="image/svg+xml"')
  })

  it('shows an object of another program as the picture of itself that it brings', () => {
    const object = '<w:object w:dxaOrig="100"><v:shape><v:imagedata r:id="rId1"/></v:shape></w:object>'
    const [first] = cutDocx({ name: 'a.docx', bytes: docx({ body: p(`<w:r>${object}</w:r>`) }) })
    const body = first?.kind === 'package' ? strFromU8(unzipSync(first.bytes)['word/document.xml'] ?? new Uint8Array()) : ''
    expect(body).toContain('<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>')
  })
})
