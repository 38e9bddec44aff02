import { expect, it } from 'vitest'
import { monthsOf, yearsOf } from '../../../renderer/dossier/timeline/months.ts'
import { stripBars } from '../../../renderer/dossier/timeline/strip-bars.ts'
import { timelineEntries } from '../../../renderer/dossier/timeline/timeline-entries.ts'
import type { DocumentRow, LibraryEvent } from '../../../renderer/library/index.ts'
import { documentIdOf, fileHash } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'

const row = (letter: string, facts: Partial<DocumentRow> = {}) =>
  ({
    id: documentIdOf(fileHash(letter.repeat(64))),
    name: `${letter}.docx`,
    title: `Document ${letter}`,
    symbols: [],
    from: [],
    to: [],
    ...facts,
  }) as unknown as DocumentRow

const said = (document: DocumentRow, event: Partial<DocumentEvent>): LibraryEvent => ({
  document,
  event: { kind: 'meeting', title: 'SG17 meeting', start: '2019-01-22', precision: 'day', evidence: { text: 'said' }, ...event },
})

const entriesOf = (documents: readonly DocumentRow[], events: readonly LibraryEvent[]) =>
  timelineEntries({ documents, events, answers: [], day: '2018-12-19' })

it('shows a meeting once, however many documents were written for it or speak of it', () => {
  const papers = ['a', 'b'].map((letter) =>
    row(letter, { meeting: { group: 'SG17', start: '2019-01-22', end: '2019-01-30', place: 'Geneva' } }),
  )
  const other = row('c')
  const [entry, ...rest] = entriesOf([...papers, other], [said(other, { title: 'Next SG17 meeting', group: 'SG17' })])
  expect(rest).toEqual([])
  expect(entry).toMatchObject({ event: { title: 'SG17 meeting', start: '2019-01-22', end: '2019-01-30', place: 'Geneva' } })
  expect(entry?.documents).toHaveLength(3)
})

it('shows a workshop under its name, also when its programme says only that it is one', () => {
  const [liaison, programme] = [row('a'), row('b')]
  const events = [
    said(programme, { kind: 'workshop', title: 'Workshop', start: '2019-01-21', place: 'Geneva' }),
    said(liaison, { kind: 'workshop', title: 'ITU Workshop on AI and security', start: '2019-01-21' }),
  ]
  expect(entriesOf([liaison, programme], events).map(({ event }) => [event.title, event.place])).toEqual([
    ['ITU Workshop on AI and security', 'Geneva'],
  ])
})

it('keeps the deadline of each statement apart, and says how it stands', () => {
  const statements = ['a', 'b'].map((letter) => row(letter, { deadline: '2018-12-31', from: ['SG17'] }))
  const events = statements.map((document) => said(document, { kind: 'deadline', title: 'Reply to SG17', start: '2018-12-31' }))
  expect(entriesOf(statements, events).map(({ reply }) => reply)).toEqual([
    { kind: 'due', days: 12 },
    { kind: 'due', days: 12 },
  ])
})

it('leaves a month out once the days of that meeting are known', () => {
  const document = row('a')
  const month = said(document, { group: 'SG17', start: '2019-01-01', precision: 'month' })
  expect(entriesOf([document], [month])).toHaveLength(1)
  expect(entriesOf([document], [month, said(document, { group: 'SG17' })]).map(({ event }) => event.precision)).toEqual(['day'])
})

it('goes from the earliest to the latest, with this month always among the months', () => {
  const document = row('a')
  const starts = ['2019-03-04', '2018-09-05', '2019-01-22']
  const entries = entriesOf(
    [document],
    starts.map((start) => said(document, { start })),
  )
  expect(entries.map(({ event }) => event.start)).toEqual(starts.toSorted())
  const months = monthsOf(entries, '2018-12-19')
  expect(months.map(({ month }) => month)).toEqual(['2018-09', '2018-12', '2019-01', '2019-03'])
  expect(yearsOf(months).map(({ year, total }) => [year, total])).toEqual([
    ['2018', 1],
    ['2019', 2],
  ])
})

it('draws what overlaps in lanes, and to the end of the month what goes on after it', () => {
  const document = row('a')
  const entries = entriesOf(
    [document],
    [
      said(document, { title: 'A', start: '2019-01-28', end: '2019-02-03' }),
      said(document, { title: 'B', start: '2019-01-29', end: '2019-01-30' }),
      said(document, { title: 'C', start: '2019-01-30' }),
    ],
  )
  expect(stripBars('2019-01', entries)).toMatchObject({
    days: 31,
    bars: [
      { from: 28, to: 31, lane: 0 },
      { from: 29, to: 30, lane: 1 },
      { from: 30, to: 30, lane: 2 },
    ],
  })
})
