import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { lines, recognised, table } from './documents.ts'

const keys = (name: string, blocks: readonly Block[]) => recognised(name, blocks).symbols.map(({ key }) => key)
const header = (rows: readonly (readonly string[])[]) => [table([['Source:', 'Chairman'], ...rows])]

describe('the symbol of a document', () => {
  const letter = `SG13 thanks SG17 for its work on trust.
It has agreed on the following.
Attachment:
TD 777
https://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en`

  it('is not that of the paper whose address a short liaison gives', () => {
    const read = recognised('LSout-SG13.txt', lines(letter))
    expect(read.symbols).toEqual([])
    expect(read.meeting).toBeUndefined()
    expect(read.mentions.map(({ key }) => key)).toContain('SG13-TD777')
    expect(keys('letter.txt', lines('SG13-TD777\nSG13 thanks SG17.'))).toEqual(['SG13-TD777'])
  })

  it('stands in the corner beside the banner of the Union', () => {
    expect(keys('scan.pdf', lines('INTERNATIONAL TELECOMMUNICATION UNION SG17-TD 2288R1\nSource: SG17'))).toEqual(['SG17-TD2288R1'])
  })

  it('is the one with its series where header and file name give both', () => {
    const read = recognised('T17-SG20-191125-TD-GEN-1600!!MSW-E.docx', [
      table([
        ['', 'SG20-TD1600'],
        ['Source:', 'SG20'],
        ['Title:', 'A report on data'],
      ]),
    ])
    expect(read.symbols.map(({ key }) => key)).toEqual(['SG20-TD1600/GEN'])
    expect(read.mentions).toEqual([])
  })
})

describe('a title of several lines', () => {
  const heading = (text: string, style?: string): Block => ({
    type: 'heading',
    level: 1,
    locator: { block: 0 },
    inlines: [{ text }],
    ...(style === undefined ? {} : { style }),
  })

  it('is joined where a line break parts it', () => {
    expect(
      recognised('a.docx', [heading('Transmission characteristics and speech quality\nof hands-free telephones', 'RecTitle')]).title,
    ).toBe('Transmission characteristics and speech quality of hands-free telephones')
  })

  it('goes on in the next line where it ends open, and only there', () => {
    const text = (second: string) => `Title: LS/o on the use of\n${second}\nSource: SG13`
    expect(recognised('a.txt', lines(text('machine learning in networks'))).title).toBe('LS/o on the use of machine learning in networks')
    expect(recognised('a.txt', lines('Title: LS/o on networks\nLIAISON STATEMENT\nSource: SG13')).title).toBe('LS/o on networks')
  })
})

describe('the date of a document', () => {
  const meeting = ['Question(s):', '7/17', 'Geneva, 29 August – 7 September 2018']
  const dateOf = (name: string, blocks: readonly Block[]) => recognised(name, blocks).date

  it('is the first day of the meeting a paper was written for', () => {
    const date = dateOf('a.docx', header([meeting, ['Title:', 'A proposal'], ['CONTRIBUTION']]))
    expect(date?.value).toBe('2018-08-29')
    expect(date?.evidence.text).toContain('Geneva, 29 August – 7 September 2018')
  })

  it('is the last day for what the meeting sends out', () => {
    const sent = [table([meeting, ['Source:', 'ITU-T Study Group 17'], ['Title:', 'LS/o on AI'], ['For action to:', 'SG13']])]
    expect(dateOf('a.docx', sent)?.value).toBe('2018-09-07')
    expect(dateOf('b.docx', header([meeting, ['Title:', 'Report of Working Party 1/17']]))?.value).toBe('2018-09-07')
  })

  it('is the approval of a liaison where that is stated', () => {
    const read = header([meeting, ['Title:', 'LS/i on AI [from SG13]'], ['Approval:', 'SG13 meeting (Geneva, 27 July 2018)']])
    expect(dateOf('a.docx', read)?.value).toBe('2018-07-27')
  })

  it('is the one beside the number in papers of ITU-R', () => {
    const corner = [
      table([['Radiocommunication Study Groups', 'Document 5A/214-E\n17 May 2025\nEnglish only']]),
      ...lines('Working Party 5A'),
    ]
    expect(dateOf('R23-WP5A-C-0214!!MSW-E.docx', corner)?.value).toBe('2025-05-17')
  })

  it('is a month where no more is said, as of an edition', () => {
    const edition = dateOf('T-REC-X.509-201704-I!!PDF-E.pdf', lines('Recommendation ITU-T X.509 (04/2017)'))
    expect(edition).toMatchObject({ value: '2017-04-01', precision: 'month' })
    const stated = header([
      ['Question(s):', '7/17'],
      ['Date:', 'September 2018'],
      ['Title:', 'A proposal'],
    ])
    expect(dateOf('a.docx', stated)).toMatchObject({ value: '2018-09-01', precision: 'month' })
    expect(dateOf('a.docx', header([meeting, ['Title:', 'A proposal'], ['CONTRIBUTION']]))?.precision).toBeUndefined()
  })

  it('may stand in the name of the file, where the text gives none', () => {
    expect(dateOf('2025-11-14-OPCUA-Liaisons.pptx', lines('OPC UA'))?.value).toBe('2025-11-14')
    expect(dateOf('T17-SG17-C-0456.docx', lines('Words without a date.'))).toBeUndefined()
  })
})

describe('an answer', () => {
  const answers = (text: string) => recognised('LS reply.txt', lines(text)).liaison?.answers.map(({ value }) => value)

  it('may call what it answers by any number, if it calls it a liaison', () => {
    expect(answers('In reply to your liaison statement FGAI4H-F-023, SG13 is pleased to inform FG-AI4H of its work.')).toEqual([
      'FGAI4H-F-023',
    ])
    expect(answers('SG13 is pleased to inform FG-AI4H that it has read FGAI4H-F-023.')).toEqual([])
  })
})
