import { describe, expect, it } from 'vitest'
import { documentOf, lines, membersOf } from '../../fixtures/block-lines.ts'
import { joined, u8, u16, u32, wide } from '../../fixtures/bytes.ts'
import { compoundFile } from '../../fixtures/compound-file.ts'
import { docx, p } from '../../fixtures/office-files.ts'
import { readAny } from '../../fixtures/reading.ts'
import { modifier, paragraph, type WordContent, wordFile } from '../../fixtures/word-file.ts'

const read = async (content: WordContent) => documentOf(await readAny('liaison.doc', wordFile(content)))
const special = (text: string, ...more: readonly Uint8Array[]) => ({ text, marks: joined(modifier(0x0855, 1), ...more) })
const location = (at: number) => joined(u16(0x6a03), u32(at))

/** A record of a drawing (MS-ODRAW 2.2.1). */
const record = (type: number, data: Uint8Array, instance = 0, version = 0) =>
  joined(u16((instance << 4) | version, type), u32(data.length), data)
const container = (type: number, ...inner: readonly Uint8Array[]) => record(type, joined(...inner), 0, 0xf)
const words = (property: number, text: string) => record(0xf00b, joined(u16(property | 0x8000), u32(text.length * 2), wide(text)), 1, 3)
const shape = (number: number, kind: number, ...inner: readonly Uint8Array[]) =>
  container(0xf004, record(0xf00a, u32(number, 0), kind, 2), ...inner)

describe('beside its text, a Word 97 document', () => {
  it('marks the fields of its header by bookmarks, also those over columns of a table', async () => {
    const names = (...each: readonly string[]) =>
      joined(u16(0xffff, each.length, 0), ...each.map((name) => joined(u16(name.length), wide(name))))
    const document = await read({
      stories: { main: [paragraph('SG17-\u0013 REF x \u0014LS12\u0015 of today'), paragraph('a\u0007b\u0007c\u0007')] },
      structures: {
        21: names('dnum', 'dtitle1', 'other'),
        22: joined(u32(0, 30, 30, 99), u16(0, 0), u16(1, 0x8000 | (2 << 8) | 1), u16(2, 0)),
        23: u32(19, 36, 36, 99),
      },
    })
    expect(document.properties).toContainEqual(['bookmark:dnum', 'SG17-LS12'])
    expect(document.properties).toContainEqual(['bookmark:dtitle1', 'b'])
    expect(document.properties.map(([name]) => name)).not.toContain('bookmark:other')
  })

  it('shows ticked and empty boxes of forms', async () => {
    const box = (ticked: number) => {
      const field = joined(u32(0xffff_ffff), u16(1 | (ticked << 2), 0, 20), u16(2), wide('c1'), u16(0), u16(0))
      return joined(u32(68 + field.length), u16(68), new Uint8Array(62), field)
    }
    const field = (at: number) => ['\u0013 FORMCHECKBOX ', special('\u0001', modifier(0x0806, 1), location(at)), '\u0015']
    const first = box(1)
    const document = await read({
      stories: { main: [{ runs: ['for action ', ...field(0), ', for information ', ...field(first.length)] }] },
      streams: { Data: joined(first, box(0)) },
    })
    expect(lines(document)).toEqual(['¶ for action ☒, for information ☐'])
  })

  it('keeps what describes a picture, and letters that are drawn', async () => {
    const picture = container(0xf004, record(0xf00a, u32(1, 0), 75, 2), words(0x0381, 'A map of the sites\0'))
    const data = joined(u32(68 + picture.length), u16(68, 100), new Uint8Array(60), picture)
    const drawings = joined(
      container(0xf000),
      u8(0),
      container(0xf002, container(0xf003, shape(7, 0), shape(1_025, 136, words(0x00c0, 'DRAFT\0')), shape(1_026, 1))),
    )
    const document = await read({
      stories: { main: [{ runs: [special('\u0001', location(0)), special('\u0008'), special('\u0008'), 'text'] }] },
      structures: { 40: joined(u32(1, 2, 99), u32(1_025), new Uint8Array(22), u32(1_026), new Uint8Array(22)), 50: drawings },
      streams: { Data: data },
    })
    expect(lines(document)).toEqual(['¶ text', '[A map of the sites]', '¶textbox DRAFT'])
  })

  it('has its properties, those of its owner too', async () => {
    const property = (type: number, value: Uint8Array) => joined(u16(type, 0), value, new Uint8Array((4 - (value.length % 4)) % 4))
    const setOf = (properties: ReadonlyArray<readonly [id: number, value: Uint8Array]>) => {
      let at = 8 + properties.length * 8
      const heads = properties.map(([id, value]) => {
        at += value.length
        return u32(id, at - value.length)
      })
      return joined(u32(at, properties.length), ...heads, ...properties.map(([, value]) => value))
    }
    const stream = (...sets: readonly Uint8Array[]) => {
      let at = 28 + sets.length * 20
      const heads = sets.map((set) => {
        at += set.length
        return joined(new Uint8Array(16), u32(at - set.length))
      })
      return joined(u16(0xfffe, 0), u32(0), new Uint8Array(16), u32(sets.length), ...heads, ...sets)
    }
    const text = (characters: string) =>
      property(
        30,
        joined(
          u32(characters.length),
          Uint8Array.from(characters, (each) => each.charCodeAt(0)),
        ),
      )
    const summary = stream(
      setOf([
        [1, property(2, u16(1_251))],
        [2, text('\u00cf\u00eb\u00e0\u00ed\0')],
        [12, property(64, u32(0x1ab1_4000, 0x01c9_0a6d))],
      ]),
    )
    const names = joined(
      u32(1, 2, 7),
      Uint8Array.from('Docnum\0', (each) => each.charCodeAt(0)),
      u8(0),
    )
    const custom = stream(
      setOf([[15, text('ITU\0')]]),
      setOf([
        [0, names],
        [1, property(2, u16(1_252))],
        [2, text('TD12\0')],
      ]),
    )
    const document = await read({
      stories: { main: [paragraph('x')] },
      streams: { '\u0005SummaryInformation': summary, '\u0005DocumentSummaryInformation': custom },
    })
    expect(document.properties).toEqual([
      ['dc:title', 'План'],
      ['dcterms:created', expect.stringMatching(/^2008-08-30T/u)],
      ['app:Company', 'ITU'],
      ['custom:Docnum', 'TD12'],
    ])
  })
})

describe('a file packed into a newer document', () => {
  it('becomes a member under its own name', async () => {
    const inner = wordFile({ stories: { main: [paragraph('inside')] } })
    const label = (text: string) =>
      joined(
        Uint8Array.from(text, (character) => character.charCodeAt(0)),
        u8(0),
      )
    const packed = joined(
      u16(2),
      label('C:\\..\\minutes.doc'),
      label('C:\\minutes.doc'),
      u32(0x30000, 4),
      label('x'),
      u32(inner.length),
      inner,
    )
    const object = compoundFile({ '\u0001Ole10Native': joined(u32(packed.length), packed) })
    const outcome = await readAny('liaison.docx', docx({ body: p('outside'), parts: { 'word/embeddings/oleObject1.bin': object } }))
    expect(membersOf(outcome).map(({ path }) => path)).toEqual(['minutes.doc'])
  })
})
