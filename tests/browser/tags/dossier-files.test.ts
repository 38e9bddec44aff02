import { beforeAll, describe, expect, it } from 'vitest'
import type { CountedTag, DocumentRow, ProposalRow, RelationRow, TaggingRow } from '../../../renderer/library/index.ts'
import { buildDossier } from '../../../renderer/tags/dossier/build-dossier.ts'
import { fileNameOf } from '../../../renderer/tags/dossier/files/dossier-words.ts'
import { writeDossier } from '../../../renderer/tags/dossier/files/write-dossier.ts'
import type { TagDossier } from '../../../renderer/tags/dossier/tag-dossier.ts'
import { blockText } from '../../../shared/contracts/blocks.ts'
import { documentIdOf, relationId, ruleId, tagId } from '../../../shared/contracts/ids.ts'
import { readFile } from '../../../shared/formats/index.ts'
import { hashNumber, keptDocument } from '../library/rows.ts'

const resources = { pdfiumWasm: () => Promise.reject(new Error('no Word document asks for PDFium')) }
const id = (n: number) => documentIdOf(hashNumber(n))
const [poisoning, backdoors] = [tagId('data-poisoning'), tagId('backdoors')]
const at = new Date('2026-11-25T10:00:00Z')
const tag = (of: typeof poisoning, name: string, parent?: typeof poisoning): CountedTag => ({
  id: of,
  name,
  colour: 'indigo',
  createdAt: at,
  origin: 'hand',
  documents: 1,
  ...(parent !== undefined && { parent }),
})
const meeting = { group: 'SG17', place: 'Geneva', start: '2018-08-29', end: '2018-09-07' }
const rows: readonly DocumentRow[] = [
  keptDocument(1, {
    title: 'Poisoning <b>& co</b> | a "study"',
    symbols: ['SG17-C456'],
    facts: { kind: 'contribution', date: '2018-08-20', source: '=cmd|calc', revision: 'R2', groups: ['SG17'], meeting },
  }).row,
  keptDocument(2, {
    title: 'LS on poisoning',
    symbols: ['SG17-TD1447R2'],
    facts: {
      kind: 'liaison',
      date: '2018-09-07',
      revision: 'R2',
      from: ['SG17'],
      to: ['FG-AI4H'],
      groups: ['SG17', 'FG-AI4H'],
      meeting,
      deadline: '2018-12-01',
    },
  }).row,
  keptDocument(3, { title: 'Reply', symbols: ['FGAI4H-C-104'], facts: { kind: 'liaison', date: '2019-01-22', from: ['FG-AI4H'] } }).row,
  keptDocument(4, { title: 'هجمات التسميم', facts: { language: 'ar', direction: 'rtl', groups: ['SG13'] } }).row,
]
const tagging = (n: number, of = poisoning, more: Partial<TaggingRow> = {}): TaggingRow => ({
  document: id(n),
  tag: of,
  origin: 'hand',
  at,
  ...more,
})
const proposal: ProposalRow = {
  document: id(1),
  tag: poisoning,
  score: 0.9,
  state: 'accepted',
  evidence: [
    {
      text: 'Data poisoning changes <script>alert(1)</script> the model.',
      locator: { block: 4, headings: ['7 Threats', '7.2 Poisoning'] },
    },
    { text: '=HYPERLINK("x")', locator: { block: 5, page: 3 } },
  ],
}
const link = (kind: RelationRow['kind'], from: number, to: number): RelationRow => ({
  id: relationId(`${kind}${from}${to}`),
  from: id(from),
  to: id(to),
  kind,
  state: 'here',
  candidates: [],
  order: 0,
  basis: 'symbol',
  evidence: { text: '' },
  origin: 'recognised',
})
let dossier: TagDossier

beforeAll(() => {
  dossier = buildDossier({
    tag: tag(poisoning, 'Data poisoning', tagId('above')),
    tags: new Map([
      [poisoning, tag(poisoning, 'Data poisoning', tagId('above'))],
      [backdoors, tag(backdoors, 'Backdoors', poisoning)],
      [tagId('above'), tag(tagId('above'), 'Security for AI')],
    ]),
    documents: new Map(rows.map((row) => [row.id, row])),
    taggings: [
      tagging(1, poisoning, { origin: 'proposal' }),
      tagging(4, backdoors, { origin: 'rule', rule: ruleId('r'), query: 'تسميم' }),
      tagging(9),
    ],
    proposals: [proposal],
    byRule: new Map([[id(4), [{ text: 'هجمات التسميم', locator: { block: 2, slide: 4 } }]]]),
    attaches: [link('attaches', 2, 1)],
    answers: [link('answers', 3, 2)],
    now: at,
  })
})
const textOf = (format: Parameters<typeof writeDossier>[1]) => new TextDecoder().decode(writeDossier(dossier, format))

describe('the dossier of a tag', () => {
  it('holds its documents by group and date, with the sentences and why each is there', () => {
    expect(dossier).toMatchObject({
      documents: 2,
      sentences: 3,
      answered: 1,
      above: ['Security for AI'],
      years: [{ year: '2018', documents: 1 }],
    })
    expect(dossier.sections.map(({ group, documents }) => [group, documents.map(({ row }) => row.title)])).toEqual([
      ['SG13', ['هجمات التسميم']],
      ['SG17', ['Poisoning <b>& co</b> | a "study"']],
    ])
    expect(dossier.sections[0]?.documents[0]).toMatchObject({ below: 'Backdoors', sentences: [{ place: 'slide 4' }] })
    expect(dossier.sections[0]?.documents[0]?.why).toContain('given by the rule تسميم')
  })

  it('holds the liaisons that carried them, and what was answered', () => {
    expect(
      dossier.liaisons.map(({ row, carries, answeredBy, isTagged }) => [row.title, carries[0]?.id, answeredBy[0]?.id, isTagged]),
    ).toEqual([['LS on poisoning', id(1), id(3), false]])
  })

  it('cites in the house style: symbol, title, revision, source, meeting, date, clause or page', () => {
    expect(dossier.sections[1]?.documents[0]?.sentences.map(({ citation }) => citation)).toEqual([
      'SG17-C456, “Poisoning <b>& co</b> | a "study"”, R2, =cmd|calc, SG17 meeting, Geneva, 29 August – 7 September 2018, 20 August 2018, clause 7.2',
      'SG17-C456, “Poisoning <b>& co</b> | a "study"”, R2, =cmd|calc, SG17 meeting, Geneva, 29 August – 7 September 2018, 20 August 2018, p. 3',
    ])
    expect(dossier.liaisons[0]?.citation).toBe('SG17-TD1447R2, “LS on poisoning”, SG17 meeting, Geneva, 29 August – 7 September 2018')
  })
})

describe('a dossier as a file', () => {
  it('is a web page in which nothing a document says is markup, and which loads nothing', () => {
    const page = new DOMParser().parseFromString(textOf('html'), 'text/html')
    expect(page.querySelector('h1')?.textContent).toBe('Dossier: Data poisoning')
    expect(page.querySelectorAll('script, b b, img, link').length).toBe(0)
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'SG13 (1 document)',
      'SG17 (1 document)',
      'Liaisons and what was answered',
    ])
    expect(page.querySelector('blockquote[lang=ar]')?.textContent).toContain('هجمات التسميم')
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    expect(page.querySelector('tbody')?.textContent).toContain('answered by FGAI4H-C-104, 22 January 2019')
  })

  it('is Markdown in which nothing a document says is markup', () => {
    const text = textOf('md')
    expect(text).toMatch(/^# Dossier: Data poisoning\n/)
    expect(text).toContain('> Data poisoning changes \\<script\\>alert(1)\\</script\\> the model. (clause 7.2)')
    expect(text).toContain('### SG17-C456, “Poisoning \\<b\\>\\& co\\</b\\> \\| a "study"”')
    expect(text).toContain('carries SG17-C456')
  })

  it('is a table whose cells a spreadsheet takes for text', () => {
    const [head = '', ...lines] = textOf('csv')
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
    expect([...writeDossier(dossier, 'csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(head.split(',').length).toBe(18)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('"Poisoning <b>& co</b> | a ""study"""')
    expect(lines[1]).toContain("'=cmd|calc")
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('is a Word document that is read back with its headings, quotations, table and direction', async () => {
    const bytes = writeDossier(dossier, 'docx')
    const outcome = await readFile({ name: 'dossier.docx', bytes }, resources)
    if (!('document' in outcome)) return expect.unreachable(`not read: ${JSON.stringify(outcome)}`)
    const { blocks } = outcome.document
    expect(blocks.flatMap((block) => (block.type === 'heading' ? [blockText(block)] : []))).toEqual(
      expect.arrayContaining(['SG13 (1 document)', 'SG17 (1 document)', 'Liaisons and what was answered']),
    )
    const whole = blocks.map(blockText).join('\n')
    expect(whole).toContain('Data poisoning changes <script>alert(1)</script> the model. (clause 7.2)')
    expect(whole).toContain('هجمات التسميم (slide 4)')
    expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(1)
  })

  it('holds no character that XML cannot, whatever a document says', async () => {
    const odd = { ...dossier, name: 'a\u0000b\u0008c\ud800d\uffff' }
    const outcome = await readFile({ name: 'dossier.docx', bytes: writeDossier(odd, 'docx') }, resources)
    if (!('document' in outcome)) return expect.unreachable(`not read: ${JSON.stringify(outcome)}`)
    expect(blockText(outcome.document.blocks[0] ?? expect.unreachable('empty'))).toBe('Dossier: abc\ufffdd')
  })

  it('has a name that every system takes', () => {
    expect(fileNameOf({ ...dossier, name: 'Evasion / "adversarial": a\nb?' }, 'docx')).toBe('Dossier Evasion - -adversarial- a-b-.docx')
  })
})
