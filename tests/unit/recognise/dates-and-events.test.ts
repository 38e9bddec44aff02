import { describe, expect, it } from 'vitest'
import { findDates } from '../../../shared/recognise/dates.ts'
import { lines, recognised } from './documents.ts'

describe('dates', () => {
  it.each([
    ['22-30 January 2019', '2019-01-22', '2019-01-30'],
    ['22 – 30 January 2019', '2019-01-22', '2019-01-30'],
    ['29 August – 7 September 2018', '2018-08-29', '2018-09-07'],
    ['29 August-7 September 2018', '2018-08-29', '2018-09-07'],
    ['27 August- 5 September 2019', '2019-08-27', '2019-09-05'],
    ['29 December – 7 January 2019', '2018-12-29', '2019-01-07'],
    ['29 December 2018 to 7 January 2019', '2018-12-29', '2019-01-07'],
    ['January 22-30, 2019', '2019-01-22', '2019-01-30'],
    ['du 22 au 30 janvier 2019', '2019-01-22', '2019-01-30'],
    ['del 22 al 30 de enero de 2019', '2019-01-22', '2019-01-30'],
    ['22–30 января 2019', '2019-01-22', '2019-01-30'],
    ['22-30 يناير 2019', '2019-01-22', '2019-01-30'],
    ['2019年1月22日至30日', '2019-01-22', '2019-01-30'],
    ['2018年8月29日－9月7日', '2018-08-29', '2018-09-07'],
  ])('reads the range %s', (text, start, end) => {
    expect(findDates(text)).toMatchObject([{ start, end, precision: 'day' }])
  })

  it.each([
    ['Monday 21 January 2019', '2019-01-21'],
    ['21st January 2019', '2019-01-21'],
    ['January 21, 2019', '2019-01-21'],
    ['21 Jan. 2019', '2019-01-21'],
    ['21-Jan-2019', '2019-01-21'],
    ['2019-01-21', '2019-01-21'],
    ['21.01.2019', '2019-01-21'],
    ['le 31 décembre 2018', '2018-12-31'],
    ['31 de diciembre de 2018', '2018-12-31'],
    ['31 декабря 2018 года', '2018-12-31'],
    ['31 ديسمبر 2018', '2018-12-31'],
    ['2018年12月31日', '2018-12-31'],
  ])('reads the day %s', (text, start) => {
    expect(findDates(text)).toMatchObject([{ start, precision: 'day' }])
    expect(findDates(text)[0]?.end).toBeUndefined()
  })

  it.each([
    ['September 2018', '2018-09-01'],
    ['septembre 2018', '2018-09-01'],
    ['2018年9月', '2018-09-01'],
  ])('reads the month %s without making up a day', (text, start) => {
    expect(findDates(text)).toMatchObject([{ start, precision: 'month' }])
  })

  it.each([
    '31 June 2019',
    '45 January 2019',
    'Recommendation 2019',
    'SG17-TD2019',
    'version 1.2.2019.3',
    'maybe 2019',
    '12/03',
    'in 2018',
  ])('sees no date in %s', (text) => {
    expect(findDates(text)).toEqual([])
  })
})

describe('events', () => {
  const events = (text: string) => recognised('a.txt', lines(text)).events

  it('tells a workshop, its place and the meeting after it apart in one sentence', () => {
    expect(
      events('The workshop on trust will be held on 21 January 2019 in Geneva, before the SG17 meeting on 22-30 January 2019.'),
    ).toMatchObject([
      { kind: 'workshop', start: '2019-01-21', place: 'Geneva' },
      { kind: 'meeting', start: '2019-01-22', end: '2019-01-30' },
    ])
  })

  it.each([
    [
      'the ITU Workshop “Artificial Intelligence: a new frontier” on 21 January 2019',
      'ITU Workshop “Artificial Intelligence: a new frontier”',
    ],
    ['a workshop entitled "How to deal with it, and which way" on 21 January 2019', 'Workshop "How to deal with it, and which way"'],
    ['a workshop on AI and "big data" security on 21 January 2019', 'Workshop on AI and "big data" security'],
    ['a one-day “Workshop on AI security” on 21 January 2019', 'Workshop on AI security'],
  ])('calls %s by its whole title', (words, title) => {
    expect(events(`SG17 plans ${words} in Geneva.`)).toMatchObject([{ kind: 'workshop', title }])
  })

  it.each([
    'Please send comments no later than 31 December 2018.',
    'We would appreciate a reply by 31 December 2018.',
    'The deadline for contributions is 31 December 2018.',
    'Merci d’envoyer vos commentaires au plus tard le 31 décembre 2018.',
  ])('reads a deadline out of “%s”', (text) => {
    expect(events(text)).toMatchObject([{ kind: 'deadline', start: '2018-12-31' }])
  })

  it.each([
    'Recommendation X.1147 was approved in November 2018.',
    'It was published on 3 March 2017.',
    'By 31 December 2018 the network had grown.',
  ])('sees no event in “%s”', (text) => {
    expect(events(text)).toEqual([])
  })
})
