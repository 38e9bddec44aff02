import { describe, expect, it } from 'vitest'
import { fileNameOfAddress } from '../../../shared/recognise/index.ts'
import { lines, recognised } from './documents.ts'

const attachments = (list: string) =>
  recognised('LS.docx', lines(`This liaison statement from SG17 is for SG16.\n${list}`)).liaison?.attachments

describe('attachment lists', () => {
  it('take symbol, title and the address on the next line', () => {
    expect(
      attachments('Attachments:\n1. SG17-TD1447R2 (A workshop (final))\nhttps://example.org/docs/A1.docx\n2. SG17-C456'),
    ).toMatchObject([
      {
        number: '1',
        symbols: ['SG17-TD1447R2'],
        title: 'A workshop (final)',
        fileName: 'A1.docx',
        url: 'https://example.org/docs/A1.docx',
      },
      { number: '2', symbols: ['SG17-C456'], title: 'SG17-C456' },
    ])
  })

  it('take an address on the same line and short symbols of the sender', () => {
    expect(attachments('Attachment: \n- TD 1447 Rev.2: A workshop https://example.org/TD1447.docx')).toMatchObject([
      { number: '1', symbols: ['SG17-TD1447R2'], title: 'A workshop', fileName: 'TD1447.docx' },
    ])
  })

  it('take a bare file name', () => {
    expect(attachments('Attachments:\n1) Programme of the day – programme.pdf')).toMatchObject([{ number: '1', fileName: 'programme.pdf' }])
  })

  it('take the heading in French, Russian and Chinese', () => {
    for (const heading of ['Pièces jointes:', 'Приложения:', '附件：']) expect(attachments(`${heading}\n1. SG17-C456`)).toHaveLength(1)
  })

  it.each(['Attachments: None', 'Attachment: N/A', 'Attachment 1 contains the programme of the workshop.', 'Attachments:'])(
    'are empty for “%s”',
    (text) => {
      expect(attachments(text)).toEqual([])
    },
  )

  it('end where the text goes on', () => {
    expect(attachments('Attachments:\n1. SG17-C456\nThis closing remark is no attachment.')).toHaveLength(1)
  })
})

describe('file names of addresses', () => {
  it.each([
    ['https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx', 'FGAI4H-F-023-A1.docx'],
    ['https://extranet.itu.int/_layouts/15/WopiFrame.aspx?sourcedoc=%7BX%7D&file=FGAI4H-J-048.docx&action=default', 'FGAI4H-J-048.docx'],
    ['https://www.itu.int/md/T17-SG17-C-0456/T17-SG17-C-0456!!MSW-E.docx', 'T17-SG17-C-0456!!MSW-E.docx'],
    ['https://example.org/a%20b%21.pdf?x=1#p', 'a b!.pdf'],
  ])('%s → %s', (address, name) => {
    expect(fileNameOfAddress(address)).toBe(name)
  })

  it.each([
    'https://www.itu.int/md/T17-SG17-190827-TD-PLEN-2484/en',
    'https://example.org/',
    'not an address',
    'https://example.org/page.html',
  ])('names no file: %s', (address) => {
    expect(fileNameOfAddress(address)).toBeUndefined()
  })
})
