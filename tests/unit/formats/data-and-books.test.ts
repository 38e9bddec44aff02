import { describe, expect, it } from 'vitest'
import { documentOf, lines } from '../../fixtures/block-lines.ts'
import { packageOf } from '../../fixtures/office-files.ts'
import { readAny, readString } from '../../fixtures/reading.ts'
import { syncIndex } from '../../fixtures/sync-index.ts'

const read = async (name: string, text: string) => documentOf(await readString(name, text))

describe('an index of the ITU Sync application', () => {
  it('is read as tables of its meetings and its records', async () => {
    const document = await read(
      'T25-SG12-250909-TD.xml',
      syncIndex([
        {
          name: 'T25-SG12-250909-TD-GEN-0292',
          title: 'Baseline E.800',
          source: 'Editors',
          questions: ['Q2/12', 'Q9/12'],
          date: '2025-09-05',
        },
      ]),
    )
    expect(lines(document)).toEqual([
      'h1 Index of temporary documents of SG12',
      '¶ Performance, QoS and QoE',
      '| *Meeting | *Start | *End | *Place',
      '| T25-SG12-250909 | 2025-09-09 | 2025-09-18 | Switzerland [Geneva]',
      '| *Document | *Title | *Source | *Question(s) | *Date | *Meeting',
      '| T25-SG12-250909-TD-GEN-0292 | Baseline E.800 | Editors | Q2/12, Q9/12 | 2025-09-05 | T25-SG12-250909',
    ])
    expect(document.properties).toContainEqual(['itu-sync:group', 'T25-SG12'])
  })

  it('is cut into tables that a hit can be found in', async () => {
    const entries = Array.from({ length: 450 }, (_, at) => ({ name: `T25-SG12-250909-TD-GEN-${String(at + 1).padStart(4, '0')}` }))
    const tables = (await read('T25-SG12-250909-TD.xml', syncIndex(entries))).blocks.filter(({ type }) => type === 'table')
    expect(tables.map((table) => ('rows' in table ? table.rows.length : 0))).toEqual([2, 201, 201, 51])
  })
})

describe('XML and JSON', () => {
  it('are read as their words', async () => {
    expect(
      lines(await read('a.xml', '<?xml version="1.0"?><rfc><title>On <b>AI</b></title><p>See https://itu.int/x.</p><empty/></rfc>')),
    ).toEqual(['¶ On AI', '¶ See https://itu.int/x.'])
    expect(lines(await read('a.json', '{"title":"On AI","parts":[1]}'))).toEqual(['{\n  "title": "On AI",\n  "parts": [\n    1\n  ]\n}'])
  })

  it('are shown as they are written when they are not well-formed, and no entity is ever made of them', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    expect(lines(await read('a.xml', bomb))).toEqual([bomb])
    expect(lines(await read('b.xml', '<?xml version="1.0"?><a><b>cut'))).toEqual(['<?xml version="1.0"?><a><b>cut'])
    expect(lines(await read('a.json', '{"a": 1, // why\n}'))).toEqual(['{"a": 1, // why\n}'])
  })

  it('are refused when they stand in themselves without end', async () => {
    const deep = (levels: number) => `<?xml version="1.0"?>${'<a>'.repeat(levels)}x${'</a>'.repeat(levels)}`
    expect(await readString('a.xml', deep(100_000))).toMatchObject({ kind: 'refused', reason: 'too-deep' })
    expect(lines(await read('a.xml', deep(100)))).toEqual(['¶ x'])
  })
})

const container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
const book = (parts: Readonly<Record<string, string>>) =>
  packageOf({
    'META-INF/container.xml': container,
    'OPS/book.opf':
      '<package><metadata xmlns:dc="dc"><dc:title>Handbook</dc:title></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.css" media-type="text/css"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="s"/></spine></package>',
    'OPS/text/a.xhtml': '<html><body><h1>First</h1><p>é</p></body></html>',
    'OPS/b.xhtml': '<html><body><h1>Second</h1></body></html>',
    ...parts,
  })

describe('an electronic book', () => {
  it('is read in the order of its spine', async () => {
    const document = documentOf(await readAny('book.epub', book({})))
    expect(document.format).toBe('epub')
    expect(lines(document)).toEqual(['h1 First', '¶ é', 'h1 Second'])
    expect(document.properties).toContainEqual(['dc:title', 'Handbook'])
  })

  it('is said to be locked when its chapters are, and read when only its fonts are', async () => {
    const encryption = (path: string) => ({
      'META-INF/encryption.xml': `<encryption><EncryptedData><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`,
    })
    expect(await readAny('book.epub', book(encryption('OPS/b.xhtml')))).toMatchObject({ kind: 'unreadable', reason: 'encrypted' })
    expect((await readAny('book.epub', book(encryption('OPS/font.otf')))).kind).toBe('read')
  })
})
