import type { ByteView } from '../../binary/byte-view.ts'
import { codePageText } from '../../binary/code-pages.ts'
import type { CellRange } from '../../xlsx/cell-reference.ts'
import type { BiffRecord } from './records.ts'

/** Cells that are a link, and its target. */
export interface CellLink {
  readonly range: CellRange
  readonly href: string
}

const hasMoniker = 0x01
const hasLocation = 0x08
const hasDisplayName = 0x10
const hasFrameName = 0x80
const isSavedAsText = 0x100
const addressMoniker = 'e0c9ea79f9bace118c8200aa004ba90b'
const fileMoniker = '0303000000000000c000000000000046'

/** Reads a link (MS-XLS 2.4.140; its object, MS-OSHARED 2.3.7.1); nothing when no target can be made out. */
export function readLink(stream: ByteView, { from, to }: BiffRecord): CellLink | undefined {
  if (to - from < 32) return undefined
  const range = {
    from: { row: stream.u16(from), column: stream.u16(from + 4) },
    to: { row: stream.u16(from + 2), column: stream.u16(from + 6) },
  }
  const data = stream.within(from + 24, to - from - 24)
  const flags = data.u32(4)
  let at = 8
  const text = (): string => {
    const units = data.u32(at)
    const read = data.utf16(at + 4, units)
    at += 4 + units * 2
    return untilNul(read)
  }
  if ((flags & hasDisplayName) !== 0) text()
  if ((flags & hasFrameName) !== 0) text()
  let address = ''
  if ((flags & hasMoniker) !== 0) {
    if ((flags & isSavedAsText) !== 0) address = text()
    else {
      const moniker = readMoniker(data, at)
      if (moniker === undefined) return undefined
      address = moniker.address
      at = moniker.end
    }
  }
  const place = (flags & hasLocation) === 0 ? '' : `#${text()}`
  const href = `${address}${place}`
  return href === '' ? undefined : { range, href }
}

/** An address (MS-OSHARED 2.3.7.6) or a file's path (2.3.7.8); other kinds are not made by Office. */
function readMoniker(data: ByteView, at: number): { readonly address: string; readonly end: number } | undefined {
  const kind = Array.from(data.part(at, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const start = at + 16
  if (kind === addressMoniker) {
    const bytes = data.u32(start)
    return { address: untilNul(data.utf16(start + 4, Math.floor(bytes / 2))), end: start + 4 + bytes }
  }
  if (kind !== fileMoniker) return undefined
  const ups = data.u16(start)
  const narrow = data.u32(start + 2)
  const wideAt = start + 6 + narrow + 24
  const wide = data.u32(wideAt)
  const path = wide > 6 ? data.utf16(wideAt + 10, Math.floor(data.u32(wideAt + 4) / 2)) : codePageText(1_252, data.part(start + 6, narrow))
  return { address: `${'..\\'.repeat(Math.min(ups, 32))}${untilNul(path)}`, end: wideAt + 4 + wide }
}

const untilNul = (text: string): string => text.split('\0', 1)[0] ?? ''
