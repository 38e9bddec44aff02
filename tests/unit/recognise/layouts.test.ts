import { describe, expect, it } from 'vitest'
import { lines, recognised, table } from './documents.ts'

const values = (stated: ReadonlyArray<{ readonly value: unknown }> = []) => stated.map(({ value }) => value)

describe('a header that an extractor ran together', () => {
  const read = recognised(
    'scan.pdf',
    lines(`Question(s): 4/17 Geneva, 22-30 January 2019
Source: ITU-T Study Group 17
Title: LS/o on anomaly detection
For action to: ITU-T SG13 For information to: ETSI ISG ENI
Deadline: 30 June 2019
SG17 thanks SG13.`),
  )

  it('is parted before each label', () => {
    expect(values(read.liaison?.action)).toEqual(['SG13'])
    expect(values(read.liaison?.information)).toEqual(['ETSI ENI'])
    expect(values(read.questions)).toEqual(['Q4/17'])
    expect(read.meeting?.value).toMatchObject({ start: '2019-01-22', end: '2019-01-30', place: 'Geneva' })
  })
})

describe('a liaison of 3GPP', () => {
  const text = (second: string) => `Title: LS on agents
Source: SA3
To: SA2, ETSI TC CYBER
2 Actions
To SA2:
ACTION: SA3 asks SA2 to update its specification.
To ETSI TC CYBER:
ACTION: ${second}`

  it('asks each group for something, or for nothing', () => {
    const read = recognised('S3-251234.docx', lines(text('None.')))
    expect(values(read.liaison?.action)).toEqual(['SA2'])
    expect(values(read.liaison?.information)).toEqual(['ETSI CYBER'])
    expect(values(recognised('S3-251234.docx', lines(text('SA3 asks for comments.'))).liaison?.action)).toEqual(['SA2', 'ETSI CYBER'])
  })
})

describe('a page of the datatracker', () => {
  it('names working groups of the IETF by their short names, and people in its copies', () => {
    const read = recognised('liaison.html', [
      table([
        ['State', 'Posted'],
        ['From Group', 'ITU-T-SG-15-Q14'],
        ['To Groups', 'CCAMP, TEAS'],
        ['Cc', 'The IESG <iesg@example.org>'],
        ['Title', 'LS on optical YANG'],
        ['Purpose', 'For comment'],
      ]),
    ])
    expect(values(read.liaison?.from)).toEqual(['SG15'])
    expect(values(read.liaison?.comment)).toEqual(['IETF CCAMP', 'IETF TEAS'])
    expect(read.liaison?.cc).toEqual([])
    expect(values(read.questions)).toEqual(['Q14/15'])
  })
})

describe('a letter without a header', () => {
  it('is a liaison when one group speaks to another, and no contribution that does so', () => {
    const letter = 'The NMRG of the IRTF has met. The IRTF NMRG thanks ITU-T SG13 for its work.'
    expect(recognised('letter.md', lines(letter)).kind).toBe('liaison')
    expect(recognised('paper.md', lines(`This contribution proposes an answer.\n${letter}`)).kind).toBe('contribution')
  })

  it('lists what it attaches below its text, or says so in passing', () => {
    const attached = (text: string) => recognised('LS out.txt', lines(`SG20 thanks SG17.\n${text}`)).liaison?.attachments
    expect(attached('Annex 1 SG20-TD1822R1\nAnnex 2 SG20-TD1823')?.map(({ symbols }) => symbols[0])).toEqual([
      'SG20-TD1822R1',
      'SG20-TD1823',
    ])
    expect(attached('The draft SG20-TD1822R1 is attached.')?.map(({ symbols }) => symbols[0])).toEqual(['SG20-TD1822R1'])
    expect(attached('Annex 1 describes the history of the work.')).toEqual([])
  })
})

describe('titles', () => {
  it('stand above the number on the cover of an old Recommendation', () => {
    const cover =
      'INTERNATIONAL TELECOMMUNICATION UNION\nITU-T\nSERIES R: TELEGRAPH\n9600 bit/s modem for telegraphy\nITU-T Recommendation R.21'
    expect(recognised('T-REC-R.21-199608-I!!MSW-E.doc', lines(cover)).title).toBe('9600 bit/s modem for telegraphy')
  })

  it('say what, not when and where', () => {
    expect(recognised('SA2 agenda.docx', lines('# Nov 18 - 22, 2019, Reno, USA')).title).toBe('SA2 agenda')
    expect(recognised('a.docx', lines('# Networks of 2030')).title).toBe('Networks of 2030')
  })
})

describe('a programme', () => {
  it('is itself the workshop that it announces', () => {
    const read = recognised(
      'programme.docx',
      lines('# Workshop on AI for cybersecurity\nRiyadh, Saudi Arabia, 3-4 December 2023\nSession 1'),
    )
    expect(read.events).toMatchObject([{ kind: 'workshop', start: '2023-12-03', end: '2023-12-04', place: 'Riyadh, Saudi Arabia' }])
    expect(read.events[0]?.title).toBe('Workshop on AI for cybersecurity')
  })
})

describe('work items', () => {
  it('are joined by underscores, also where typesetting escapes them', () => {
    const mentioned = recognised('a.txt', lines('It uses X.sec_QKDN_AA and TR.kdc\\_qkdn here.')).mentions.map(({ key }) => key)
    expect(mentioned).toEqual(['X.sec_QKDN_AA', 'TR.kdc_qkdn'])
  })

  it('are no label of a typeset chapter', () => {
    expect(recognised('a.tex', lines('See \\label{draft-newrevised-recommendations-proposed} there.')).mentions).toEqual([])
  })
})
