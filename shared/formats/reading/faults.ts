import type { Format } from '../../contracts/reading.ts'
import { type Fault, ReadFault } from './read-fault.ts'

const kept = 'The file itself is kept and nothing else in the library is affected'

const unreadable = (reason: Fault['reason'], says: string): ReadFault => new ReadFault({ kind: 'unreadable', reason, says })
const refused = (reason: Fault['reason'], says: string): ReadFault => new ReadFault({ kind: 'refused', reason, says })

/** Nothing in it at all. */
export const emptyFile = (): ReadFault => unreadable('empty', `is empty: it has no bytes. ${kept}; fetch it again from where it came.`)

/** It stops in the middle. */
export const truncated = (): ReadFault =>
  unreadable('truncated', `ends before it should, as a download does that was cut off. ${kept}; fetch it again and import it once more.`)

/** Its structure is broken; `what` names the place for those who want to look. */
export const damaged = (what: string): ReadFault =>
  unreadable('damaged', `is damaged: ${what}. ${kept}; ask for another copy, or open the original in its own program.`)

/** Locked with a password. */
export const encrypted = (): ReadFault =>
  unreadable(
    'encrypted',
    `is locked with a password, so its text cannot be read here. ${kept}; save a copy without the password and import that.`,
  )

/** It would grow past a limit; `what` says which. */
export const tooLarge = (what: string): ReadFault =>
  refused('too-large', `was refused for safety: ${what}. ${kept}; if you trust where it came from, open the original in its own program.`)

/** Elements inside elements inside elements. */
export const tooDeep = (depth: number): ReadFault =>
  refused(
    'too-deep',
    `was refused for safety: its parts stand more than ${depth} levels inside one another. ${kept}; ask for another copy.`,
  )

/** A DOCTYPE can define entities that explode or fetch; no office program writes one. */
export const hasDoctype = (): ReadFault =>
  refused(
    'doctype',
    `was refused for safety: its XML declares a document type (DOCTYPE), which no office program writes and which can be used to attack. ${kept}; ask the sender for a clean copy.`,
  )

/** Kept and listed, but no reader for it exists yet. */
export const notRead = (sentence: string, format: Format): ReadFault =>
  new ReadFault({
    kind: 'unreadable',
    reason: 'format-not-read',
    says: `${sentence} ${kept}; open the original in its own program.`,
    format,
  })
