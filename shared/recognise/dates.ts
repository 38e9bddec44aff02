import { matchesOf } from '../symbols/index.ts'

/** A date or a range of days in a text. */
export interface FoundDate {
  /** ISO 8601 day; the first of the month when only a month is said. */
  readonly start: string
  /** Last day of a range, ISO 8601. */
  readonly end?: string
  readonly precision: 'day' | 'month'
  /** Offsets in the text. */
  readonly from: number
  readonly to: number
}

/** How a document writes days in figures: 31/12/2018 or 12/31/2018. */
export type NumericOrder = 'day-first' | 'month-first'

const months: readonly string[][] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'ene', 'января', 'январь', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'fevrier', 'févr', 'febrero', 'февраля', 'февраль', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'marzo', 'марта', 'март', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'апреля', 'апрель', 'أبريل', 'ابريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'мая', 'май', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'junio', 'июня', 'июнь', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'julio', 'июля', 'июль', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'августа', 'август', 'أغسطس', 'اغسطس', 'آب'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'сентября', 'сентябрь', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'octubre', 'октября', 'октябрь', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября', 'ноябрь', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'decembre', 'déc', 'diciembre', 'dic', 'декабря', 'декабрь', 'ديسمبر', 'كانون الأول'],
]
const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const month = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')
const weekday =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\\s+(?:the\\s+)?'
const day = '(\\d{1,2})(?:st|nd|rd|th|er|º)?'
const to = '\\s*(?:[-‐-―−－]|to|until|and|au|al|a|to|по|إلى|至)\\s*'
const of = '(?:\\s+(?:of|de|del))?\\s+'
const year = '(?:\\s*,?\\s*(?:de\\s+|del\\s+)?)((?:19|20)\\d{2})'
const open = '(?<![\\p{L}\\p{N}])'
const close = '(?![\\p{L}\\p{N}])'

type Reading = (match: RegExpExecArray, order: NumericOrder) => Omit<FoundDate, 'from' | 'to'> | undefined

/** Beginnings of the months' names: a text without any of them holds no written-out date. */
const monthHint =
  /jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|nov|dec|f[eé]v|avr|jui|ao[uû]|d[eé]c|ene|abr|ago|dic|янв|фев|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|يناير|كان|فبر|شباط|مار|آذار|بريل|نيسان|ماي|أيار|يوني|حزير|يولي|تموز|غسطس|آب|سبت|أيلول|كتوبر|تشر|نوف|ديس/i
const figures = /\d[-/.]\d/
const han = /年/
const year20 = /(?<!\d)(?:19|20)\d{2}(?!\d)/

/** The forms, the longest first, each with its reading and what a text must hold for it. */
const forms: readonly (readonly [RegExp, Reading, RegExp?])[] = [
  // 29 August – 7 September 2018; 29 December 2018 – 7 January 2019
  [
    form(`(?:${weekday})?${day}${of}(${month})\\.?(?:${year})?${to}(?:${weekday})?${day}${of}(${month})\\.?${year}`),
    ([, d1, m1, y1, d2, m2, y2]) => range(iso(y1 ?? earlierYear(m1, m2, y2), m1, d1), iso(y2, m2, d2)),
  ],
  // 22-30 January 2019; du 22 au 30 janvier 2019
  [
    form(`(?:${weekday})?${day}${to}(?:${weekday})?${day}${of}(${month})\\.?${year}`),
    ([, d1, d2, m, y]) => range(iso(y, m, d1), iso(y, m, d2)),
  ],
  // January 22-30, 2019; August 29 - September 7, 2018
  [
    form(`(${month})\\.?\\s+${day}${to}(?:(${month})\\.?\\s+)?${day}${year}`),
    ([, m1, d1, m2, d2, y]) => range(iso(m2 === undefined ? y : earlierYear(m1, m2, y), m1, d1), iso(y, m2 ?? m1, d2)),
  ],
  [form(`(?:${weekday})?${day}${of}(${month})\\.?${year}`), ([, d, m, y]) => range(iso(y, m, d))],
  // 21-Jan-2019
  [form(`(\\d{1,2})-(${month})-((?:19|20)\\d{2})`), ([, d, m, y]) => range(iso(y, m, d))],
  [form(`(?:${weekday})?(${month})\\.?\\s+${day}${year}`), ([, m, d, y]) => range(iso(y, m, d))],
  [form('((?:19|20)\\d{2})-(\\d{2})-(\\d{2})'), ([, y, m, d]) => range(isoOf(y, Number(m), d)), figures],
  [
    form('(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![/-]\\d)'),
    ([, a, , b, y], order) => range(order === 'day-first' ? isoOf(y, Number(b), a) : isoOf(y, Number(a), b)),
    figures,
  ],
  [form('((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})'), ([, y, m, d]) => range(isoOf(y, Number(m), d)), figures],
  [form('(?<!\\.)(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})(?!\\.\\d)'), ([, d, m, y]) => range(isoOf(y, Number(m), d)), figures],
  [
    /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日?\s*[-‐-―−－至到]\s*(?:(\d{1,2})\s*月\s*)?)?(\d{1,2})\s*日/gu,
    ([, y, m1, d1, m2, d2]) =>
      d1 === undefined ? range(isoOf(y, Number(m1), d2)) : range(isoOf(y, Number(m1), d1), isoOf(y, Number(m2 ?? m1), d2)),
    han,
  ],
  [/((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?!\s*\d)/gu, ([, y, m]) => monthOnly(isoOf(y, Number(m), '1')), han],
  // a month of three letters with a year is as often a citation's as an occasion's, but it is a month all the same
  [form(`(${month})\\.?${of.replace('\\s+', '\\s*')}?,?\\s*((?:19|20)\\d{2})`), ([, m, y]) => monthOnly(iso(y, m, '1'))],
]

/** Every date in a text, in order; the longest form wins where several fit. Impossible days (31 June) are no dates. */
export function findDates(text: string, order: NumericOrder = 'day-first'): readonly FoundDate[] {
  if (!year20.test(text)) return []
  const isWritten = monthHint.test(text)
  const found: FoundDate[] = []
  const taken: { readonly from: number; readonly to: number }[] = []
  for (const [pattern, read, gate] of forms) {
    if (gate === undefined ? !isWritten : !gate.test(text)) continue
    for (const match of matchesOf(pattern, text)) {
      const from = match.index
      const end = from + match[0].length
      if (taken.some((other) => from < other.to && end > other.from)) continue
      taken.push({ from, to: end })
      const date = read(match, order)
      if (date !== undefined) found.push({ ...date, from, to: end })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

function form(source: string): RegExp {
  return new RegExp(`${open}${source}${close}`, 'giu')
}

const iso = (y: string | undefined, m: string | undefined, d: string | undefined): string | undefined =>
  isoOf(y, monthNumbers.get((m ?? '').toLowerCase()) ?? 0, d)

function isoOf(y: string | undefined, m: number, d: string | undefined): string | undefined {
  const days = Number(d)
  if (y === undefined || m < 1 || m > 12 || !(days >= 1 && days <= new Date(Date.UTC(Number(y), m, 0)).getUTCDate())) return undefined
  return `${y}-${String(m).padStart(2, '0')}-${String(days).padStart(2, '0')}`
}

/** A range that runs over new year states one year only: 29 December – 7 January 2019. */
function earlierYear(m1: string | undefined, m2: string | undefined, y: string | undefined): string | undefined {
  const first = monthNumbers.get((m1 ?? '').toLowerCase()) ?? 0
  const last = monthNumbers.get((m2 ?? '').toLowerCase()) ?? 0
  return y === undefined || first <= last ? y : String(Number(y) - 1)
}

function range(start: string | undefined, end?: string): Omit<FoundDate, 'from' | 'to'> | undefined {
  if (start === undefined) return undefined
  return { start, precision: 'day', ...(end === undefined || end <= start ? {} : { end }) }
}

const monthOnly = (start: string | undefined): Omit<FoundDate, 'from' | 'to'> | undefined =>
  start === undefined ? undefined : { start, precision: 'month' }

/**
 * The order a document writes figures in, told by its own dates that can be read in one way only. Where none tells, day
 * first: so do the ITU, ETSI and ISO.
 */
export function numericOrder(texts: Iterable<string>): NumericOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const text of texts) {
    if (!/\d[/-]\d/.test(text)) continue
    for (const [, a, b] of text.matchAll(/(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d{2}(?!\d)/g)) {
      if (Number(a) > 12 && Number(b) <= 12) dayFirst++
      else if (Number(b) > 12 && Number(a) <= 12) monthFirst++
    }
  }
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}
