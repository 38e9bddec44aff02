import type { Meeting, Stated } from '../contracts/recognition.ts'
import type { ParsedSymbol } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { findDates, type NumericOrder } from './dates.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValue } from './header.ts'
import { outsideText } from './text-match.ts'

const lastLine = 30
/** Below it stand other meetings than the document's. */
const next = /^(?:\d\.?\s*)?(?:dates?|calendar) of (?:the )?next\b|^(?:next|future) .{0,20}meetings?\b/i

/** The meeting a document was written for: of the header, the 3GPP or focus-group meeting line, or the DMS file name. */
export function findMeeting(
  document: DocumentText,
  header: Header,
  named: ParsedSymbol | undefined,
  group: string | undefined,
  properties: ReadonlyArray<readonly [string, string]>,
  order: NumericOrder,
): Stated<Meeting> | undefined {
  const own = group === undefined ? {} : { group }
  const stated = headerValue(header, 'meeting')
  const dated = stated === undefined ? undefined : placeAndDates(stated.text.replaceAll('\n', ' '), order)
  if (stated !== undefined && dated !== undefined) return { value: { ...own, ...dated }, evidence: stated.evidence }
  const inHeader = cornerMeeting(header, order)
  if (inHeader !== undefined) return { value: { ...own, ...inHeader.value }, evidence: inHeader.evidence }
  for (const line of document.lines.slice(0, lastLine)) {
    if (next.test(line.text)) break
    if (
      !/\bmeeting\b|#\s?\d+/i.test(line.text) &&
      !/^\p{Lu}[\p{L} .-]+,\s/u.test(line.text) &&
      !/^(?:\d{1,2}|\p{Lu}\p{L}{2,8}\.? \d{1,2}) ?[-–]/u.test(line.text)
    )
      continue
    const found =
      line.text.length < 160 && /^[^.]*$/.test(line.text.replaceAll(/\b\p{Lu}\.|\bNo\./gu, ''))
        ? placeAndDates(line.text, order)
        : undefined
    if (found?.end !== undefined) return { value: { ...own, ...found }, evidence: wholeEvidence(line.text, line.locator) }
  }
  const property = properties.find(([name]) => /^(?:custom:Docdest|sharepoint:(?:Place|When))$/i.test(name))
  const described = property === undefined ? undefined : placeAndDates(property[1], order)
  if (property !== undefined && described !== undefined) return { value: { ...own, ...described }, evidence: outsideText(property[1]) }
  return named?.meetingStart !== undefined && named.type !== 'REC'
    ? { value: { ...own, start: named.meetingStart }, evidence: outsideText(named.printed) }
    : undefined
}

/**
 * Days and a place in the header without a label: `Fourth meeting, Geneva, 12-16 May 2025`, a conference's `New Delhi, 15–24
 * October 2024`, and the source of older reports, `STUDY GROUP 16 (GENEVA, 3-13 APRIL 2006)`.
 */
function cornerMeeting(header: Header, order: NumericOrder): Stated<Omit<Meeting, 'group'>> | undefined {
  const source = headerValue(header, 'source')
  const corners = header.loose.flatMap(({ text, locator }) => text.split('\n').map((line) => ({ text: line, locator })))
  for (const { text, locator } of [...corners, ...(source === undefined ? [] : [{ text: source.text, locator: source.locator }])]) {
    const found = text.length < 160 ? placeAndDates(text, order) : undefined
    if (found?.end !== undefined && found.place !== undefined) return { value: found, evidence: wholeEvidence(text, locator) }
  }
  return undefined
}

/** `Geneva, 27 August- 5 September 2019`, `2018年8月29日-9月7日，日内瓦`: place, first and last day. */
function placeAndDates(text: string, order: NumericOrder): Omit<Meeting, 'group'> | undefined {
  const date = findDates(text, order).find(({ precision }) => precision === 'day')
  if (date === undefined) return undefined
  const place = placeBefore(text.slice(0, date.from)) ?? placeAfter(text.slice(date.to))
  return {
    start: date.start,
    ...(date.end === undefined ? {} : { end: date.end }),
    ...(place === undefined ? {} : { place }),
  }
}

const capitalised = /^(?:[Ee]-?[Mm]eeting|[Ee]lectronic meeting|[Vv]irtual|[Oo]nline|\p{Lu}|\p{Lo})/u
const lastNames =
  /(?:^|[,;:(]\s*|\b(?:in|at)\s+)((?:[Ee]-?[Mm]eeting|\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*)(?:,\s*\p{Lu}[\p{L}'’. -]+)?)$/u

/** What stands before the dates of a cell or line is the place, if it is names and commas throughout; else its last names. */
function placeBefore(text: string): string | undefined {
  const head = (/(?:[:(]\s*)([^:(]*)$/u.exec(text)?.[1] ?? text)
    .replace(/^Plenary (?=\p{Lu})/u, '')
    .replace(/(?:\b(?:from|du|del|с|من)\s*)?[\s,;،:(–-]+$/u, '')
    .trim()
  const parts = head.split(/[,،]\s*/u)
  const isAllNames =
    head.length <= 60 &&
    parts.length <= 4 &&
    parts.every((part) => capitalised.test(part) && !/\d|#|(?<!e-?|electronic )\bmeeting\b/i.test(part))
  const place = isAllNames ? head : (/[Ee]-?[Mm]eeting$/.exec(head)?.[0] ?? lastNames.exec(head)?.[1])
  return place === undefined || place === '' || isAcronym(place) ? undefined : place
}

function placeAfter(text: string): string | undefined {
  const han = /^\s*[，,、(（]\s*(\p{Script=Han}{2,10})/u.exec(text)?.[1]
  const place =
    han ??
    /^\s*[,(،]?\s*(?:in |في )?([Ee](?:lectronic |-)[Mm]eeting|(?:\p{Lu}|\p{Script=Arabic})[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){0,2})/u.exec(
      text,
    )?.[1]
  return place === undefined || isAcronym(place) ? undefined : place
}

const isAcronym = (place: string): boolean => /^[A-Z]{2,4}\d*$/.test(place)
