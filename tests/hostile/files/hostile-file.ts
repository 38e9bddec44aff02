import type { OutcomeKind, UnreadReason } from '../../../shared/contracts/reading.ts'
import { joinBytes } from '../../../shared/formats/binary/join-bytes.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** A file made to do harm, and the same file without its sting. */
export interface HostileFile {
  /** What it does, after “a file that …”. */
  readonly does: string
  readonly name: string
  /** Made when it is needed; the addresses in it lead to `canary`. */
  readonly make: (canary: string) => Bytes | Promise<Bytes>
  /** How reading it has to end: the outcomes allowed, and the reason where there is one. */
  readonly ends: { readonly kinds: readonly OutcomeKind[]; readonly reason?: UnreadReason }
  /** A file of the same make that is read whole, and says `tameWords`: what shows that the sting was what was refused. */
  readonly tame?: () => Bytes | Promise<Bytes>
}

/** What stands in every tame file, and in every hostile one whose text can be read. */
export const tameWords = 'Draft new Recommendation on quarantine'

export const refusedAs = (reason: UnreadReason) => ({ kinds: ['refused'], reason }) as const
export const partialAs = (reason: UnreadReason) => ({ kinds: ['partial'], reason }) as const
export const readWhole = { kinds: ['read'] } as const

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Joins texts and bytes. */
export function joined(...parts: ReadonlyArray<string | Uint8Array>): Bytes {
  return joinBytes(parts.map((part) => (typeof part === 'string' ? utf8(part) : part)))
}

/** `length` bytes that repeat a text. */
export const repeated = (text: string, length: number): Bytes => new Uint8Array(Buffer.alloc(length, text))
