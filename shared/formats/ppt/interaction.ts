import type { ByteView } from '../binary/byte-view.ts'
import { findRecord, type PptRecord, recordType } from './records.ts'

/** What a click on text or on a shape does (`InteractiveInfoAtom` of MS-PPT), as far as it leads somewhere. */
export interface Interaction {
  /** Number of the link that it opens, 0 for none. */
  readonly link: number
  readonly jump?: 'next' | 'previous' | 'first' | 'last'
}

const jumpAction = 3
const jumps = [undefined, 'next', 'previous', 'first', 'last'] as const

/** Reads an interaction from its container, in which the atom is the first thing. */
export function readInteraction(stream: ByteView, container: PptRecord): Interaction | undefined {
  const atom = findRecord(stream, container, recordType.interactionAtom)
  if (atom === undefined || atom.to - atom.from < 8) return undefined
  const isJump = atom.to - atom.from >= 11 && stream.u8(atom.from + 8) === jumpAction
  const jump = isJump ? jumps[stream.u8(atom.from + 10)] : undefined
  return { link: stream.u32(atom.from + 4), ...(jump !== undefined && { jump }) }
}
