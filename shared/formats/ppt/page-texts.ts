import type { ByteView } from '../binary/byte-view.ts'
import { type PptRecord, recordsIn, recordType } from './records.ts'

/** A text that stands on every page. */
export interface PageText {
  readonly region: 'header' | 'footer'
  readonly text: string
}

const hasUserDate = 0x04
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
  const texts: PageText[] = []
  for (const container of recordsIn(stream, within)) {
    if (container.type !== recordType.pageTexts) continue
    let flags = 0
    const found = new Map<number, string>()
    for (const { type, instance, from, to } of recordsIn(stream, container)) {
      if (type === recordType.pageTextsAtom && to - from >= 4) flags = stream.u16(from + 2)
      else if (type === recordType.string) found.set(instance, stream.utf16(from, Math.floor((to - from) / 2)).trim())
    }
    for (const [instance, flag, region] of strings) {
      const text = found.get(instance) ?? ''
      if ((flags & flag) !== 0 && text !== '') texts.push({ region, text })
    }
  }
  return texts
}
