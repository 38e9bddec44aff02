import { describe, expect, it } from 'vitest'
import { decompressRtf } from '../../../shared/formats/mail/compressed-rtf.ts'
import { documentOf, lines, membersOf } from '../../fixtures/block-lines.ts'
import { type MessageContent, outlookMessage, storedRtf } from '../../fixtures/outlook-message.ts'
import { readAny } from '../../fixtures/reading.ts'

const read = (content: MessageContent) => readAny('mail.msg', outlookMessage(content))
const subject = 0x0037
const senderName = 0x0c1a
const senderAddress = 0x5d01
const body = 0x1000
const html = 0x1013
const rtf = 0x1009
const codePage = 0x3ffd
const name = 0x3707
const data = 0x3701
const method = 0x3705
const utf8 = (text: string) => new TextEncoder().encode(text)
const recipient = (type: number, text: string, address: string) => ({ 3093: type, 12289: text, 14846: address })

describe('an Outlook message', () => {
  it('is read with head, recipients and text', async () => {
    const document = documentOf(
      await read({
        properties: {
          [subject]: 'LS on AI',
          [senderName]: 'Mara',
          [senderAddress]: 'mara@example.org',
          [body]: 'Dear all,\r\n\r\nsee below.',
        },
        recipients: [
          recipient(1, 'TSB', 'tsb@example.int'),
          recipient(2, 'SG16', 'sg16@example.int'),
          recipient(1, 'SG17', '/o=ITU/cn=sg17'),
        ],
      }),
    )
    expect(lines(document)).toEqual([
      '| *From: | Mara <mara@example.org>',
      '| *To: | TSB <tsb@example.int>; SG17',
      '| *Cc: | SG16 <sg16@example.int>',
      '| *Subject: | LS on AI',
      '| *Date: | ',
      '¶ Dear all,',
      '¶ see below.',
    ])
  })

  it('reads texts that are not in Unicode in its code page', async () => {
    const cyrillic = (text: string) =>
      Uint8Array.from(text, (character) =>
        character.charCodeAt(0) >= 0x410 ? character.charCodeAt(0) - 0x410 + 0xc0 : character.charCodeAt(0),
      )
    const document = documentOf(await read({ properties: { [codePage]: 1251, [subject]: 'МСЭ', [body]: 'Привет' }, encode: cyrillic }))
    expect(lines(document)).toContain('| *Subject: | МСЭ')
    expect(lines(document)).toContain('¶ Привет')
  })

  it('shows its web page, a page hidden in rich text, or rich text, in this order', async () => {
    const page = utf8('<p><b>Page</b> é</p>')
    const hidden = storedRtf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Cyr;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hidden \\f1 \\'cc\\htmlrtf\\par }\\htmlrtf0{\\*\\htmltag72 </p>}}",
    )
    const plain = storedRtf('{\\rtf1\\ansi \\pard Rich {\\b text}\\par}')
    const text = async (properties: MessageContent['properties']) => lines(documentOf(await read({ properties }))).slice(2)
    expect(await text({ [body]: 'Page é', [html]: page, [rtf]: hidden })).toEqual(['¶ Page é'])
    expect(await text({ [body]: 'Hidden', [rtf]: hidden })).toEqual(['¶ Hidden М'])
    expect(await text({ [body]: 'Rich text', [rtf]: plain })).toEqual(['¶ Rich text'])
    expect(await text({ [body]: 'Only this', [rtf]: storedRtf('{\\rtf1\\fromtext \\pard Rtf\\par}') })).toEqual(['¶ Only this'])
  })

  it('hands over attachments, and a message inside as a message of its own', async () => {
    const inner: MessageContent = {
      properties: { [subject]: 'Inner', [body]: 'Inner text' },
      attachments: [{ properties: { [name]: 'deep.txt', [data]: utf8('deep') } }],
    }
    const outcome = await read({
      properties: { [subject]: 'Outer', [body]: 'x' },
      attachments: [
        { properties: { [name]: 'C456.txt', [data]: utf8('a paper '.repeat(2_000)), [method]: 1 } },
        { properties: { [method]: 5 }, message: inner },
      ],
    })
    const [paper, message] = membersOf(outcome)
    expect([paper?.path, paper?.bytes.byteLength]).toEqual(['C456.txt', 16_000])
    expect(message?.path).toBe('Inner.msg')
    const again = await readAny('Inner.msg', message?.bytes ?? new Uint8Array(0))
    expect(lines(documentOf(again))).toContain('¶ Inner text')
    expect(membersOf(again).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([['deep.txt', 'deep']])
  })

  it('is written out whole when it is as large as a scan', async () => {
    const scan = new Uint8Array(9_000_000).map((_, at) => at % 251)
    const outcome = await read({ properties: { [subject]: 'Large' }, attachments: [{ properties: { [name]: 'scan.bin', [data]: scan } }] })
    expect(Buffer.compare(membersOf(outcome)[0]?.bytes ?? new Uint8Array(0), scan)).toBe(0)
  })

  it('is partial when it was cut off, and does not fall for packed text that lies', async () => {
    const whole = outlookMessage({ properties: { [subject]: 'S', [body]: 'long '.repeat(3_000) } })
    expect((await readAny('a.msg', whole)).kind).toBe('read')
    expect((await readAny('a.msg', whole.slice(0, whole.byteLength / 2))).kind).not.toBe('read')
    const lie = storedRtf('{\\rtf1 x}')
    new DataView(lie.buffer).setUint32(4, 0x7fffffff, true)
    expect(() => decompressRtf(Uint8Array.from(lie))).toThrow(/larger than any message/u)
  })
})

describe('compressed rich text', () => {
  it('is unpacked as the specification’s examples say', () => {
    // [MS-OXRTFCP] 4.1.1 and 4.1.2.
    const unpack = (hex: string) =>
      new TextDecoder().decode(decompressRtf(Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))))
    expect(
      unpack('2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0'.replaceAll(' ', '')),
    ).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
    expect(unpack('1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0')).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
  })
})
