import type { ByteView } from '../binary/byte-view.ts'
import { type PptRecord, recordsIn, recordType } from './records.ts'

/** A text that stands on every page. */
export interface PageText {
  readonly region: 'header' | 'footer'
  readonly text: string
}

const hasDate = 0x01
const hasUserDate = 0x04
const hasNumber = 0x08
const hasHeader = 0x10
const hasFooter = 0x20
/** Which text a string is, and the flag that it is shown (MS-PPT 2.4.15.1 to 2.4.15.2). */
const strings: ReadonlyArray<readonly [instance: number, flag: number, region: PageText['region']]> = [
  [1, hasHeader, 'header'],
  [2, hasFooter, 'footer'],
  [0, hasUserDate, 'footer'],
]

/** The header, footer and date that a slide, or all of them, say they show. Those that say they are hidden are left out. */
export function pageTexts(stream: ByteView, within: PptRecord): readonly PageText[] {
  return [...pageSettings(stream, within)].flatMap(({ flags, found }) =>
    strings.flatMap(([instance, flag, region]) => {
      const text = found.get(instance) ?? ''
      return (flags & flag) !== 0 && text !== '' ? [{ region, text }] : []
    }),
  )
}

/** What stands in the places for date, number and footer that slides have: nothing for one that is not shown. */
export interface PageFields {
  readonly date?: string
  readonly footer?: string
  readonly hasNumber: boolean
}

/** The fields a slide says it shows, or those all slides do (`instance` 3, MS-PPT 2.4.15.1); nothing when it says nothing. */
export function pageFields(stream: ByteView, within: PptRecord, instance?: number): PageFields | undefined {
  for (const { flags, found, ...settings } of pageSettings(stream, within)) {
    if (instance !== undefined && settings.instance !== instance) continue
    const [date = '', footer = ''] = [found.get(0), found.get(2)]
    return {
      // A date that follows the clock is of no day that the file knows.
      ...((flags & hasDate) !== 0 && (flags & hasUserDate) !== 0 && { date }),
      ...((flags & hasFooter) !== 0 && { footer }),
      hasNumber: (flags & hasNumber) !== 0,
    }
  }
  return undefined
}

interface PageSettings {
  readonly instance: number
  readonly flags: number
  readonly found: ReadonlyMap<number, string>
}

function* pageSettings(stream: ByteView, within: PptRecord): Generator<PageSettings> {
  for (const container of recordsIn(stream, within)) {
    if (container.type !== recordType.pageTexts) continue
    let flags = 0
    const found = new Map<number, string>()
    for (const { type, instance, from, to } of recordsIn(stream, container)) {
      if (type === recordType.pageTextsAtom && to - from >= 4) flags = stream.u16(from + 2)
      else if (type === recordType.string) found.set(instance, stream.utf16(from, Math.floor((to - from) / 2)).trim())
    }
    yield { instance: container.instance, flags, found }
  }
}
