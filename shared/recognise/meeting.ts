import type { Meeting, Stated } from '../contracts/recognition.ts'
import type { ParsedSymbol } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { findDates } from './dates.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValue } from './header.ts'
import { outsideText } from './text-match.ts'

const lastLine = 30

/** The meeting a document was written for: of the header, the 3GPP or focus-group meeting line, or the DMS file name. */
export function findMeeting(
  document: DocumentText,
  header: Header,
  named: ParsedSymbol | undefined,
  group: string | undefined,
  properties: ReadonlyArray<readonly [string, string]>,
): Stated<Meeting> | undefined {
  const own = group === undefined ? {} : { group }
  const stated = headerValue(header, 'meeting')
  const dated = stated === undefined ? undefined : placeAndDates(stated.text.replaceAll('\n', ' '))
  if (stated !== undefined && dated !== undefined) return { value: { ...own, ...dated }, evidence: stated.evidence }
  for (const line of document.lines.slice(0, lastLine)) {
    if (!/\bmeeting\b|#\s?\d+/i.test(line.text) && !/^\p{Lu}[\p{L} .-]+,\s/u.test(line.text)) continue
    const found =
      line.text.length < 160 && /^[^.]*$/.test(line.text.replaceAll(/\b\p{Lu}\.|\bNo\./gu, '')) ? placeAndDates(line.text) : undefined
    if (found?.end !== undefined) return { value: { ...own, ...found }, evidence: wholeEvidence(line.text, line.locator) }
  }
  const property = properties.find(([name]) => /^(?:custom:Docdest|sharepoint:(?:Place|When))$/i.test(name))
  const described = property === undefined ? undefined : placeAndDates(property[1])
  if (property !== undefined && described !== undefined) return { value: { ...own, ...described }, evidence: outsideText(property[1]) }
  return named?.meetingStart !== undefined && named.type !== 'REC'
    ? { value: { ...own, start: named.meetingStart }, evidence: outsideText(named.printed) }
    : undefined
}

/** `Geneva, 27 August- 5 September 2019` → place, first and last day. */
export function placeAndDates(text: string): Omit<Meeting, 'group'> | undefined {
  const date = findDates(text).find(({ precision }) => precision === 'day')
  if (date === undefined) return undefined
  const before = text.slice(0, date.from).replace(/[\s,;:(–-]+$/u, '')
  const place =
    /[Ee]-?[Mm]eeting$/.exec(before)?.[0] ??
    /(?:^|[,;:(]\s*|\b(?:in|at)\s+)((?:[Ee]-?[Mm]eeting|\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*)(?:,\s*\p{Lu}[\p{L}'’. -]+)?)$/u.exec(
      before,
    )?.[1]
  const following = /^\s*[,(]?\s*(?:in )?(\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){0,2})/u.exec(text.slice(date.to))?.[1]
  const where = place ?? following
  return {
    start: date.start,
    ...(date.end === undefined ? {} : { end: date.end }),
    ...(where === undefined || /^[A-Z]{2,4}\d*$/.test(where) ? {} : { place: where }),
  }
}
