import { describe, expect, it } from 'vitest'
import { lines, recognised, table } from './documents.ts'

const official = table([
  ['Question(s):', 'TSBHeaderQuestion>7/17, 8/17', 'Meeting:', 'VenueDate>Geneva, 29 August – 7 September 2018'],
  ['Study Group:', '17', 'Working Party:', '4'],
  ['Source:', 'TSBHeaderSource>ITU-T Study Group 17'],
  ['Title:', 'TSBHeaderTitle>LS/o/r on AI and security (reply to SG16-LS111) [to SG16, FG-AI4H]'],
  ['LIAISON STATEMENT'],
  ['For action to:', 'LSForAction>SG16'],
  ['For comment to:', 'LSForComment>TSAG'],
  ['For information to:', 'LSForInfo>FG-AI4H, SG13 and Broadband Forum'],
  ['Approval:', 'LSApproval>ITU-T Study Group 17 meeting (Geneva, 7 September 2018)'],
  ['Deadline:', 'LSDeadline>31 December 2018'],
  ['Contact:', 'A. Person\nExample Ltd\nSwitzerland', 'Tel: +41 22 730 0000\nE-mail: a.person@example.org'],
  ['Contact:', 'B. Person\nExample Labs\nKorea (Rep. of)', 'E-mail: b.person@example.org'],
])
const values = (stated: ReadonlyArray<{ readonly value: unknown }> = []) => stated.map(({ value }) => value)

describe('the official liaison template', () => {
  const read = recognised('T17-SG17-180829-TD-PLEN-1500!!MSW-E.docx', [
    official,
    table(
      [
        ['Abstract:', 'TSBHeaderSummary>It answers SG16.'],
        ['Keywords:', 'AI; security'],
      ],
      1,
    ),
  ])

  it('says per destination what is wanted', () => {
    expect(read.kind).toBe('liaison')
    expect(values(read.liaison?.from)).toEqual(['SG17'])
    expect(values(read.liaison?.action)).toEqual(['SG16'])
    expect(values(read.liaison?.comment)).toEqual(['TSAG'])
    expect(values(read.liaison?.information)).toEqual(['FG-AI4H', 'SG13', 'Broadband Forum'])
  })

  it('states title, direction, approval, deadline, questions and meeting', () => {
    expect(read.title).toBe('LS/o/r on AI and security (reply to SG16-LS111) [to SG16, FG-AI4H]')
    expect(read.titleFrom).toBe('header')
    expect(read.liaison).toMatchObject({ direction: 'outgoing', isReply: true, deadline: { value: '2018-12-31' } })
    expect(values(read.liaison?.answers)).toEqual(['SG16-LS111'])
    expect(values(read.questions)).toEqual(['Q7/17', 'Q8/17'])
    expect(read.meeting?.value).toEqual({ group: 'SG17', start: '2018-08-29', end: '2018-09-07', place: 'Geneva' })
  })

  it('keeps each contact with organisation, country and address', () => {
    expect(values(read.liaison?.contacts)).toEqual([
      {
        name: 'A. Person',
        organisation: 'Example Ltd',
        country: 'Switzerland',
        telephone: '+41 22 730 0000',
        email: 'a.person@example.org',
      },
      { name: 'B. Person', organisation: 'Example Labs', country: 'Korea (Rep. of)', email: 'b.person@example.org' },
    ])
  })

  it('reads abstract and keywords of the second table', () => {
    expect(read.abstract?.value).toBe('It answers SG16.')
    expect(read.keywords).toEqual(['AI', 'security'])
  })
})

describe('the header of 2017 to 2020', () => {
  const read = recognised('td.2484.docx', [
    table([
      ['', 'INTERNATIONAL TELECOMMUNICATION UNION\nSTUDY PERIOD 2017-2020', 'Docnumber>SG17-TD2484'],
      ['', '', 'STUDY GROUP 17'],
      ['', '', 'Original: English'],
      ['Question(s):', '4/17', 'Geneva, 27 August- 5 September 2019'],
      ['TD'],
      ['Source:', 'Rapporteur Q4/17'],
      ['Title:', 'A revised text for TP.inno'],
      ['Purpose:', 'Discussion'],
      ['Contact:', 'A. Person\nRapporteur Q4/17', 'Tel: +82 42 860 3843\nEmail: a.person@example.org'],
    ]),
  ])

  it('is a temporary document with the symbol of its corner', () => {
    expect(read.kind).toBe('temporary-document')
    expect(read.symbols).toMatchObject([{ key: 'SG17-TD2484', origin: 'header' }])
  })

  it('takes the dated cell beside the question for the meeting', () => {
    expect(values(read.questions)).toEqual(['Q4/17'])
    expect(read.meeting?.value).toMatchObject({ group: 'SG17', place: 'Geneva', start: '2019-08-27', end: '2019-09-05' })
    expect(read.source?.value).toBe('Rapporteur Q4/17')
  })
})

describe('headers in other languages', () => {
  it.each([
    ['French', ['Source:', 'France'], ['Titre:', 'Sécurité de l’intelligence artificielle'], ['Contact:', 'A. Personne']],
    ['Spanish', ['Origen:', 'España'], ['Título:', 'Seguridad de la inteligencia artificial'], ['Contacto:', 'A. Persona']],
    ['Russian', ['Источник:', 'Россия'], ['Название:', 'Безопасность искусственного интеллекта'], ['Для контактов:', 'А. Иванов']],
    ['Arabic', ['المصدر:', 'مصر'], ['العنوان:', 'أمن الذكاء الاصطناعي'], ['للاتصال:', 'شخص']],
    ['Chinese', ['来源：', '中国'], ['标题：', '人工智能安全'], ['联系人：', '某人']],
  ])('are read in %s', (_, source, title, contact) => {
    const read = recognised('C.docx', [table([source, title, contact])])
    expect(read.title).toBe(title[1])
    expect(read.titleFrom).toBe('header')
    expect(read.source?.value).toBe(source[1])
  })
})

describe('a header without a table', () => {
  it('is read from the lines of a 3GPP liaison', () => {
    const read = recognised(
      'S2-1812758 Reply LS.doc',
      lines(`3GPP TSG-SA WG2 Meeting #129bis\tS2-1812758
West Palm Beach, USA, 26 - 30 November 2018
Title:\tReply LS on Data Analytics in SA WG2
Response to:\tLS (S5-186491) on data analytics
Release:\tRel-16
Source:\tSA2
To:\tSA5
Cc:\tRAN3, CT4
Contact Person:
Name:\tA. Person
Tel. Number:\t+1 555 0100
E-mail Address:\ta.person@example.org
Send any reply LS to:\t3GPP Liaisons Coordinator, mailto:3GPPLiaison@etsi.org
Attachments:\tS2-1811878, S2-1811879
1. Overall Description:
SA2 thanks SA5 for their LS.
2. Actions:
To SA5: ACTION: SA2 asks SA5 to take this into account.`),
    )
    expect(read).toMatchObject({ kind: 'liaison', title: 'Reply LS on Data Analytics in SA WG2' })
    expect(read.symbols[0]?.key).toBe('S2-1812758')
    expect(values(read.liaison?.from)).toEqual(['SA2'])
    expect(values(read.liaison?.action)).toEqual(['SA5'])
    expect(values(read.liaison?.cc)).toEqual(['RAN3', 'CT4'])
    expect(values(read.liaison?.answers)).toEqual(['S5-186491'])
    expect(read.liaison?.attachments.map(({ symbols }) => symbols)).toEqual([['S2-1811878'], ['S2-1811879']])
    expect(values(read.liaison?.contacts)).toEqual([{ name: 'A. Person', telephone: '+1 555 0100', email: 'a.person@example.org' }])
    expect(read.meeting?.value).toMatchObject({ start: '2018-11-26', end: '2018-11-30', place: 'West Palm Beach, USA' })
  })

  it('takes no sentence with a colon for a header line', () => {
    const read = recognised(
      'notes.txt',
      lines('To: be clear, this is a long sentence that merely starts with the word and goes on for a while.\nText.'),
    )
    expect(read.kind).toBe('other')
    expect(read.liaison).toBeUndefined()
  })
})

describe('a liaison of the IETF in Markdown', () => {
  const read = recognised(
    'LSout-ITU-SR-bench.md',
    lines(`As a follow-up to the LS [1] sent back in 07/2025, the IETF BMWG WG [2] would like to inform the ITU-T SG11 about a draft [3].
The BMWG WG would like to request ITU-T SG11 to review the document and provide comments.
* [1] https://datatracker.ietf.org/liaison/2017/
* [2] https://datatracker.ietf.org/group/bmwg/about/`),
    { format: 'md' },
  )

  it('is told by its file name, and comes from the working group for comment to SG11', () => {
    expect(read.kind).toBe('liaison')
    expect(values(read.liaison?.from)).toEqual(['IETF BMWG'])
    expect(values(read.liaison?.comment)).toEqual(['SG11'])
  })

  it('cites the statement it follows up, which is its own, and answers none', () => {
    expect(read.liaison).toMatchObject({ answers: [], isReply: false })
    expect(read.mentions.map(({ key }) => key)).toContain('IETF-LS2017')
  })

  it.each(['Thank you for the LS [1].', 'As a follow-up to your LS [1], we inform you of a draft.'])(
    'answers the statement in “%s”',
    (text) => {
      const reply = recognised('LSout-reply.md', lines(`${text}\n* [1] https://datatracker.ietf.org/liaison/2017/`), { format: 'md' })
      expect(values(reply.liaison?.answers)).toEqual(['IETF-LS2017'])
    },
  )
})
