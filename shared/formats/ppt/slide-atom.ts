import type { ByteView } from '../binary/byte-view.ts'
import { findRecord, type PptRecord, recordType } from './records.ts'

const hiddenFlag = 0x04

/** Whether a slide is left out of the show (MS-PPT 2.4.13). */
export function isHidden(stream: ByteView, slide: PptRecord): boolean {
  const info = findRecord(stream, slide, recordType.slideShowInfo)
  return info !== undefined && info.to - info.from >= 12 && (stream.u16(info.from + 10) & hiddenFlag) !== 0
}

/** Which master a slide stands on, and what it takes from it (MS-PPT 2.5.10). */
export interface SlideAtom {
  /** Whether it is laid out as the title of the show (`SL_TitleSlide`). */
  readonly isTitle: boolean
  readonly master: number
  readonly followsObjects: boolean
  readonly followsScheme: boolean
  readonly followsBackground: boolean
}

/** A slide that says nothing of it stands on its own. */
export function readSlideAtom(stream: ByteView, slide: PptRecord): SlideAtom {
  const atom = findRecord(stream, slide, recordType.slideAtom)
  if (atom === undefined || atom.to - atom.from < 22)
    return { isTitle: false, master: 0, followsObjects: false, followsScheme: false, followsBackground: false }
  const flags = stream.u16(atom.from + 20)
  return {
    isTitle: stream.u32(atom.from) === 0,
    master: stream.u32(atom.from + 12),
    followsObjects: (flags & 1) !== 0,
    followsScheme: (flags & 2) !== 0,
    followsBackground: (flags & 4) !== 0,
  }
}
