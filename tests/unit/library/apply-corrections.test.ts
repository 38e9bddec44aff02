import { expect, it } from 'vitest'
import { applyCorrections } from '../../../renderer/library/apply-corrections.ts'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import type { DocumentEvent, Liaison, Recognition } from '../../../shared/contracts/recognition.ts'

const deadline = { value: '2018-12-31', evidence: { text: 'by 31 December 2018' } }
const reply: DocumentEvent = { kind: 'deadline', title: 'Reply', start: '2018-12-31', precision: 'day', evidence: deadline.evidence }
const workshop: DocumentEvent = {
  kind: 'workshop',
  title: 'AI and security',
  start: '2019-01-21',
  precision: 'day',
  evidence: { text: 'on Monday 21 January 2019' },
}
const liaison: Liaison = {
  isReply: false,
  from: [{ value: 'SG17', evidence: { text: 'Source: SG17' } }],
  action: [{ value: 'SG16', evidence: { text: 'For action to: SG16, SG13' } }],
  comment: [],
  information: [],
  cc: [],
  deadline,
  contacts: [{ value: { name: 'Ana', email: 'ana@example.org' }, evidence: { text: 'Contact: Ana' } }],
  answers: [],
  attachments: [{ number: '1', title: 'Programme', symbols: [symbolKey('SG17-TD1447R2')], evidence: { text: '1. Programme' } }],
}
const recognised: Recognition = {
  kind: 'other',
  kindConfidence: 0.4,
  kindEvidence: { text: 'Report of' },
  symbols: [{ key: symbolKey('SG17-LS100'), printed: 'SG17-LS100', evidence: { text: 'SG17-LS100' }, origin: 'header' }],
  title: 'Read wrongly',
  titleFrom: 'heading',
  language: 'en',
  direction: 'ltr',
  source: { value: 'Page 1', evidence: { text: 'Source: Page 1' } },
  questions: [],
  groups: ['SG17', 'SG16'],
  keywords: [],
  liaison,
  events: [workshop, reply],
  mentions: [{ key: symbolKey('SG17-TD9'), printed: 'SG17-TD9', count: 1, evidence: { text: 'see' }, blocks: [3] }],
  proposals: [],
}

it('gives back the very recognition where nothing is corrected', () => {
  expect(applyCorrections(recognised, [])).toBe(recognised)
})

it('says what the delegate said, and keeps the words the recogniser went by', () => {
  const { kind, kindConfidence, source, date } = applyCorrections(recognised, [
    { field: 'kind', value: 'liaison' },
    { field: 'source', value: 'Symantec' },
    { field: 'date', value: '2018-09-07' },
  ])
  expect([kind, kindConfidence]).toEqual(['liaison', 1])
  expect(source).toEqual({ value: 'Symantec', evidence: { text: 'Source: Page 1', byHand: true } })
  expect(date).toEqual({ value: '2018-09-07', evidence: { text: '', byHand: true } })
})

it('takes away what the document does not state', () => {
  const corrected = applyCorrections(recognised, [
    { field: 'source', value: null },
    { field: 'deadline', value: null },
  ])
  expect(corrected).not.toHaveProperty('source')
  expect(corrected.liaison).not.toHaveProperty('deadline')
  expect(corrected.events).toEqual([workshop])
})

it('moves the event of a deadline along with it', () => {
  const { liaison: after, events } = applyCorrections(recognised, [{ field: 'deadline', value: '2019-01-15' }])
  expect(after?.deadline).toMatchObject({ value: '2019-01-15', evidence: { text: 'by 31 December 2018', byHand: true } })
  expect(events.map(({ kind, start }) => [kind, start])).toEqual([
    ['workshop', '2019-01-21'],
    ['deadline', '2019-01-15'],
  ])
})

it('makes a new name the document’s own, with its revision, and no longer a mention', () => {
  const corrected = applyCorrections(recognised, [{ field: 'symbols', value: [symbolKey('SG17-TD9R3'), symbolKey('SG17-TD9')] }])
  expect(corrected.symbols.map(({ key, origin }) => [key, origin])).toEqual([
    ['SG17-TD9R3', 'hand'],
    ['SG17-TD9', 'hand'],
  ])
  expect(corrected.revision).toBe('R3')
  expect(corrected.mentions).toEqual([])
})

it('lets groups follow whom a statement is from and to', () => {
  expect(applyCorrections(recognised, [{ field: 'action', value: ['SG13'] }]).groups).toEqual(['SG17', 'SG13'])
  expect(
    applyCorrections(recognised, [
      { field: 'action', value: ['SG13'] },
      { field: 'groups', value: ['SG5'] },
    ]).groups,
  ).toEqual(['SG5'])
})

it('edits, strikes out and adds entries, each by itself, also when a later reading finds more', () => {
  const corrections = [
    {
      field: 'events',
      value: [
        { key: 'workshop 2019-01-21 ai and security', now: { ...workshop, place: 'Geneva' } },
        { key: 'deadline 2018-12-31 reply' },
        { key: 'added', isAdded: true, now: { ...workshop, title: 'Second day', start: '2019-01-22' } },
      ],
    },
  ] as const
  const meeting: DocumentEvent = { ...workshop, kind: 'meeting', title: 'SG17' }
  const read = applyCorrections({ ...recognised, events: [meeting, workshop, reply] }, corrections)
  expect(read.events.map(({ title, place }) => [title, place])).toEqual([
    ['SG17', undefined],
    ['AI and security', 'Geneva'],
    ['Second day', undefined],
  ])
  const readWorse = applyCorrections({ ...recognised, events: [] }, corrections)
  expect(readWorse.events.map(({ title }) => title)).toEqual(['AI and security', 'Second day'])
})

it('lets a document that was taken for something else bear a liaison’s facts', () => {
  const { liaison: _, ...report } = recognised
  const corrected = applyCorrections(report, [
    { field: 'kind', value: 'liaison' },
    { field: 'from', value: ['SG2'] },
    { field: 'answers', value: [symbolKey('SG16-LS111')] },
    { field: 'contacts', value: [{ key: 'new', isAdded: true, now: { name: 'Bo' } }] },
  ])
  expect(corrected.liaison).toMatchObject({
    isReply: true,
    from: [{ value: 'SG2' }],
    answers: [{ value: 'SG16-LS111' }],
    contacts: [{ value: { name: 'Bo' }, evidence: { byHand: true } }],
  })
})
