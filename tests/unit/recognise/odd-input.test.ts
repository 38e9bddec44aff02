import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { findSymbols } from '../../../shared/symbols/index.ts'
import { lines, recognised, table } from './documents.ts'

const values = (stated: ReadonlyArray<{ readonly value: unknown }> = []) => stated.map(({ value }) => value)
const header = (...rows: readonly (readonly string[])[]) => table([['LIAISON STATEMENT'], ['Title:', 'LS/o on a subject'], ...rows])

describe('a deadline', () => {
  it('in words nobody can parse is kept as text', () => {
    const { liaison } = recognised('a.docx', [header(['For action to:', 'SG16'], ['Deadline:', 'well before the next meeting'])])
    expect(liaison?.deadline).toBeUndefined()
    expect(liaison?.deadlineText).toMatchObject({ value: 'well before the next meeting', evidence: { locator: { block: 0 } } })
  })

  it.each(['N/A', '-', 'none', 'Néant', '无'])('of “%s” is none', (text) => {
    const { liaison } = recognised('a.docx', [header(['For action to:', 'SG16'], ['Deadline:', text])])
    expect([liaison?.deadline, liaison?.deadlineText]).toEqual([undefined, undefined])
  })

  it.each([
    ['day first where another date of the document says so', 'Sent 30/01/2024.', '2024-04-05'],
    ['month first where another date of the document says so', 'Sent 01/30/2024.', '2024-05-04'],
    ['day first where nothing says', '', '2024-04-05'],
  ])('in figures is read %s', (_, other, day) => {
    const { liaison } = recognised('a.docx', [header(['For action to:', 'SG16'], ['Deadline:', '05/04/2024']), ...moved(lines(other), 1)])
    expect(liaison?.deadline?.value).toBe(day)
  })

  it('and another that contradicts it are both kept', () => {
    const { events, liaison } = recognised('a.docx', [
      header(['For action to:', 'SG16'], ['Deadline:', '1 May 2024']),
      ...moved(lines('Please send your comments by 15 May 2024.'), 1),
    ])
    expect(events.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['deadline 2024-05-01', 'deadline 2024-05-15'])
    expect(liaison?.deadline?.value).toBe('2024-05-01')
  })
})

describe('a header table', () => {
  it('with merged, doubled and empty cells loses nothing', () => {
    const { liaison, questions, kind } = recognised('a.docx', [
      table([
        ['', '', ''],
        ['Question(s):', 'Question(s):', '7/17', ''],
        ['LIAISON STATEMENT', 'LIAISON STATEMENT', 'LIAISON STATEMENT'],
        ['For action to:', '', 'SG16'],
        ['For information to:'],
        ['Contact:', '', ''],
        ['Contact:', 'A. Person', '', 'Tel: +41 22 730 0000'],
      ]),
    ])
    expect(kind).toBe('liaison')
    expect(values(questions)).toEqual(['Q7/17'])
    expect(values(liaison?.action)).toEqual(['SG16'])
    expect(values(liaison?.information)).toEqual([])
    expect(values(liaison?.contacts)).toEqual([{ name: 'A. Person', telephone: '+41 22 730 0000' }])
  })
})

describe('symbols', () => {
  it.each([
    ['with direction marks inside', 'انظر SG17\u200f-\u200eC456 أدناه', 'SG17-C456', 'SG17\u200f-\u200eC456'],
    ['joined to an Arabic particle', 'وSG17-C456', 'SG17-C456', 'SG17-C456'],
    ['in Arabic digits', 'SG17-C٤٥٦', 'SG17-C456', 'SG17-C٤٥٦'],
    ['in full-width letters', '见ＳＧ１７-Ｃ４５６。', 'SG17-C456', 'ＳＧ１７-Ｃ４５６'],
    ['with a soft hyphen', 'see SG17-TD\u00ad1447', 'SG17-TD1447', 'SG17-TD\u00ad1447'],
  ])('are read %s, at the place where they stand', (_, text, key, printed) => {
    const [found] = findSymbols(text)
    expect(found).toMatchObject({ key, printed })
    expect(text.slice(found?.start, found?.end)).toBe(printed)
  })

  it('are all found when a document names five thousand', () => {
    const text = Array.from({ length: 5_000 }, (_, n) => `SG17-C${n + 10}`).join(', ')
    const { mentions } = recognised('a.docx', lines(text))
    expect(mentions).toHaveLength(5_000)
    expect(mentions.at(-1)?.key).toBe('SG17-C5009')
  })
})

describe('a link', () => {
  it('to a paper’s page says which paper its words mean', () => {
    const href = 'https://www.itu.int/md/T25-SG17-250408-TD-WP1-0027/en'
    const { mentions } = recognised('T25-SG17-250408-TD-PLEN-0100!!MSW-E.docx', [
      { type: 'paragraph', locator: { block: 0 }, inlines: [{ text: 'See ' }, { text: 'TD 27', href }, { text: ' and TD 28.' }] },
    ])
    expect(mentions).toMatchObject([
      { key: 'SG17-TD27/WP1', printed: 'TD 27' },
      { key: 'SG17-TD28', printed: 'TD 28' },
    ])
  })

  it('to anywhere else says nothing of the kind', () => {
    const { mentions } = recognised('a.docx', [
      { type: 'paragraph', locator: { block: 0 }, inlines: [{ text: 'here', href: 'https://example.org/T25-SG17-C-0027.docx' }] },
    ])
    expect(mentions).toEqual([])
  })
})

/** Blocks with their places counted from `from` on. */
const moved = (blocks: readonly Block[], from: number): readonly Block[] =>
  blocks.map((block, at) => ({ ...block, locator: { ...block.locator, block: from + at } }))
