import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeCompoundFile } from '../../../shared/formats/compound/write-compound-file.ts'
import { defaultLimits } from '../../../shared/formats/index.ts'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { docx, p, packageOf, pptx, r, read, relationships, shape, xlsx } from '../../fixtures/office-files.ts'

const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => p(`Paragraph ${index} of ${Math.sin(index)}`)).join('')
const sound = docx({ body: p('sound') })
const MiB = 1024 * 1024

describe('a document that is cut off', () => {
  const whole = docx({ body: paragraphs(2_000) })

  it('is read as far as it goes, and says so', async () => {
    const outcome = await read('report.docx', whole.slice(0, whole.length * 0.6))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect('detail' in outcome && outcome.detail).toContain('“report.docx”')
    const read_ = lines(documentOf(outcome))
    expect(read_.length).toBeGreaterThan(500)
    expect(read_[0]).toBe('¶ Paragraph 0 of 0')
  })

  it('is whole when its end is there', async () => {
    const outcome = await read('report.docx', whole)
    expect(outcome.kind).toBe('read')
    expect(documentOf(outcome).blocks).toHaveLength(2_000)
  })

  it('is unreadable when nothing is left to read', async () => {
    const mainAt = new TextDecoder('latin1').decode(whole).indexOf('word/document.xml')
    expect(await read('report.docx', whole.slice(0, mainAt + 24))).toMatchObject({ kind: 'unreadable', reason: 'truncated' })
  })

  it('gives the slides that are left of a presentation, in order', async () => {
    const bytes = pptx([{ shapes: shape(['one']) }, { shapes: shape(['two']) }, { shapes: shape(['three']) }])
    const outcome = await read('talk.pptx', bytes.slice(0, bytes.length - 400))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'truncated' })
    expect(lines(documentOf(outcome)).slice(0, 2)).toEqual(['--- Slide 1', '¶ one'])
  })
})

describe('a document whose XML is broken', () => {
  it('keeps what stands before the break', async () => {
    const outcome = await read('broken.docx', docx({ body: `${p('before')}${p('also')}<w:p><w:r><w:t>half` }))
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'damaged' })
    expect(lines(documentOf(outcome)).slice(0, 2)).toEqual(['¶ before', '¶ also'])
  })

  it('is refused for a DOCTYPE, wherever it stands', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    const main = packageOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships({ m: ['officeDocument', 'word/document.xml'] }),
      'word/document.xml': `${doctype}<w:document><w:body>${p('x')}</w:body></w:document>`,
    })
    expect(await read('a.docx', main)).toMatchObject({ kind: 'refused', reason: 'doctype' })
    expect(await read('b.docx', docx({ body: p('x'), styles: '', parts: { 'word/styles.xml': `${doctype}<w:styles/>` } }))).toMatchObject({
      kind: 'refused',
      reason: 'doctype',
    })
    expect(await read('c.docx', sound)).toMatchObject({ kind: 'read' })
  })

  it('is refused for elements beyond any depth, and read at an ordinary one', async () => {
    const nested = (depth: number) => docx({ body: p(`${'<w:sdt>'.repeat(depth)}${r('deep')}${'</w:sdt>'.repeat(depth)}`) })
    expect(await read('deep.docx', nested(300))).toMatchObject({ kind: 'refused', reason: 'too-deep' })
    expect(lines(documentOf(await read('flat.docx', nested(100))))).toEqual(['¶ deep'])
  })
})

describe('a document made to exhaust a computer', () => {
  it('is refused once a part inflates beyond the limit, whatever sizes it declares', async () => {
    const bomb = docx({ body: p(' '.repeat(40 * MiB)) })
    const central = bomb.indexOf(0x50, bomb.length - 2_000)
    expect(central).toBeGreaterThan(0)
    // The declared size of every part becomes 1.
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 30 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1, true)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true)
    }
    expect(await read('bomb.docx', bomb)).toMatchObject({ kind: 'refused', reason: 'too-large' })
  })

  it('is refused by the limits it is read within', async () => {
    const bytes = docx({ body: paragraphs(500) })
    expect(await read('a.docx', bytes, { ...defaultLimits, maxInflatedBytesPerPart: 10_000 })).toMatchObject({
      kind: 'refused',
      reason: 'too-large',
    })
    expect(await read('a.docx', bytes, { ...defaultLimits, maxInflatedBytes: 10_000 })).toMatchObject({
      kind: 'refused',
      reason: 'too-large',
    })
    expect(await read('a.docx', bytes, { ...defaultLimits, maxEntries: 2 })).toMatchObject({ kind: 'refused', reason: 'too-large' })
    expect(await read('a.docx', bytes)).toMatchObject({ kind: 'read' })
  })

  it('gives the beginning of a text that is longer than is kept', async () => {
    const outcome = await read('long.docx', docx({ body: paragraphs(500) }), { ...defaultLimits, maxTextLength: 1_000 })
    expect(outcome).toMatchObject({ kind: 'partial', reason: 'too-large' })
    expect(documentOf(outcome).blocks.length).toBeGreaterThan(10)
  })

  it('costs nothing when a sheet declares a million rows, or refers to one long text again and again', async () => {
    const declared = xlsx([
      {
        name: 'S',
        rows: '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>end</t></is></c></row>',
        after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      },
    ])
    expect(lines(documentOf(await read('declared.xlsx', declared)))).toEqual(['--- S', '¶ end'])
    const row = (number: number) => `<row r="${number}">${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`
    const repeated = xlsx([{ name: 'S', rows: Array.from({ length: 400 }, (_, index) => row(index + 1)).join('') }], {
      strings: ['x'.repeat(30_000)],
    })
    expect(await read('repeated.xlsx', repeated)).toMatchObject({ kind: 'partial', reason: 'too-large' })
  })
})

describe('a locked document', () => {
  /** A compound file (MS-CFB) with one stream. */
  const compound = (name: string): Uint8Array<ArrayBuffer> =>
    writeCompoundFile(
      { name: 'Root Entry', classId: '0'.repeat(32), storages: [], streams: [{ name, firstSector: 0, sizeBytes: 8 }] },
      () => new Uint8Array(8),
    )

  it.each(['paper.docx', 'talk.pptx', 'table.xlsx'])('is said to be locked: %s', async (name) => {
    expect(await read(name, compound('EncryptedPackage'))).toMatchObject({ kind: 'unreadable', reason: 'encrypted' })
  })

  it('is not taken for one when it is an old document', async () => {
    expect(await read('old.doc', compound('WordDocument'))).toMatchObject({ format: 'doc' })
  })
})

it('reads names of any case, with backslashes, and parts stored without compression', async () => {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_RELS\\.rels': relationships({ m: ['officeDocument', 'WORD/Document.xml'] }),
    'word\\document.XML': `<w:document><w:body>${p('found')}</w:body></w:document>`,
  }
  const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 })
  expect(lines(documentOf(await read('odd.docx', new Uint8Array(zipped))))).toEqual(['¶ found'])
})

it('never throws, whatever happens to the bytes', async () => {
  const files = [
    docx({ body: paragraphs(20), styles: '', numbering: '' }),
    pptx([{ shapes: shape(['a']) }]),
    xlsx([{ name: 'S', rows: '<row><c><v>1</v></c></row>' }]),
  ]
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 30 }), fc.nat(), async (file, changes, cut) => {
      const bytes = file.slice(0, file.length - (cut % 3 === 0 ? cut % file.length : 0))
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const outcome = await read('changed.docx', bytes)
      expect(['read', 'partial', 'refused', 'unreadable']).toContain(outcome.kind)
    }),
    { numRuns: 300 },
  )
})
